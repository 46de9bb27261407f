package io.aerosdk.ael;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.aerospike.client.ResultCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AelExceptionTest {

  private static AelException error(String text, Object... values) {
    return catchThrowableOfType(AelException.class, () -> Ael.compile(text, values));
  }

  @Test
  void showsThePlace() {
    assertThat(error("$.age > 25 and\n  $.size > ciel($.limit)"))
        .hasMessage(
            """
            Unknown function: ciel at 2:12
                $.size > ciel($.limit)
                         ^ did you mean ceil?""");
  }

  @Test
  void tellsTheParts() {
    AelException error = error("$.age > 25 and\n  $.size > ciel($.limit)");
    assertThat(error.line()).isEqualTo(2);
    assertThat(error.column()).isEqualTo(12);
    assertThat(error.problem()).isEqualTo("Unknown function: ciel");
    assertThat(error.expected()).contains("did you mean ceil?");
    assertThat(error.resultCode()).isEqualTo(ResultCode.PARAMETER_ERROR);
    assertThat(error.inDoubt()).isFalse();
  }

  /** Letters outside the basic plane are one character to people. */
  @Test
  void countsCharacters() {
    AelException error = error("$.s == '𝒳𝒴' and #");
    assertThat(error.column()).isEqualTo(17);
    assertThat(error.getMessage()).endsWith("\n  " + " ".repeat(16) + "^");
  }

  @Test
  void cutsLongLines() {
    String text = "$.a == 1 and ".repeat(100) + "§" + " and $.a == 1".repeat(100);
    AelException error = error(text);
    assertThat(error.column()).isEqualTo(1301);
    assertThat(error.getMessage()).hasSizeLessThan(400).contains(" ".repeat(60) + "^");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '→',
      quoteCharacter = '§',
      value = {
        "$.a == 1 && $.b == 2 → did you mean and?",
        "$.a == 1 || $.b == 2 → did you mean or?",
        "$.a == 1 AND $.b == 2 → did you mean and?",
        "$.a = 1 → did you mean ==?",
        "!($.a) → did you mean not(…) or !=?",
        "$.a == TRUE → did you mean true?",
        "$.a == → expected a value, a path as $.bin, or (",
        "$.a == 1 2 → expected the end",
        "($.a == 1 → expected ')'",
        "$.a == $b → expected $.bin or ${variable}",
        "$.a == ?x → expected a placeholder, as in ?0",
        "$.a in 5 → expected a list, as in $.color in ['red', 'blue']",
        "$.a.get(type: INT) == 'x' → expected a value of type INT",
        "foo($.a) == 1 → expected a function (abs, ceil, floor, log, min, max, countOneBits, findBitLeft, findBitRight)",
        "let (total = 1) then (${totl} == 1) → did you mean total?",
        "${x} == 1 → expected let (x = …) then (…) around it",
        "$.a.remove() == 1 → expected get(…), count(), exists(), asInt() or asFloat()",
        "$.l.get(return: INT) → expected VALUE, KEY, COUNT, EXISTS, INDEX, RANK, …",
      })
  void advises(String text, String advice) {
    assertThat(error(text).expected()).contains(advice);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "\n",
        "$",
        "$.",
        "(",
        ")",
        "'",
        "\"",
        "?",
        "{",
        "[",
        "\u0000",
        "\ud800",
        "$.a == '\ud800'"
      })
  void neverBreaks(String text) {
    assertThat(error(text)).isInstanceOf(AelException.class);
  }

  @Test
  void valuesMustFit() {
    assertThat(error("$.a == ?0 and $.b == ?2", 1, 2).problem())
        .isEqualTo("Missing value for placeholder ?2");
    assertThat(error("$.a == ?0", new Object()).problem())
        .isEqualTo("Cannot create operand from value of type Object");
    assertThat(error("$.a == ?0", new Object[] {null}).problem())
        .isEqualTo("Cannot create operand from null value");
    assertThat(error("$.a.get(type: BLOB) == ?0", "no base64!").column()).isEqualTo(24);
    assertThat(error("$.a == ?0", "\ud800").problem()).contains("surrogate");
  }
}
