package io.aerosdk.internal.wire;

import com.aerospike.client.AerospikeException;
import com.aerospike.client.BatchRecord;
import com.aerospike.client.Key;
import com.aerospike.client.ResultCode;
import com.aerospike.client.cluster.Node;
import io.aerosdk.error.BackoffException;
import io.aerosdk.error.CommitException;
import io.aerosdk.error.ConnectionException;
import io.aerosdk.error.InvalidNodeException;
import io.aerosdk.error.OperationTimeoutException;
import io.aerosdk.error.SdkException;
import io.aerosdk.error.SdkException.Details;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Turns failures of the official client into the SDK's exceptions. Stateless. */
public final class Errors {
  private static final String LOGIN_REFUSED = "Authentication failed";

  private Errors() {}

  /**
   * What was being done when it failed.
   *
   * @param text for the start of the message, such as "Write to test.users"
   * @param kind what a failure leaves in doubt
   * @param elapsedNanos how long it took, or a negative number if that was not measured
   */
  public record Call(String text, Kind kind, long elapsedNanos) {
    /** A call of unknown duration. */
    public static Call of(String text, Kind kind) {
      return new Call(text, kind, -1);
    }
  }

  /** What a failed call may have changed. */
  public enum Kind {
    READ("", ""),
    WRITE("the record may have been written", "nothing was written"),
    DELETE("the record may have been deleted", "nothing was deleted"),
    BATCH("some of the records may have been written", "nothing was written"),
    COMMIT("the transaction may have been committed", "the transaction was not committed"),
    CHANGE("the change may have been made", "nothing was changed");

    final String doubt;
    final String noDoubt;

    Kind(String doubt, String noDoubt) {
      this.doubt = doubt;
      this.noDoubt = noDoubt;
    }
  }

  /**
   * The SDK's exception for a failed call.
   *
   * @param error from the client; becomes the cause
   * @param call what was being done
   */
  public static SdkException translate(AerospikeException error, Call call) {
    return translate(error, call, false);
  }

  /**
   * The SDK's exception for a row without an answer, of a batch that failed as a whole. The client
   * tells only what failed first, which may have been another row.
   *
   * @param rowInDoubt what the row says of itself
   */
  static SdkException translate(AerospikeException error, Call call, boolean rowInDoubt) {
    AerospikeException reason = reasonWithin(error);
    boolean inDoubt =
        call.kind() != Kind.READ
            && (rowInDoubt
                || error.getInDoubt()
                || reason.getInDoubt()
                || rowsInDoubt(error)
                || earlierInDoubt(error));
    Node node = reason.getNode() != null ? reason.getNode() : error.getNode();
    var failure =
        new Failure(
            call,
            resultCode(reason),
            inDoubt,
            node == null ? null : node.getName(),
            Math.max(reason.getIteration(), 0));
    return make(failure, error, reason);
  }

  /**
   * The exception of one row of a batch or query. It has no stack trace: rows come by the thousand,
   * and their traces all look the same.
   *
   * @param resultCode why the row failed; not {@link ResultCode#OK}
   * @param inDoubt whether the record may have been written
   * @param key of the row
   * @param call what was being done
   */
  public static SdkException forRow(int resultCode, boolean inDoubt, Key key, Call call) {
    return forRow(resultCode, inDoubt, key, call, null);
  }

  /**
   * As {@link #forRow(int, boolean, Key, Call)}, with what the server said beyond the code.
   *
   * @param said the text; null for none
   */
  public static SdkException forRow(
      int resultCode, boolean inDoubt, Key key, Call call, @Nullable String said) {
    if (resultCode == ResultCode.OK) {
      throw new IllegalArgumentException("resultCode must be an error, got 0 (OK)");
    }
    boolean doubt = inDoubt && call.kind() != Kind.READ; // the client has it for rows of reads, too
    var failure = new Failure(call, resultCode, doubt, null, 0);
    ResultCase known = ResultCases.of(resultCode);
    String message = failure.rowMessage(known, key, said);
    return known
        .make()
        .apply(new Details(message, resultCode, doubt, null, 0, List.of(), null, false));
  }

  /**
   * The exception of the class that belongs to the result code, when everything else is known.
   *
   * @param details what happened
   */
  public static SdkException ofCode(Details details) {
    return ResultCases.of(details.resultCode()).make().apply(details);
  }

  /**
   * The code of a failure. A blocking call whose new connection is refused for its login tells
   * none, only a text.
   */
  private static int resultCode(AerospikeException reason) {
    return reason.getResultCode() == ResultCode.CLIENT_ERROR
            && LOGIN_REFUSED.equals(reason.getBaseMessage())
        ? ResultCode.EXPIRED_SESSION
        : reason.getResultCode();
  }

  private static SdkException make(
      Failure failure, AerospikeException error, AerospikeException reason) {
    if (reason instanceof AerospikeException.Timeout timeout) {
      Details details = details(failure, failure.timeoutMessage(timeout), error);
      return new OperationTimeoutException(details, timeout.client);
    }
    ResultCase known = ResultCases.of(failure.resultCode());
    Details details = details(failure, failure.message(known, saidMore(reason)), error);
    if (reason instanceof AerospikeException.Commit commit) {
      return new CommitException(
          details,
          commit.error,
          rowFailures(commit.verifyRecords, failure.call()),
          rowFailures(commit.rollRecords, failure.call()));
    }
    return known.isGeneral() ? byClass(reason, details) : known.make().apply(details);
  }

  /** For codes that say little ("client error") the client's exception class says more. */
  private static SdkException byClass(AerospikeException reason, Details details) {
    if (reason instanceof AerospikeException.Connection
        || reason.getCause() instanceof IOException) {
      return new ConnectionException(details);
    }
    if (reason instanceof AerospikeException.InvalidNode) {
      return new InvalidNodeException(details);
    }
    if (reason instanceof AerospikeException.Backoff) {
      return new BackoffException(details);
    }
    return new SdkException(details);
  }

  private static Details details(Failure failure, String message, AerospikeException error) {
    List<SdkException> parts =
        error.getSubExceptions() == null
            ? List.of()
            : error.getSubExceptions().stream()
                .map(part -> translate(part, failure.call()))
                .toList();
    return new Details(
        message,
        failure.resultCode(),
        failure.inDoubt(),
        failure.node(),
        failure.attempts(),
        parts,
        error,
        true);
  }

  /**
   * A batch that failed as a whole wraps the reason, and so does an async write that could not be
   * added to its transaction; the caller wants to handle the reason.
   */
  private static AerospikeException reasonWithin(AerospikeException error) {
    boolean wrapper =
        error instanceof AerospikeException.BatchRecordArray
            || error instanceof AerospikeException.BatchRecords
            || error instanceof AerospikeException.BatchExists
            || (error.getResultCode() == ResultCode.TXN_FAILED
                && !(error instanceof AerospikeException.Commit));
    return wrapper && error.getCause() instanceof AerospikeException reason ? reason : error;
  }

  /**
   * The client takes an attempt that was not sent, because its login was refused, for one that was
   * answered, and forgets those before it.
   */
  private static boolean earlierInDoubt(AerospikeException error) {
    return error.getSubExceptions() != null
        && isLoginRefused(error)
        && error.getSubExceptions().stream().anyMatch(AerospikeException::getInDoubt);
  }

  /** Whether the server refused the login of a connection, and has not looked at the request. */
  public static boolean isLoginRefused(AerospikeException error) {
    return isLoginRefused(resultCode(error));
  }

  /** As {@link #isLoginRefused(AerospikeException)}, by the code that a row of a batch has. */
  public static boolean isLoginRefused(int resultCode) {
    return resultCode == ResultCode.EXPIRED_SESSION || resultCode == ResultCode.NOT_AUTHENTICATED;
  }

  private static boolean rowsInDoubt(AerospikeException error) {
    if (error instanceof AerospikeException.BatchRecordArray batch && batch.records != null) {
      for (BatchRecord row : batch.records) {
        if (row != null && row.inDoubt) {
          return true;
        }
      }
    }
    return false;
  }

  private static Map<Key, SdkException> rowFailures(BatchRecord @Nullable [] rows, Call call) {
    Map<Key, SdkException> failures = new LinkedHashMap<>();
    if (rows != null) {
      for (BatchRecord row : rows) {
        if (row.resultCode != ResultCode.OK) {
          failures.put(row.key, forRow(row.resultCode, row.inDoubt, row.key, call));
        }
      }
    }
    return failures;
  }

  /** What the client or server said beyond the name of the code. */
  private static @Nullable String saidMore(AerospikeException reason) {
    if (reason instanceof AerospikeException.Commit commit) {
      return commit.error.str;
    }
    if (reason.getResultCode() == ResultCode.MAX_ERROR_RATE && reason.getNode() != null) {
      Node node = reason.getNode();
      return node.getErrorCount()
          + " errors and "
          + node.getTimeoutCount()
          + " time-outs since the client knows it";
    }
    String said = reason.getBaseMessage();
    boolean onlyTheName =
        said == null
            || said.isBlank()
            || said.equals(ResultCode.getResultString(reason.getResultCode()));
    Throwable cause = reason.getCause();
    if (cause instanceof IOException && cause.getMessage() != null) {
      return onlyTheName ? cause.getMessage() : said + ": " + cause.getMessage();
    }
    return onlyTheName ? null : said;
  }
}
