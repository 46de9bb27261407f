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
  /** Of client or server. */
  private final int resultCode;

  /** Of a write. */
  private final boolean inDoubt;

  /** Asked last. */
  private final @Nullable String node;

  /** Zero if unknown. */
  private final int attempts;

  /** Earlier or partial failures. */
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
    this.subExceptions = List.copyOf(details.subExceptions);
  }

  /**
   * {@return the reason as a number: a constant of {@link ResultCode}; negative ones come from the
   * client}
   */
  public final int resultCode() {
    return resultCode;
  }

  /**
   * {@return whether the write may have happened although it failed here; always false for reads}
   */
  public final boolean inDoubt() {
    return inDoubt;
  }

  /** {@return the name of the node which was asked last, if one was asked and is known} */
  public final Optional<String> node() {
    return Optional.ofNullable(node);
  }

  /** {@return how often the request was tried; 0 if that is not known} */
  public final int attempts() {
    return attempts;
  }

  /**
   * {@return the failures of the earlier attempts, or of the parts, in their order; empty if there
   * are none}
   */
  public final List<SdkException> subExceptions() {
    return subExceptions;
  }

  /**
   * What an exception is made of. Tests of an application can make their own:
   *
   * <pre>{@code
   * throw new GenerationException(
   *     SdkException.Details.of("changed by a test", ResultCode.GENERATION_ERROR));
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

    /**
     * Details with nothing but a message and a result code.
     *
     * @param message what failed, and what to do
     * @param resultCode a constant of {@link ResultCode}
     * @return the new details
     */
    public static Details of(String message, int resultCode) {
      return new Details(message, resultCode, false, null, 0, List.of(), null, true);
    }

    /**
     * The same with a cause.
     *
     * @param cause the exception of the layer below
     * @return the new details
     */
    public Details withCause(@Nullable Throwable cause) {
      return new Details(
          message, resultCode, inDoubt, node, attempts, subExceptions, cause, stackTrace);
    }

    /**
     * The same, in doubt or not.
     *
     * @param inDoubt whether the write may have happened
     * @return the new details
     */
    public Details withInDoubt(boolean inDoubt) {
      return new Details(
          message, resultCode, inDoubt, node, attempts, subExceptions, cause, stackTrace);
    }
  }
}
