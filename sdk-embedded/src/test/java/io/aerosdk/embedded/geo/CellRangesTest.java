package io.aerosdk.embedded.geo;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Whatever matches a shape has a cell in its ranges, all over the earth. */
final class CellRangesTest {
  private final Random random = new Random(11);

  @Test
  void rangesHoldACellOfWhateverMatches() {
    int matches = 0;
    for (int i = 0; i < 4_000; i++) {
      double lng = random.nextDouble() * 360 - 180;
      double lat = random.nextDouble() * 170 - 85;
      GeoShape circle = shape("AeroCircle", "[%f,%f],%d", lng, lat, 1 + random.nextInt(900_000));
      GeoShape point = shape("Point", "%f,%f", near(lng, 180), near(lat, 90));
      if (circle.matches(point)) {
        matches++;
        assertThat(holds(CellRanges.of(circle), point)).isTrue();
        assertThat(holds(CellRanges.of(point), circle)).isTrue();
      }
    }
    assertThat(matches).isGreaterThan(100);
  }

  @Test
  void rangesRiseAndKeepApart() {
    for (int i = 0; i < 500; i++) {
      GeoShape circle =
          shape(
              "AeroCircle",
              "[%f,%f],%d",
              random.nextDouble() * 360 - 180,
              random.nextDouble() * 180 - 90,
              1 + random.nextInt(5_000_000));
      long[] bounds = CellRanges.of(circle);
      for (int j = 0; j < bounds.length; j += 2) {
        assertThat(bounds[j]).isLessThanOrEqualTo(bounds[j + 1]);
        assertThat(j == 0 || bounds[j] > bounds[j - 1]).isTrue();
      }
    }
  }

  private double near(double degrees, double limit) {
    return Math.max(-limit, Math.min(limit, degrees + random.nextGaussian() * 4));
  }

  private static boolean holds(long[] bounds, GeoShape shape) {
    return Arrays.stream(shape.cells())
        .anyMatch(
            cell -> {
              for (int i = 0; i < bounds.length; i += 2) {
                if (cell >= bounds[i] && cell <= bounds[i + 1]) {
                  return true;
                }
              }
              return false;
            });
  }

  private static GeoShape shape(String type, String format, Object... parts) {
    String coordinates = String.format(Locale.ROOT, format, parts);
    return GeoJson.parse(
        ("{\"type\":\"" + type + "\",\"coordinates\":[" + coordinates + "]}")
            .getBytes(StandardCharsets.UTF_8));
  }
}
