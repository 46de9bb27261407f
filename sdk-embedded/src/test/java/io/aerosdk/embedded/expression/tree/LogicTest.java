package io.aerosdk.embedded.expression.tree;

import static io.aerosdk.embedded.expression.tree.Source.bin;
import static io.aerosdk.embedded.expression.tree.Source.op;
import static org.assertj.core.api.Assertions.assertThat;

import io.aerosdk.embedded.value.Item;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class LogicTest {
  @ParameterizedTest
  @CsvSource({
    // operands, and, or, exclusive
    "TT, T, T, F",
    "TF, F, T, T",
    "TU, U, T, U",
    "FT, F, T, T",
    "FF, F, F, F",
    "FU, F, U, U",
    "UT, U, T, U",
    "UF, F, U, U",
    "UU, U, U, U",
    "TTT, T, T, F",
    "FFT, F, T, T",
    "UFT, F, T, U",
    "TUF, F, T, U",
    "UTT, U, T, U",
    "FUF, F, U, U",
  })
  void combinesThreeValues(String operands, String and, String or, String exclusive) {
    Object[] parts = operands.chars().mapToObj(c -> (Object) value((char) c)).toArray();
    assertThat(answer(op(16, parts))).isEqualTo(and);
    assertThat(answer(op(17, parts))).isEqualTo(or);
    assertThat(answer(op(19, parts))).isEqualTo(exclusive);
  }

  @ParameterizedTest
  @CsvSource({"T, F", "F, T", "U, U"})
  void negates(char operand, String expected) {
    assertThat(answer(op(18, value(operand)))).isEqualTo(expected);
  }

  @ParameterizedTest
  @ValueSource(ints = {16, 17, 18, 19})
  void takesBooleansOnly(int operator) {
    Object[] operands = operator == 18 ? new Object[] {1} : new Object[] {true, "a"};
    assertThat(new Fixture().answer(op(operator, operands))).isEqualTo(Fixture.REFUSED);
    assertThat(new Fixture().answer(op(operator))).isEqualTo(Fixture.REFUSED);
  }

  @ParameterizedTest
  @ValueSource(ints = {16, 17, 19})
  void takesTwoOperandsOrMore(int operator) {
    assertThat(new Fixture().answer(op(operator, true))).isEqualTo(Fixture.REFUSED);
  }

  @Test
  void aBinOfAnotherTypeIsUnknown() {
    Fixture record = new Fixture().bin("b", 1);
    assertThat(record.answer(op(16, bin(1, "b"), true))).isEqualTo(Fixture.UNKNOWN);
    assertThat(record.answer(op(16, bin(1, "b"), false))).isEqualTo(Fixture.hex(false));
  }

  private static Item value(char letter) {
    return letter == 'U' ? op(0) : Source.item(letter == 'T');
  }

  private static String answer(Item source) {
    String answer = new Fixture().answer(source);
    return answer.equals(Fixture.UNKNOWN) ? "U" : answer.equals(Fixture.hex(true)) ? "T" : "F";
  }
}
