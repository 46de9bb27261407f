package io.aerosdk.error;

import com.aerospike.client.ResultCode;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Something the SDK was asked to do has failed. The root of all its exceptions.
 *
 * <p>The message says what failed, with the numbers, whether a write may have happened all the
 * same, and what to do. The class says what a caller can do about it; the result code says which of
 * the server's or client's reasons it was.
 *
 * <pre>{@code
 * try {
 *   session.update(users.id(1)).bin("visits").add(1).execute();
 * } catch (CapacityException busy) {
 *   retryLater();
 * } catch (SdkException failed) {
 *   if (failed.inDoubt()) {
 *     checkTheRecord();
 *   }
 * }
 * }</pre>
 *
 * <p>Immutable and thread-safe.
 */
public class SdkException extends RuntimeException {
  private final int resultCode;
  private final boolean inDoubt;
  private final @Nullable String node;
  private final int attempts;
  private final List<SdkException> subExceptions;

  /**
   * Creates the exception.
   *
   * @param details what happened
   */
  public SdkException(Details details) {
    super(details.message, details.cause, true, details.stackTrace);
    this.resultCode = details.resultCode;
    this.inDoubt = details.inDoubt;
    this.node = details.node;
    this.attempts = details.attempts;
    this.subExceptions = details.subExceptions;
  }

  /**
   * The reason as a number: a constant of {@link ResultCode}; negative ones come from the client.
   */
  public final int resultCode() {
    return resultCode;
  }

  /** Whether the write may have happened although it failed here. Always false for reads. */
  public final boolean inDoubt() {
    return inDoubt;
  }

  /** The name of the node which was asked last, if one was asked and is known. */
  public final Optional<String> node() {
    return Optional.ofNullable(node);
  }

  /** How often the request was tried; 0 if that is not known. */
  public final int attempts() {
    return attempts;
  }

  /**
   * The failures of the earlier attempts, or of the parts, in their order; empty if there are none.
   */
  public final List<SdkException> subExceptions() {
    return subExceptions;
  }

  /**
   * What an exception is made of. Tests of an application can make their own:
   *
   * <pre>{@code
   * throw new GenerationException(Details.of("changed by a test", ResultCode.GENERATION_ERROR));
   * }</pre>
   *
   * @param message what failed, and what to do
   * @param resultCode a constant of {@link ResultCode}
   * @param inDoubt whether the write may have happened
   * @param node the node asked last
   * @param attempts how often it was tried, 0 if unknown
   * @param subExceptions earlier or partial failures
   * @param cause the exception of the layer below
   * @param stackTrace false for exceptions of result rows, which are made by the thousand
   */
  public record Details(
      String message,
      int resultCode,
      boolean inDoubt,
      @Nullable String node,
      int attempts,
      List<SdkException> subExceptions,
      @Nullable Throwable cause,
      boolean stackTrace) {

    /** Copies the list. */
    public Details {
      subExceptions = List.copyOf(subExceptions);
    }

    /**
     * Details with nothing but a message and a result code.
     *
     * @param message what failed, and what to do
     * @param resultCode a constant of {@link ResultCode}
     */
    public static Details of(String message, int resultCode) {
      return new Details(message, resultCode, false, null, 0, List.of(), null, true);
    }

    /**
     * The same with a cause.
     *
     * @param cause the exception of the layer below
     */
    public Details withCause(@Nullable Throwable cause) {
      return new Details(
          message, resultCode, inDoubt, node, attempts, subExceptions, cause, stackTrace);
    }

    /**
     * The same, in doubt or not.
     *
     * @param inDoubt whether the write may have happened
     */
    public Details withInDoubt(boolean inDoubt) {
      return new Details(
          message, resultCode, inDoubt, node, attempts, subExceptions, cause, stackTrace);
    }
  }
}
