package io.aerosdk.internal.wire;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DurationTextTest {
  @ParameterizedTest
  @CsvSource({
    "0, 0 ms",
    "400000, 0.4 ms",
    "9950000, 10 ms",
    "300000000, 300 ms",
    "1000000000, 1 s",
    "1020400000, 1.02 s",
    "10000000000, 10 s",
    "100000000000, 100 s"
  })
  void isWrittenAsPeopleDo(long nanos, String text) {
    assertThat(DurationText.of(nanos)).isEqualTo(text);
  }
}
