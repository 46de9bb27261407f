package io.aerosdk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class SystemSettingsTest {
  @Test
  void eachStepLeavesTheOldSettingsAsTheyAre() {
    SystemSettings some = SystemSettings.DEFAULT.minConnectionsPerNode(2);
    SystemSettings more = some.maxConnectionsPerNode(9).tendInterval(Duration.ofMillis(500));

    assertThat(SystemSettings.DEFAULT.minConnectionsPerNode()).isEmpty();
    assertThat(some.maxConnectionsPerNode()).isEmpty();
    assertThat(more.minConnectionsPerNode()).hasValue(2);
    assertThat(more.maxConnectionsPerNode()).hasValue(9);
    assertThat(more.tendInterval()).contains(Duration.ofMillis(500));
  }

  @Test
  void keepsEachValueUnderItsName() {
    SystemSettings all =
        SystemSettings.DEFAULT
            .minConnectionsPerNode(1)
            .maxConnectionsPerNode(2)
            .connPoolsPerNode(3)
            .maxErrorsInErrorWindow(4)
            .numTendIntervalsInErrorWindow(5)
            .maxSocketIdleTime(Duration.ofSeconds(6))
            .tendInterval(Duration.ofSeconds(7))
            .tendTimeout(Duration.ofSeconds(8))
            .loginTimeout(Duration.ofSeconds(9))
            .waitForConnectionToComplete(Duration.ofSeconds(10));

    assertThat(all.minConnectionsPerNode()).hasValue(1);
    assertThat(all.maxConnectionsPerNode()).hasValue(2);
    assertThat(all.connPoolsPerNode()).hasValue(3);
    assertThat(all.maxErrorsInErrorWindow()).hasValue(4);
    assertThat(all.numTendIntervalsInErrorWindow()).hasValue(5);
    assertThat(all.maxSocketIdleTime()).contains(Duration.ofSeconds(6));
    assertThat(all.tendInterval()).contains(Duration.ofSeconds(7));
    assertThat(all.tendTimeout()).contains(Duration.ofSeconds(8));
    assertThat(all.loginTimeout()).contains(Duration.ofSeconds(9));
    assertThat(all.waitForConnectionToComplete()).contains(Duration.ofSeconds(10));
  }

  @Test
  void isAValue() {
    assertThat(SystemSettings.DEFAULT.connPoolsPerNode(2))
        .isEqualTo(SystemSettings.DEFAULT.connPoolsPerNode(3).connPoolsPerNode(2))
        .hasSameHashCodeAs(SystemSettings.DEFAULT.connPoolsPerNode(2))
        .isNotEqualTo(SystemSettings.DEFAULT)
        .hasToString("SystemSettings{POOLS=2}");
  }

  @Test
  void refusesWhatCannotWork() {
    SystemSettings none = SystemSettings.DEFAULT;
    assertThatIllegalArgumentException()
        .isThrownBy(() -> none.minConnectionsPerNode(-1))
        .withMessage("minConnectionsPerNode must be at least 0, got -1");
    assertThatIllegalArgumentException().isThrownBy(() -> none.maxConnectionsPerNode(0));
    assertThatIllegalArgumentException().isThrownBy(() -> none.connPoolsPerNode(0));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> none.tendInterval(Duration.ofMillis(249)))
        .withMessage("tendInterval must be from 250 ms to 1 days, got PT0.249S");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> none.maxSocketIdleTime(Duration.ofMillis(999)));
    assertThatIllegalArgumentException().isThrownBy(() -> none.tendTimeout(Duration.ZERO));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> none.waitForConnectionToComplete(Duration.ofDays(2)));
  }
}
