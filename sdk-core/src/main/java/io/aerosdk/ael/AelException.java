package io.aerosdk.ael;

import com.aerospike.client.ResultCode;
import io.aerosdk.error.SdkException;
import io.aerosdk.internal.ael.scope.AelFault;
import java.util.Optional;

/**
 * A text is no filter, or its values do not fit. Nothing was sent. The message shows the place:
 *
 * <pre>
 * Unknown function: ciel at 1:9
 *   $.age &gt; ciel($.limit)
 *           ^ did you mean ceil?
 * </pre>
 *
 * <p>Immutable and thread-safe.
 */
public final class AelException extends SdkException {
  private final String problem;
  private final String expected;
  private final int line;
  private final int column;

  AelException(String text, AelFault fault) {
    this(fault, TextPosition.of(text, fault.at()));
  }

  private AelException(AelFault fault, TextPosition position) {
    super(
        Details.of(message(fault, position), ResultCode.PARAMETER_ERROR)
            .withCause(fault.getCause()));
    this.problem = fault.problem();
    this.expected = advice(fault);
    this.line = position.line();
    this.column = position.column();
  }

  private static String message(AelFault fault, TextPosition position) {
    String pointer = position.pointer() + (advice(fault).isEmpty() ? "" : " " + advice(fault));
    return fault.problem()
        + " at "
        + position.line()
        + ":"
        + position.column()
        + "\n  "
        + position.excerpt()
        + "\n  "
        + pointer;
  }

  private static String advice(AelFault fault) {
    String advice = fault.advice();
    return advice == null ? "" : advice;
  }

  /** {@return what is wrong, without its place} */
  public String problem() {
    return problem;
  }

  /** {@return what would have been right, or what was probably meant, if that is known} */
  public Optional<String> expected() {
    return expected.isEmpty() ? Optional.empty() : Optional.of(expected);
  }

  /** {@return the line of the text, counted from 1} */
  public int line() {
    return line;
  }

  /** {@return the character in this line, counted from 1} */
  public int column() {
    return column;
  }
}
