package io.aerosdk.ael;

import io.aerosdk.internal.ael.node.Bin;
import io.aerosdk.internal.value.BinNames;

/**
 * Where conditions begin that are written word by word instead of as text: the same language, the
 * same bytes for the server, and the same choice of an index.
 *
 * <pre>{@code
 * Condition adults = Filters.bin("age").atLeast(18).and(Filters.bin("country").is("UK"));
 * Condition osloers = Filters.bin("at").key("city").is("Oslo");
 * }</pre>
 *
 * <p>What has no word here — variables, functions, ranges of elements, metadata — is written as
 * text, by {@link PreparedFilter#with}, and joined with {@link Condition#and}. Stateless and
 * thread-safe.
 */
public final class Filters {
  private Filters() {}

  /**
   * The value of a bin, to be compared next.
   *
   * @param name 1 to 15 bytes
   * @return the value
   */
  public static Operand bin(String name) {
    return new Operand("$." + BinNames.check(name), new Bin(name, null, 0));
  }
}
