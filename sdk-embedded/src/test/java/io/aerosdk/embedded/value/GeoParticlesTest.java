package io.aerosdk.embedded.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.aerosdk.embedded.protocol.ServerException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

final class GeoParticlesTest {
  private static final String POINT = "{\"type\":\"Point\",\"coordinates\":[-122.0,37.5]}";

  @Test
  void theCellsAreComputedAndThoseOfTheClientIgnored() {
    String text = Hex.text(POINT.getBytes(StandardCharsets.UTF_8));
    String stored = "000001" + "808fb8a247954393" + text;
    for (String wire : new String[] {"000000" + text, "0100010102030405060708" + text}) {
      Particle particle = StoredValues.check(ParticleType.GEOJSON, Hex.bytes(wire));
      assertThat(Hex.text(particle.bytes())).isEqualTo(stored);
      assertThat(GeoParticles.text(particle)).asString(StandardCharsets.UTF_8).isEqualTo(POINT);
      assertThat(ParticleItems.item(particle).kind()).isEqualTo(Kind.GEOJSON);
    }
  }

  @Test
  void aHeaderThatPromisesMoreThanThereIsIsRefused() {
    for (String wire : new String[] {"", "0000", "00000100"}) {
      assertThatExceptionOfType(ServerException.class)
          .isThrownBy(() -> StoredValues.check(ParticleType.GEOJSON, Hex.bytes(wire)))
          .satisfies(e -> assertThat(e.resultCode()).isEqualTo(4));
    }
  }
}
