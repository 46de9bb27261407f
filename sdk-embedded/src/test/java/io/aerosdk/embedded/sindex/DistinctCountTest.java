package io.aerosdk.embedded.sindex;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class DistinctCountTest {
  private final DistinctCount distinct = new DistinctCount();

  @Test
  void isExactWhileThereAreFew() {
    for (int round = 0; round < 3; round++) {
      for (int i = 0; i < 1_000; i++) {
        distinct.add(i - 500);
      }
    }
    assertThat(distinct.count()).isEqualTo(1_000);
  }

  @ParameterizedTest
  @ValueSource(ints = {2_000, 50_000, 400_000})
  void estimatesWhenThereAreMany(int count) {
    for (int i = 0; i < count; i++) {
      distinct.add(i * 7L);
      distinct.add(i * 7L);
    }
    assertThat(distinct.count()).isCloseTo(count, within(count / 8L));
  }

  @Test
  void nothingIsNothing() {
    assertThat(distinct.count()).isZero();
  }
}
