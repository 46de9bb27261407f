/**
 * The fluent language: builders that say what is meant, the immutable commands they end in, and the
 * terminal through which a session runs them.
 */
@NullMarked
package io.aerosdk.command;

import org.jspecify.annotations.NullMarked;
