package io.aerosdk.command;

/** Where the errors of single keys go. */
public enum ErrorStrategy implements OnError {
  /** A command on one key throws its error; several keys give rows, failed ones included. */
  DEFAULT,

  /** Errors are rows, for one key as well. */
  IN_STREAM,

  /** The first error is thrown, also when the command has several keys. */
  THROW
}
