package io.aerosdk.internal.ael.scope;

import org.jspecify.annotations.Nullable;

/**
 * Something is wrong at one place of a filter's text. Carries no stack trace: it becomes an {@code
 * AelException} where the text is known.
 */
public final class AelFault extends RuntimeException {
  private final int at;
  private final @Nullable String advice;

  /**
   * A fault with advice.
   *
   * @param at index of the character in the text
   * @param problem what is wrong
   * @param advice what would be right; null if that is obvious
   */
  public AelFault(int at, String problem, @Nullable String advice) {
    super(problem, null, false, false);
    this.at = at;
    this.advice = advice;
  }

  /**
   * A fault that speaks for itself.
   *
   * @param at index of the character in the text
   * @param problem what is wrong
   */
  public AelFault(int at, String problem) {
    this(at, problem, null);
  }

  /** {@return the index of the character in the text} */
  public int at() {
    return at;
  }

  /** {@return what is wrong} */
  public String problem() {
    return String.valueOf(getMessage());
  }

  /** {@return what would be right; null if that is obvious} */
  public @Nullable String advice() {
    return advice;
  }
}
