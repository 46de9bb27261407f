package io.aerosdk.it.values;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import com.aerospike.client.Key;
import com.aerospike.client.Value;
import com.aerospike.client.Value.GeoJSONValue;
import com.aerospike.client.exp.Exp;
import io.aerosdk.DataSet;
import io.aerosdk.error.SdkException;
import io.aerosdk.it.harness.KeyedScenarios;
import io.aerosdk.it.harness.Setup;
import io.aerosdk.it.harness.TestSession;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Java values that are stored in another form. */
@KeyedScenarios
class ValueFormsIT {
  private static final String POINT = "{\"type\":\"Point\",\"coordinates\":[10.75,59.91]}";

  private final TestSession session;
  private final DataSet set;

  ValueFormsIT(Setup setup) {
    session = setup.session();
    set = setup.set(ValueFormsIT.class);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("forms")
  void valuesElementsAndMembersReadBackInTheirStoredForm(Object value, Object stored) {
    session.put(set.id("put"), Map.of("v", value));
    session.upsert(set.id("setTo")).bin("v").setTo(value).execute();
    session.upsert(set.ids("m1", "m2")).put(Map.of("v", value)).execute();
    session.put(set.id("list"), Map.of("v", Arrays.asList(1, value, null)));
    session.put(set.id("map"), Map.of("v", Map.of("k", value, "l", List.of(value))));

    for (Key key : set.ids("put", "setTo", "m1", "m2")) {
      assertThat(session.get(key).getValue("v")).as("%s", key.userKey).isEqualTo(stored);
    }
    assertThat(session.get(set.id("list")).getValue("v"))
        .isEqualTo(Arrays.asList(1L, stored, null));
    assertThat(session.get(set.id("map")).getValue("v"))
        .isEqualTo(Map.of("k", stored, "l", List.of(stored)));
  }

  static Stream<Arguments> forms() {
    UUID uuid = new UUID(4711, 42);
    return Stream.of(
        arguments('ü', "ü"),
        arguments(DayOfWeek.MONDAY, "MONDAY"),
        arguments(uuid, uuid.toString()),
        arguments(BigInteger.TEN.pow(40), "1" + "0".repeat(40)),
        arguments(new BigDecimal("-1.20"), "-1.20"),
        arguments(LocalDate.of(2026, 11, 20), "2026-11-20"),
        arguments(LocalTime.of(7, 5), "07:05"),
        arguments(
            ZonedDateTime.parse("2026-10-25T02:30+01:00[Europe/Oslo]"),
            "2026-10-25T02:30+01:00[Europe/Oslo]"),
        arguments(Instant.ofEpochSecond(1, 5), 1_000_000_005L),
        arguments(Duration.ofSeconds(-1), -1_000_000_000L),
        arguments(1.1f, (double) 1.1f),
        arguments(new int[] {1, 2}, List.of(1L, 2L)),
        arguments(new float[] {0.5f}, List.of(0.5)),
        arguments(new String[] {"a", "b"}, List.of("a", "b")),
        arguments(Set.of("one"), List.of("one")),
        arguments(Map.of(DayOfWeek.MONDAY, uuid), Map.of("MONDAY", uuid.toString())),
        arguments(Map.of(Instant.EPOCH, 'x'), Map.of(0L, "x")));
  }

  @Test
  void timesCanBeComparedByTheServer() {
    Instant limit = Instant.parse("2026-11-20T12:00:00Z");
    session.put(set.id(1), Map.of("at", limit.minusNanos(1)));
    session.put(set.id(2), Map.of("at", limit.plusNanos(1)));
    long nanos = limit.getEpochSecond() * 1_000_000_000;

    assertThat(
            session.query(set.ids(1, 2)).where(Exp.gt(Exp.intBin("at"), Exp.val(nanos))).execute())
        .extracting(row -> row.key().userKey.toLong())
        .containsExactly(2L);
  }

  @Test
  void sortedMapsOfAnyOrderAreStoredAtAnyDepth() {
    SortedMap<String, Object> reversed = new TreeMap<>(Collections.reverseOrder());
    reversed.putAll(Map.of("a", 1L, "b", 2L, "\uffee", 3L, "\ud83d\ude00", 4L));
    SortedMap<DayOfWeek, Object> days =
        new TreeMap<>(Map.of(DayOfWeek.MONDAY, 1L, DayOfWeek.FRIDAY, 2L));

    session
        .upsert(set.id(1))
        .bin("top")
        .setTo(reversed)
        .bin("list")
        .setTo(List.of(reversed, days))
        .bin("map")
        .setTo(Map.of("k", reversed))
        .execute();

    Map<String, Object> same = Map.copyOf(reversed);
    assertThat(session.get(set.id(1)).getMap("top")).isEqualTo(same);
    assertThat(session.get(set.id(1)).getList("list"))
        .isEqualTo(List.of(same, Map.of("MONDAY", 1L, "FRIDAY", 2L)));
    assertThat(session.get(set.id(1)).getMap("map")).isEqualTo(Map.of("k", same));
  }

  @Test
  void geoJsonIsAValueOfItsOwn() {
    Key key = set.id(1);
    session
        .upsert(key)
        .bin("place")
        .setToGeoJson(POINT)
        .bin("text")
        .setTo(POINT)
        .bin("list")
        .setTo(List.of(Value.getAsGeoJSON(POINT)))
        .execute();

    assertThat(session.query(key).execute().firstOrThrow().result("place").getGeoJson())
        .isEqualTo(POINT);
    assertThat(session.get(key).getValue("place")).isEqualTo(new GeoJSONValue(POINT));
    assertThat(session.get(key).getValue("text")).isEqualTo(POINT);
    assertThat(session.get(key).getList("list")).isEqualTo(List.of(new GeoJSONValue(POINT)));
    assertThatThrownBy(() -> session.update(key).bin("place").setToGeoJson("nowhere").execute())
        .isInstanceOf(SdkException.class);
    assertThat(session.get(key).getValue("place")).isEqualTo(new GeoJSONValue(POINT));
  }

  @Test
  void whatDoesNotFitIsRefusedBeforeAnythingIsSent() {
    for (Object bad :
        List.of(Instant.MAX, List.of(Duration.ofDays(400_000)), Map.of(Instant.MIN, 1), '\udc00')) {
      assertThatThrownBy(() -> session.upsert(set.id(1)).bin("v").setTo(bad))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageContaining("bin \"v\" must fit");
    }
    assertThat(session.contains(set.id(1))).isFalse();
  }
}
