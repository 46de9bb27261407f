package io.aerosdk.embedded.info;

import io.aerosdk.embedded.protocol.ResultCode;

/** An info command that ends with an error text. Carries no stack trace: it is an answer. */
final class InfoException extends RuntimeException {
  InfoException(String text) {
    super(text, null, false, false);
  }

  /** With the text of a code and what was wrong. */
  static InfoException of(int code, String reason) {
    return new InfoException(text(code, reason));
  }

  /** The value to answer. */
  String text() {
    return String.valueOf(getMessage());
  }

  /** How the protocol writes an error. */
  static String text(int code, String reason) {
    return "ERROR:" + (code == ResultCode.UNKNOWN ? "" : code) + ":" + reason;
  }
}
