package io.aerosdk.embedded.geo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.google.common.geometry.S2CellUnion;
import com.google.common.geometry.S2LatLng;
import io.aerosdk.embedded.protocol.ServerException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class GeoJsonTest {
  private static final String BAY =
      "{'type':'Polygon','coordinates':[[[-122.5,37.0],[-121.0,37.0],[-121.0,38.08],"
          + "[-122.5,38.08],[-122.5,37.0]]]}";
  private static final String HOLED =
      "{'type':'Polygon','coordinates':[[[0,0],[10,0],[10,10],[0,10],[0,0]],"
          + "[[4,4],[6,4],[6,6],[4,6],[4,4]]]}";

  @Test
  void aPointIsItsFinestCell() {
    assertThat(parse(point(-122.0, 37.5)).cells()).containsExactly(0x808fb8a247954393L);
    assertThat(parse(point(0, 0)).cells()).containsExactly(0x1000000000000001L);
    assertThat(parse(point(0, 0)).isRegion()).isFalse();
  }

  @Test
  void aRegionIsCoveredWithAtMostTwelveCells() {
    GeoShape bay = parse(BAY);
    assertThat(bay.isRegion()).isTrue();
    assertThat(bay.cells())
        .containsExactly(
            0x8085500000000000L,
            0x8085700000000000L,
            0x8085900000000000L,
            0x8085a40000000000L,
            0x808e400000000000L,
            0x808ef00000000000L,
            0x808f100000000000L,
            0x808f700000000000L,
            0x808fc00000000000L,
            0x8090400000000000L,
            0x8091c00000000000L,
            0x809ab00000000000L);
  }

  @Test
  void regionsContainPointsAndNothingElse() {
    GeoShape bay = parse(BAY);
    GeoShape inside = parse(point(-122.0, 37.5));
    GeoShape outside = parse(point(-120.0, 37.5));
    assertThat(bay.contains(inside)).isTrue();
    assertThat(bay.contains(outside)).isFalse();
    assertThat(inside.contains(bay)).isFalse();
    assertThat(inside.matches(bay)).isTrue();
    assertThat(bay.matches(bay)).isFalse();
    assertThat(inside.matches(inside)).isFalse();
  }

  @Test
  void circlesAreInMetresOnTheSphere() {
    GeoShape circle = parse("{'type':'AeroCircle','coordinates':[[-122.0,37.5],3000.0]}");
    // 0.0269 degrees of latitude are 2991 m, 0.0271 are 3013 m.
    assertThat(circle.contains(parse(point(-122.0, 37.5269)))).isTrue();
    assertThat(circle.contains(parse(point(-122.0, 37.5271)))).isFalse();
  }

  @Test
  void tiesBetweenCellsAreSettledAsTheServerDoes() {
    assertThat(parse("{'type':'AeroCircle','coordinates':[[-122.0,37.5],3000.0]}").cells())
        .containsExactly(
            0x808fb87000000000L,
            0x808fb8c000000000L,
            0x808fbf3000000000L,
            0x808fbf5000000000L,
            0x808fc0ac00000000L,
            0x808fc74000000000L,
            0x808fc78400000000L,
            0x808fc79c00000000L,
            0x808fc7a010000000L);
  }

  @Test
  void cellsCoverWhatTheRegionContains() {
    Random random = new Random(17);
    for (int i = 0; i < 200; i++) {
      double longitude = random.nextDouble() * 358 - 179;
      double latitude = random.nextDouble() * 170 - 85;
      double radius = Math.pow(10, random.nextInt(8)) * random.nextDouble();
      GeoShape circle =
          parse(
              "{'type':'AeroCircle','coordinates':[[%s,%s],%s]}"
                  .formatted(longitude, latitude, radius));
      S2CellUnion union = new S2CellUnion();
      union.initFromIds(Arrays.stream(circle.cells()).boxed().toList());
      assertThat(union.size()).isBetween(1, 12);
      assertThat(union.contains(S2LatLng.fromDegrees(latitude, longitude).toPoint())).isTrue();
    }
  }

  @Test
  void aCircleMayHoldTheWholeEarth() {
    GeoShape earth = parse("{'type':'AeroCircle','coordinates':[[0,0],3e7]}");
    assertThat(earth.contains(parse(point(180, 0)))).isTrue();
    assertThat(earth.cells()).hasSize(6);
  }

  @Test
  void aCircleOfNegativeRadiusIsAnEmptyRegion() {
    GeoShape circle = parse("{'type':'AeroCircle','coordinates':[[0,0],-5]}");
    assertThat(circle.isRegion()).isTrue();
    assertThat(circle.cells()).isEmpty();
    assertThat(circle.contains(parse(point(0, 0)))).isFalse();
  }

  @Test
  void innerLoopsAreHolesAndTheirOrientationDoesNotMatter() {
    GeoShape holed = parse(HOLED);
    assertThat(holed.contains(parse(point(2, 2)))).isTrue();
    assertThat(holed.contains(parse(point(5, 5)))).isFalse();
    GeoShape clockwise =
        parse("{'type':'Polygon','coordinates':[[[0,0],[0,10],[10,10],[10,0],[0,0]]]}");
    assertThat(clockwise.contains(parse(point(5, 5)))).isTrue();
    assertThat(clockwise.contains(parse(point(50, 50)))).isFalse();
  }

  @Test
  void multiPolygonsAndFeatures() {
    GeoShape both =
        parse(
            "{'type':'MultiPolygon','coordinates':[[[[0,0],[1,0],[1,1],[0,0]]],"
                + "[[[20,20],[21,20],[21,21],[20,20]]]]}");
    assertThat(both.contains(parse(point(0.9, 0.5)))).isTrue();
    assertThat(both.contains(parse(point(20.9, 20.5)))).isTrue();
    assertThat(both.contains(parse(point(10, 10)))).isFalse();
    GeoShape feature =
        parse("{'type':'Feature','properties':{'a':[1]},'geometry':" + point(1, 2) + "}");
    assertThat(feature.cells()).isEqualTo(parse(point(1, 2)).cells());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "not json",
        "[]",
        "5",
        "{}",
        "{'type':'Point'}",
        "{'type':5,'coordinates':[0,0]}",
        "{'coordinates':[0,0]}",
        "{'type':'Point','coordinates':[0]}",
        "{'type':'Point','coordinates':[0,0,0]}",
        "{'type':'Point','coordinates':['0',0]}",
        "{'type':'Point','coordinates':[200.0,37.5]}",
        "{'type':'Point','coordinates':[0,90.5]}",
        "{'type':'Point','coordinates':[0,0]} x",
        "{'type':'Point','coordinates':[0,0]",
        "{'type':'LineString','coordinates':[[0,0],[1,1]]}",
        "{'type':'MultiPoint','coordinates':[[0,0]]}",
        "{'type':'Polygon','coordinates':[]}",
        "{'type':'Polygon','coordinates':[[[0,0],[1,1],[0,0]]]}",
        "{'type':'Polygon','coordinates':[[[0,0],[1,0],[1,1],[0,1]]]}",
        "{'type':'Polygon','coordinates':[[[0,0],[0,0],[1,0],[0,0]]]}",
        "{'type':'AeroCircle','coordinates':[[0,0]]}",
        "{'type':'AeroCircle','coordinates':[[0,0],1e999]}",
        "{'type':'FeatureCollection','features':[]}",
        "{'type':'Feature','geometry':{'type':'Feature'}}",
      })
  void refusesWhatIsNoShape(String json) {
    assertThatExceptionOfType(ServerException.class)
        .isThrownBy(() -> parse(json))
        .satisfies(e -> assertThat(e.resultCode()).isEqualTo(160));
  }

  private static String point(double longitude, double latitude) {
    return "{'type':'Point','coordinates':[" + longitude + "," + latitude + "]}";
  }

  private static GeoShape parse(String json) {
    return GeoJson.parse(json.replace('\'', '"').getBytes(StandardCharsets.UTF_8));
  }
}
