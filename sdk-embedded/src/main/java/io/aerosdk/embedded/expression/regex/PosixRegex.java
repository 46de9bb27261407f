package io.aerosdk.embedded.expression.regex;

import io.aerosdk.embedded.protocol.ServerException;
import java.util.Arrays;
import java.util.Optional;

/**
 * A POSIX regular expression that is searched for in a text, byte by byte as in the C locale. The
 * JDK's are not used because they differ in syntax and because some of them take exponential time
 * or overflow the stack; these take linear time, or give up when they refer back too much.
 *
 * <pre>{@code
 * Optional<Boolean> found = PosixRegex.compile(pattern, flags).find(text);
 * }</pre>
 *
 * <p>Immutable and thread-safe.
 */
public final class PosixRegex {
  private static final long MOST_STEPS = 20_000_000;

  private final Program program;
  private final int slots;
  private final boolean refersBack;
  private final Syntax syntax;

  private PosixRegex(Program program, int slots, boolean refersBack, Syntax syntax) {
    this.program = program;
    this.slots = slots;
    this.refersBack = refersBack;
    this.syntax = syntax;
  }

  /**
   * Reads a pattern.
   *
   * @param pattern the bytes of the pattern
   * @param flags 1 extended syntax, 2 ignore case, 4 lines have starts and ends; others count for
   *     nothing
   * @throws ServerException PARAMETER if it is no pattern
   */
  public static PosixRegex compile(byte[] pattern, long flags) {
    Syntax syntax = Syntax.of(flags);
    RegexParser parser = new RegexParser(Arrays.copyOf(pattern, Text.length(pattern)), syntax);
    Term term = parser.parse();
    ProgramBuilder builder = new ProgramBuilder(parser.groups());
    Program program = builder.build(term);
    return new PosixRegex(program, builder.slots(), parser.refersBack(), syntax);
  }

  /** Whether the text holds a match somewhere; empty if finding out takes too long. */
  public Optional<Boolean> find(byte[] bytes) {
    Text text = Text.of(bytes, syntax);
    Budget budget = new Budget(MOST_STEPS);
    try {
      boolean found =
          refersBack
              ? new Backtracker(program, text, slots).find(budget)
              : new Automaton(program, text).find(budget);
      return Optional.of(found);
    } catch (Budget.Spent e) {
      return Optional.empty();
    }
  }
}
