package io.aerosdk.command;

/**
 * What is to be done: an immutable value that a builder ends in and a session runs. Holds intent
 * only; running it twice does it twice.
 */
public sealed interface Command permits KeyedCommand, DatasetQueryCommand {}
