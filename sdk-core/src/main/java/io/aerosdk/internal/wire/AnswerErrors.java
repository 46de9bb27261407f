package io.aerosdk.internal.wire;

import com.aerospike.client.AerospikeException;
import com.aerospike.client.ResultCode;
import io.aerosdk.error.OperationTimeoutException;
import io.aerosdk.error.SdkException;
import io.aerosdk.error.SdkException.Details;
import io.aerosdk.internal.wire.Errors.Call;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Exceptions for what a node answered in words of its own, such as to info requests. */
public final class AnswerErrors {
  private AnswerErrors() {}

  /**
   * The exception that belongs to the code.
   *
   * @param resultCode why it failed; not {@link ResultCode#OK}
   * @param said what the server said; may be empty
   * @param node which one
   * @param call what was being done
   */
  public static SdkException of(int resultCode, String said, String node, Call call) {
    var failure = new Failure(call, resultCode, false, node, 0);
    ResultCase known = ResultCases.of(resultCode);
    return known
        .make()
        .apply(
            new Details(
                failure.message(known, said.isBlank() ? null : said),
                resultCode,
                false,
                node,
                0,
                List.of(),
                null,
                true));
  }

  /**
   * The exception for a request that ended in one of the client. The client does not say for these
   * whether the request had been sent, so that a change is in doubt if it may have been.
   */
  public static SdkException translate(AerospikeException error, Call call) {
    boolean maybeSent =
        error instanceof AerospikeException.Timeout
            || (error instanceof AerospikeException.Connection
                && error.getResultCode() != ResultCode.NO_MORE_CONNECTIONS)
            || error.getCause() instanceof IOException;
    if (maybeSent && call.kind() != Errors.Kind.READ) {
      error.setInDoubt(true);
    }
    return Errors.translate(error, call);
  }

  /**
   * The exception of a task that was not done in time.
   *
   * @param what such as "Index age_idx of test.users"
   * @param limit how long was waited
   * @param lastError why the last question failed; null if it was answered
   */
  public static OperationTimeoutException notDone(
      String what, Duration limit, @Nullable SdkException lastError) {
    String trouble =
        lastError == null ? "" : ", and the last question failed: " + lastError.getMessage();
    return new OperationTimeoutException(
        new Details(
            what
                + " was not done within "
                + DurationText.of(limit.toNanos())
                + "; it goes on on the server"
                + trouble,
            ResultCode.TIMEOUT,
            false,
            null,
            0,
            lastError == null ? List.of() : List.of(lastError),
            lastError,
            true),
        true);
  }
}
