package io.aerosdk.internal.stream;

import com.aerospike.client.ResultCode;
import io.aerosdk.command.Verb;

/** Which outcomes of a key are errors, and which have a row. */
public final class RowRules {
  private RowRules() {}

  /** Whether the outcome goes to the caller as an error: thrown, handled, or a failed row. */
  public static boolean isError(int resultCode, Verb verb, boolean failOnFilteredOut) {
    return switch (resultCode) {
      case ResultCode.OK -> false;
      case ResultCode.KEY_NOT_FOUND_ERROR -> verb.needsRecord();
      case ResultCode.FILTERED_OUT -> failOnFilteredOut;
      default -> true;
    };
  }

  /** Whether the outcome has a row, if it is neither thrown nor handled. */
  public static boolean hasRow(
      int resultCode, boolean includeMissingKeys, boolean failOnFilteredOut) {
    return switch (resultCode) {
      case ResultCode.KEY_NOT_FOUND_ERROR -> includeMissingKeys;
      case ResultCode.FILTERED_OUT -> includeMissingKeys || failOnFilteredOut;
      default -> true;
    };
  }
}
