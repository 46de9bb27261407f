package io.aerosdk.embedded.cdt.select;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.aerosdk.embedded.protocol.ServerException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class RunTest {
  private static final long ALL = Long.MAX_VALUE;

  @ParameterizedTest
  @CsvSource({
    "0, 2, 0, 2",
    "3, 9, 3, 1",
    "4, 1, 4, 0",
    "-1, 1, 3, 1",
    "-6, 3, 0, 1",
    "-6, 2, 0, 0",
    "-6, 9223372036854775807, 0, 4",
    "-9223372036854775808, 9223372036854775807, 0, 4",
    "9223372036854775807, 5, 4, 0",
    "1, 9223372036854775807, 1, 3",
  })
  void rangesAreCutToTheContainer(long start, long count, int from, int length) {
    assertThat(Run.of(start, count, 4)).isEqualTo(new Run(from, length));
  }

  @Test
  void relativeRangesDoNotWrapAround() {
    assertThat(Run.relative(2, -3, 3, 4)).isEqualTo(new Run(0, 2));
    assertThat(Run.relative(2, 1, ALL, 4)).isEqualTo(new Run(3, 1));
    assertThat(Run.relative(2, Long.MAX_VALUE, ALL, 4)).isEqualTo(new Run(4, 0));
    assertThat(Run.relative(2, Long.MIN_VALUE, ALL, 4)).isEqualTo(new Run(0, 4));
    assertThat(Run.relative(2, Long.MIN_VALUE, 7, 4)).isEqualTo(new Run(0, 0));
  }

  @Test
  void singlePositionsMustExist() {
    assertThat(Run.position(-4, 4)).isZero();
    for (long outside : new long[] {4, -5, Long.MAX_VALUE, Long.MIN_VALUE}) {
      assertThatExceptionOfType(ServerException.class)
          .isThrownBy(() -> Run.position(outside, 4))
          .satisfies(e -> assertThat(e.resultCode()).isEqualTo(26));
    }
  }
}
