package io.aerosdk.it.replay.wire;

/** Bytes that are no frame, message or value of the protocol. The message says what is wrong. */
public final class WireFormatException extends RuntimeException {
  /** Says what is wrong with the bytes. */
  public WireFormatException(String message) {
    super(message);
  }
}
