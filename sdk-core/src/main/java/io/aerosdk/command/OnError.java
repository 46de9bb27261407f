package io.aerosdk.command;

/** What happens to a key's error: an {@link ErrorStrategy} or an {@link ErrorHandler}. */
public sealed interface OnError permits ErrorStrategy, ErrorHandler {}
