package io.aerosdk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HostTest {
  @ParameterizedTest
  @CsvSource({
    "db1, db1, , 3000",
    "db1:4000, db1, , 4000",
    "'  db1:4000 ', db1, , 4000",
    "db1:tls-name:4333, db1, tls-name, 4333",
    "10.0.0.1:1, 10.0.0.1, , 1",
    "[::1], ::1, , 3000",
    "[::1]:65535, ::1, , 65535",
    "[fe80::1]:tls:4333, fe80::1, tls, 4333"
  })
  void readsEachForm(String seed, String name, String tlsName, int port) {
    assertThat(Host.parse(seed)).isEqualTo(new Host(name, port, tlsName));
  }

  @ParameterizedTest
  @ValueSource(strings = {"db1:3000", "db1:tls:4333", "[::1]:3000", "[::1]:tls:3000"})
  void writesWhatItReads(String seed) {
    assertThat(Host.parse(seed)).hasToString(seed);
  }

  @ParameterizedTest
  @CsvSource({
    "'', it is empty",
    "'  ', it is empty",
    ":3000, host must not be empty",
    "db1:, the port must be a number",
    "db1:abc, the port must be a number",
    "db1:0, 'port must be from 1 to 65535, got 0'",
    "db1:65536, 'port must be from 1 to 65535, got 65536'",
    "db1:-1, 'got -1'",
    "db1:99999999999, the port must be a number",
    "db1:tls:3000:x, too many colons",
    "::1, put an IPv6 address in [brackets]",
    "fe80::1, put an IPv6 address in [brackets]",
    "2001:db8:0:0:0:0:0:1, put an IPv6 address in [brackets]",
    "[::1, the bracket is not closed",
    "[::1]3000, after the bracket only :port can follow",
    "[]:3000, host must not be empty",
    "aerospike://db1:3000, leave out the scheme",
    "db 1:3000, host must be a DNS name or an address",
    "db1:tls/x:3000, tlsName must be a name as certificates hold it",
    "db/1:3000, host must be a DNS name or an address"
  })
  void refusesABadSeedAndNamesIt(String seed, String why) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Host.parse(seed))
        .withMessageStartingWith(
            "seed must be host:port, host:tls-name:port or [ipv6]:port, got \"")
        .withMessageContaining('"' + seed + '"')
        .withMessageContaining(why);
  }

  @Test
  void doesNotRepeatASeedThatMayHoldAPassword() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Host.parse("app:s3cret@db1:3000"))
        .withMessageContaining("give user and password to the cluster definition")
        .satisfies(refused -> assertThat(refused.getMessage()).doesNotContain("s3cret"));
  }

  @Test
  void readsAList() {
    assertThat(Host.parseHosts("h1:3000, h2:tls:4333,[::1]:3001,h4", 4000))
        .containsExactly(
            Host.of("h1", 3000),
            Host.of("h2", "tls", 4333),
            Host.of("::1", 3001),
            Host.of("h4", 4000));
  }

  @ParameterizedTest
  @ValueSource(strings = {"h1:3000,", ",h1:3000", "h1:3000,,h2:3000"})
  void refusesAListWithAHole(String seeds) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Host.parseHosts(seeds, 3000))
        .withMessageContaining("it is empty");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " "})
  void refusesAnEmptyList(String seeds) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Host.parseHosts(seeds, 3000))
        .withMessage("seeds must not be empty, got \"" + seeds + '"');
  }

  @Test
  void refusesBadParts() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Host.of("", 3000))
        .withMessage("host must not be empty, got \"\"");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Host.of("db1", 70_000))
        .withMessage("port must be from 1 to 65535, got 70000");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Host.of("db1", " ", 4333))
        .withMessage("tlsName must not be empty, got \" \"");
  }
}
