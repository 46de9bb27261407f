package io.aerosdk.internal.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import io.aerosdk.Host;
import java.util.Map;
import org.junit.jupiter.api.Test;

class AdvertisedAddressesTest {
  @Test
  void readsServiceAndPeersOnce() {
    assertThat(
            AdvertisedAddresses.of(
                "10.0.0.1:3000",
                "5,3000,[[BB9050011AC4202,,[10.0.0.2,10.0.0.3:3100]],[BB9060011AC4202,tls,[[fe80::1]:3200,10.0.0.1]]]",
                Map.of()))
        .containsExactly(
            Host.of("10.0.0.1", 3000),
            Host.of("10.0.0.2", 3000),
            Host.of("10.0.0.3", 3100),
            Host.of("fe80::1", 3200));
  }

  @Test
  void mapsAddresses() {
    assertThat(AdvertisedAddresses.of("10.0.0.1:3000", "0,3000,[]", Map.of("10.0.0.1", "3.7.5.1")))
        .containsExactly(Host.of("3.7.5.1", 3000));
  }

  @Test
  void isEmptyWhereThereIsNothingToRead() {
    assertThat(AdvertisedAddresses.of("", "", Map.of())).isEmpty();
    assertThat(AdvertisedAddresses.of("ERROR:4:unrecognized command", "ERROR::", Map.of()))
        .isEmpty();
  }

  @Test
  void knowsPeersByNodeWithoutThoseThatLeft() {
    assertThat(AdvertisedAddresses.ofPeers("7,3000,[[A1,,[10.0.0.2]],[A2,,[]]]"))
        .containsExactly(Map.entry("A1", "10.0.0.2"));
  }
}
