package io.aerosdk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class TransactionOptionsTest {
  private static final TransactionOptions SOME =
      TransactionOptions.DEFAULT.attempts(3).timeout(Duration.ofSeconds(5));

  @Test
  void areValues() {
    assertThat(TransactionOptions.DEFAULT.attempts()).isEmpty();
    assertThat(SOME.attempts()).hasValue(3);
    assertThat(SOME.pause()).isEmpty();
    assertThat(SOME.timeout()).contains(Duration.ofSeconds(5));
    assertThat(SOME)
        .isEqualTo(TransactionOptions.DEFAULT.timeout(Duration.ofSeconds(5)).attempts(3))
        .hasSameHashCodeAs(TransactionOptions.DEFAULT.timeout(Duration.ofSeconds(5)).attempts(3))
        .isNotEqualTo(SOME.pause(Duration.ZERO));
  }

  @Test
  void standOverOthers() {
    TransactionOptions below = TransactionOptions.DEFAULT.attempts(7).pause(Duration.ofMillis(9));
    assertThat(SOME.over(below)).isEqualTo(SOME.pause(Duration.ofMillis(9)));
    assertThat(TransactionOptions.DEFAULT.over(below)).isEqualTo(below);
  }

  @Test
  void refuseWhatCannotBe() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> SOME.attempts(0))
        .withMessage("attempts must be at least 1, got 0");
    assertThatIllegalArgumentException().isThrownBy(() -> SOME.pause(Duration.ofMillis(-1)));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> SOME.timeout(Duration.ofMillis(999)))
        .withMessage("timeout must be from 1 s to 120 s, got PT0.999S");
    assertThatIllegalArgumentException().isThrownBy(() -> SOME.timeout(Duration.ofSeconds(121)));
  }
}
