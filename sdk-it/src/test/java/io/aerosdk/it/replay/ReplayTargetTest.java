package io.aerosdk.it.replay;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class ReplayTargetTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "127.0.0.1:3100 | 127.0.0.1 | 3100",
        "127.0.0.1 | 127.0.0.1 | 3000",
        "127.0.0.1:3100, 127.0.0.2:3200 | 127.0.0.1 | 3100",
        "[::1]:3100 | 0:0:0:0:0:0:0:1 | 3100",
        "[::1] | 0:0:0:0:0:0:0:1 | 3000"
      })
  void takesTheFirstHost(String hosts, String address, int port) {
    assertThat(ReplayTarget.parse(hosts).getAddress().getHostAddress()).isEqualTo(address);
    assertThat(ReplayTarget.parse(hosts).getPort()).isEqualTo(port);
  }
}
