package io.aerosdk.embedded.expression.tree;

import static io.aerosdk.embedded.expression.tree.Source.bin;
import static io.aerosdk.embedded.expression.tree.Source.op;
import static org.assertj.core.api.Assertions.assertThat;

import io.aerosdk.embedded.value.DoubleItem;
import java.util.stream.Stream;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class NumbersTest {
  private static final String MAX = "9223372036854775807";
  private static final String MIN = "-9223372036854775808";

  @ParameterizedTest
  @CsvSource({
    "20, 1 2 3, 6",
    "20, " + MAX + " 1, " + MIN, // wraps
    "21, 10 3 2, 5",
    "21, 5, -5",
    "21, " + MIN + ", " + MIN,
    "22, 3 -4, -12",
    "22, " + MIN + " -1, " + MIN,
    "23, 7 2 2, 1", // 7 / (2 * 2)
    "23, -7 2, -3",
    "23, 4, 0",
    "23, 1, 1",
    "23, 1 0, unknown",
    "23, 5 2 0, unknown",
    "23, 0, unknown",
    "26, -7 3, -1",
    "26, 7 -3, 1",
    "26, 1 0, unknown",
    "27, -7, 7",
    "27, " + MIN + ", " + MIN,
    "32, 12 10, 8",
    "33, 12 10, 14",
    "34, 12 10 1, 7",
    "32, 5, 5",
    "35, 0, -1",
    "36, 1 64, 1", // the distance counts modulo 64
    "36, 1 -1, " + MIN,
    "37, -1 63, 1",
    "38, -8 1, -4",
    "39, -1, 64",
    "50, 3 1 2, 1",
    "51, 3 1 2, 3",
    "51, 3, 3",
  })
  void calculatesWithIntegers(int operator, String operands, String expected) {
    Object[] numbers = Stream.of(operands.split(" ")).map(Long::valueOf).toArray();
    String wanted = expected.equals("unknown") ? expected : Fixture.hex(Long.valueOf(expected));
    assertThat(new Fixture().answer(op(operator, numbers))).isEqualTo(wanted);
  }

  @ParameterizedTest
  @CsvSource({
    "20, 0.5 0.25, 0.75",
    "21, 5, -5",
    "21, 0, 0", // 0 - 0, not -0
    "21, 8.5 1.5 1, 6",
    "22, 0.5 -4, -2",
    "23, 7 2 2, 1.75",
    "23, 4, 0.25",
    "23, 1 0, Infinity",
    "23, -1 0, -Infinity",
    "23, 0 0, NaN",
    "24, 2 10, 1024",
    "24, 1 NaN, 1", // as the C library, unlike Java
    "24, -1 Infinity, 1",
    "24, -8 0.5, NaN",
    "25, 100 10, 2",
    "25, 0 2, -Infinity",
    "27, -0.5, 0.5",
    "28, -2.5, -3",
    "29, -2.5, -2",
    "50, 2.5 -1, -1",
    "51, 2.5 -1, 2.5",
  })
  void calculatesWithDoubles(int operator, String operands, double expected) {
    Object[] numbers = Stream.of(operands.split(" ")).map(Double::valueOf).toArray();
    assertThat(new Fixture().evaluate(op(operator, numbers)))
        .asInstanceOf(InstanceOfAssertFactories.type(DoubleItem.class))
        .extracting(DoubleItem::value)
        .isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({
    "2.9, 2",
    "-2.9, -2",
    "NaN, " + MIN,
    "Infinity, " + MIN,
    "-Infinity, " + MIN,
    "1e19, " + MIN,
    "-9223372036854775808, " + MIN,
    "9223372036854775807, " + MIN
  })
  void truncatesToIntegers(double value, long expected) {
    assertThat(new Fixture().answer(op(30, value))).isEqualTo(Fixture.hex(expected));
  }

  @ParameterizedTest
  @CsvSource({
    "40, 1, true, 63", "40, 0, true, -1", "40, -1, false, -1", "40, 65280, true, 48",
    "41, 1, true, 63", "41, 0, true, -1", "41, -1, false, -1", "41, 65280, true, 55",
    "41, -2, false, 63"
  })
  void scansFromEitherEnd(int operator, long value, boolean bit, long expected) {
    assertThat(new Fixture().answer(op(operator, value, bit))).isEqualTo(Fixture.hex(expected));
  }

  @ParameterizedTest
  @ValueSource(ints = {20, 21, 22, 23, 50, 51})
  void operandsAreOfOneNumericType(int operator) {
    assertThat(new Fixture().answer(op(operator, 1, 1.5))).isEqualTo(Fixture.REFUSED);
    assertThat(new Fixture().answer(op(operator, "a"))).isEqualTo(Fixture.REFUSED);
    assertThat(new Fixture().answer(op(operator))).isEqualTo(Fixture.REFUSED);
    assertThat(new Fixture().answer(op(operator, op(0), 1.5))).isEqualTo(Fixture.UNKNOWN);
  }

  @ParameterizedTest
  @ValueSource(ints = {26, 32, 33, 34, 36, 37, 38})
  void integerOperatorsRefuseDoubles(int operator) {
    assertThat(new Fixture().answer(op(operator, 1, 1.5))).isEqualTo(Fixture.REFUSED);
    assertThat(new Fixture().answer(op(operator, 1, bin(2, "none")))).isEqualTo(Fixture.UNKNOWN);
  }

  @ParameterizedTest
  @ValueSource(ints = {24, 25, 28, 29, 30})
  void doubleOperatorsRefuseIntegers(int operator) {
    Object[] integers = operator < 26 ? new Object[] {2, 3} : new Object[] {2};
    assertThat(new Fixture().answer(op(operator, integers))).isEqualTo(Fixture.REFUSED);
  }

  @ParameterizedTest
  @ValueSource(ints = {26, 27, 28, 29, 30, 31, 35, 36, 37, 38, 39, 40, 41})
  void countsItsOperands(int operator) {
    assertThat(new Fixture().answer(op(operator))).isEqualTo(Fixture.REFUSED);
    assertThat(new Fixture().answer(op(operator, 1, 1, 1))).isEqualTo(Fixture.REFUSED);
  }

  @Test
  void everyOperandMustBeKnown() {
    Fixture record = new Fixture().bin("i", 1).bin("f", 1.5);
    assertThat(record.answer(op(20, bin(2, "i"), 2))).isEqualTo(Fixture.hex(3));
    assertThat(record.answer(op(20, bin(2, "f"), 2))).isEqualTo(Fixture.UNKNOWN);
    assertThat(record.answer(op(20, 2.5, bin(7, "i")))).isEqualTo(Fixture.UNKNOWN);
    assertThat(record.answer(op(31, bin(2, "i")))).isEqualTo(Fixture.hex(1.0));
  }
}
