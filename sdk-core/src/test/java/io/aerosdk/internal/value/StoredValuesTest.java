package io.aerosdk.internal.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class StoredValuesTest {
  private static final Instant LAST = Instant.parse("2262-04-11T23:47:16.854775807Z");
  private static final Instant FIRST = Instant.parse("1677-09-21T00:12:43.145224192Z");

  @ParameterizedTest(name = "{0} is stored as {1}")
  @MethodSource
  void formsOfTheTable(Object value, Object stored) {
    assertThat(StoredValues.of("b", value)).isEqualTo(stored);
  }

  static Stream<Arguments> formsOfTheTable() {
    UUID uuid = UUID.fromString("0123cafe-0000-4000-8000-00000000beef");
    return Stream.of(
        arguments('ü', "ü"),
        arguments(TimeUnit.SECONDS, "SECONDS"),
        arguments(WithBodies.ONE, "ONE"),
        arguments(uuid, "0123cafe-0000-4000-8000-00000000beef"),
        arguments(
            new BigInteger("-123456789012345678901234567890"), "-123456789012345678901234567890"),
        arguments(new BigDecimal("1.10"), "1.10"),
        arguments(new BigDecimal("1E+3"), "1E+3"),
        arguments(LocalDate.of(2026, 11, 20), "2026-11-20"),
        arguments(LocalTime.of(7, 5), "07:05"),
        arguments(LocalDateTime.of(2026, 1, 2, 3, 4, 5, 6), "2026-01-02T03:04:05.000000006"),
        arguments(OffsetDateTime.parse("2026-01-02T03:04+05:30"), "2026-01-02T03:04+05:30"),
        arguments(
            ZonedDateTime.of(2026, 10, 25, 2, 30, 0, 0, ZoneId.of("Europe/Oslo")),
            "2026-10-25T02:30+02:00[Europe/Oslo]"),
        arguments(Instant.EPOCH, 0L),
        arguments(Instant.parse("2026-11-20T00:00:00.000000001Z"), 1_795_132_800_000_000_001L),
        arguments(Instant.ofEpochSecond(-1, 5), -999_999_995L),
        arguments(LAST, Long.MAX_VALUE),
        arguments(FIRST, Long.MIN_VALUE),
        arguments(Duration.ofSeconds(-2, 1), -1_999_999_999L),
        arguments(Duration.ofNanos(Long.MIN_VALUE), Long.MIN_VALUE),
        arguments(1.5f, 1.5),
        arguments(new int[] {1, 2}, List.of(1, 2)),
        arguments(new long[] {1, 2}, List.of(1L, 2L)),
        arguments(new short[] {1}, List.of((short) 1)),
        arguments(new double[] {0.5}, List.of(0.5)),
        arguments(new float[] {0.5f}, List.of(0.5)),
        arguments(new boolean[] {true}, List.of(true)),
        arguments(
            new Object[] {"a", TimeUnit.DAYS, new int[] {1}}, List.of("a", "DAYS", List.of(1))),
        arguments(new LinkedHashSet<>(List.of("b", "a")), List.of("b", "a")),
        arguments(List.of(1, 0.5f, List.of(Instant.EPOCH)), List.of(1, 0.5, List.of(0L))),
        arguments(
            Map.of(TimeUnit.DAYS, Map.of(Instant.EPOCH, uuid)),
            Map.of("DAYS", Map.of(0L, uuid.toString()))));
  }

  /** Constants with bodies are of classes of their own. */
  enum WithBodies {
    ONE {
      @Override
      int number() {
        return 1;
      }
    };

    abstract int number();
  }

  @Test
  void everyFormReadsBackWhatItWrote() {
    Random random = new Random(4711);
    List<ZoneId> zones = sorted(ZoneId.getAvailableZoneIds());
    for (int i = 0; i < 1000; i++) {
      Instant instant = Instant.ofEpochSecond(random.nextInt(), random.nextInt(1_000_000_000));
      ZonedDateTime zoned = instant.atZone(zones.get(random.nextInt(zones.size())));
      Stream.of(
              instant,
              Duration.ofNanos(random.nextLong()),
              zoned,
              zoned.toOffsetDateTime(),
              zoned.toLocalDateTime(),
              zoned.toLocalDate(),
              zoned.toLocalTime(),
              new UUID(random.nextLong(), random.nextLong()),
              new BigInteger(200, random).negate(),
              new BigDecimal(new BigInteger(100, random), random.nextInt(80) - 40),
              (char) random.nextInt(0xd800))
          .forEach(
              value -> {
                StoredForm<?, ?> form = Objects.requireNonNull(StoredForms.of(value.getClass()));
                assertThat(form.read(form.write(value))).isEqualTo(value);
              });
    }
  }

  private static List<ZoneId> sorted(Set<String> ids) {
    return ids.stream().sorted().map(ZoneId::of).toList();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource
  void whatDoesNotFitIsRefused(Object value) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> StoredValues.of("the bin", value))
        .withMessageContaining("bin \"the bin\" must fit")
        .withMessageContaining(value.getClass().getName());
  }

  static Stream<Object> whatDoesNotFitIsRefused() {
    return Stream.of(
        LAST.plusNanos(1),
        FIRST.minusNanos(1),
        Instant.MAX,
        Instant.MIN,
        Duration.ofSeconds(Long.MAX_VALUE),
        Duration.ofNanos(Long.MIN_VALUE).minusNanos(1),
        '\ud83d');
  }

  @Test
  void whatIsStoredAsItIsStaysTheSameObject() {
    List<@Nullable Object> list = new ArrayList<>(Arrays.asList(1, "a", null, Map.of("k", 2)));
    Map<Object, @Nullable Object> map = new LinkedHashMap<>(Map.of("list", list, 7L, true));
    SortedMap<Object, Object> sorted = new TreeMap<>(Map.of("a", 1, "b", list));

    for (Object same : List.of(list, map, sorted, "text", 7, new byte[] {1})) {
      assertThat(StoredValues.of("b", same)).isSameAs(same);
    }
  }

  @Test
  void whatIsConvertedKeepsItsPlaceAndTheOriginal() {
    List<@Nullable Object> list = Arrays.asList("a", null, TimeUnit.DAYS, "b");
    Map<Object, @Nullable Object> map = new LinkedHashMap<>();
    map.put("first", null);
    map.put(TimeUnit.DAYS, 2);
    map.put("last", 3);

    assertThat(StoredValues.of("b", list)).isEqualTo(Arrays.asList("a", null, "DAYS", "b"));
    assertThat(list).containsExactly("a", null, TimeUnit.DAYS, "b");
    Map<?, ?> stored = (Map<?, ?>) Objects.requireNonNull(StoredValues.of("b", map));
    assertThat(new ArrayList<>(stored.keySet())).isEqualTo(List.of("first", "DAYS", "last"));
    assertThat(new ArrayList<>(stored.values())).isEqualTo(Arrays.asList(null, 2, 3));
    assertThat(map).containsKey(TimeUnit.DAYS);
  }

  @Test
  void keysThatAreStoredAlikeAreRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> StoredValues.of("b", Map.of("DAYS", 1, TimeUnit.DAYS, 2)))
        .withMessageContaining("map keys in bin \"b\" must differ");
  }

  @Test
  void sortedMapsAreInTheOrderOfTheServer() {
    SortedMap<String, Integer> reversed = new TreeMap<>(Collections.reverseOrder());
    reversed.putAll(Map.of("a", 1, "b", 2, "c", 3));
    SortedMap<TimeUnit, Integer> byOrdinal =
        new TreeMap<>(Map.of(TimeUnit.SECONDS, 1, TimeUnit.DAYS, 2));
    SortedMap<String, Integer> utf16 = new TreeMap<>(Map.of("\uffee", 1, "\ud83d\ude00", 2));

    assertThat(keys(reversed)).containsExactly("a", "b", "c");
    assertThat(keys(byOrdinal)).containsExactly("DAYS", "SECONDS");
    assertThat(utf16.firstKey()).isEqualTo("\ud83d\ude00");
    assertThat(keys(utf16)).containsExactly("\uffee", "\ud83d\ude00");
  }

  private static List<Object> keys(Map<?, ?> map) {
    Object stored = StoredValues.of("b", map);
    assertThat(stored).isInstanceOf(SortedMap.class);
    return new ArrayList<>(((SortedMap<?, ?>) stored).keySet());
  }

  @Test
  void theOrderOfKeysIsThatOfTheirBytes() {
    List<Object> ordered =
        List.of(
            -1,
            0L,
            1,
            "",
            "a",
            "aa",
            "b",
            "\ud7ff",
            "\ue000",
            "\ud800\udc00",
            new byte[] {},
            new byte[] {1},
            new byte[] {(byte) 200});
    for (int i = 0; i < ordered.size(); i++) {
      for (int j = 0; j < ordered.size(); j++) {
        assertThat(Integer.signum(KeyOrder.INSTANCE.compare(ordered.get(i), ordered.get(j))))
            .isEqualTo(Integer.compare(i, j));
      }
    }
  }

  @Test
  void deepMapsAreConvertedInOnePass() {
    Object value = Instant.EPOCH;
    for (int i = 0; i < 200; i++) {
      value = Map.of("k", value);
    }
    Object stored = StoredValues.of("b", value);
    for (int i = 0; i < 200; i++) {
      stored = ((Map<?, ?>) Objects.requireNonNull(stored)).get("k");
    }
    assertThat(stored).isEqualTo(0L);
  }
}
