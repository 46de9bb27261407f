package io.aerosdk.mapping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import com.aerospike.client.Key;
import com.aerospike.client.Record;
import com.aerospike.client.ResultCode;
import com.aerospike.client.Value;
import com.aerospike.client.Value.GeoJSONValue;
import com.aerospike.client.Value.HLLValue;
import io.aerosdk.error.SerializationException;
import io.aerosdk.internal.value.StoredValues;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class JavaRecordMapperTest {
  private static final Key KEY = new Key("test", "people", 7);

  record Numbers(
      long whole,
      int small,
      short tiny,
      byte octet,
      double real,
      float single,
      boolean flag,
      char letter,
      @Nullable Long boxed,
      @Nullable Integer none) {}

  record Texts(
      String text,
      DayOfWeek day,
      UUID uuid,
      BigInteger big,
      BigDecimal exact,
      LocalDate date,
      LocalTime time,
      OffsetDateTime offset,
      ZonedDateTime zoned,
      Instant instant,
      Duration duration) {}

  record Address(String street, @BinName("zip code of it") Optional<Integer> zip) {}

  record Person(
      @UserKey long id,
      @BinName("n") String name,
      Address home,
      List<Address> others,
      Optional<Instant> born,
      Map<DayOfWeek, Set<LocalTime>> hours,
      SortedMap<Integer, List<Optional<BigDecimal>>> prices,
      SortedSet<String> tags) {}

  record Node(String name, Optional<Node> next, List<Node> children) {}

  record Sized(int n) {
    Sized {
      if (n < 0) {
        throw new IllegalArgumentException("n must not be negative");
      }
    }
  }

  record Holder(Sized inner) {}

  @Test
  void numbersComeBack() {
    roundTrip(
        Numbers.class,
        new Numbers(1L << 62, -5, (short) 300, (byte) -1, 0.1, 0.1f, true, 'ü', 8L, null));
    roundTrip(
        Numbers.class,
        new Numbers(0, 0, (short) 0, (byte) 0, Double.NaN, Float.NaN, false, ' ', null, -1));
  }

  @Test
  void whatIsStoredInAnotherFormComesBack() {
    roundTrip(
        Texts.class,
        new Texts(
            "",
            DayOfWeek.FRIDAY,
            new UUID(4711, 42),
            BigInteger.TEN.pow(50),
            new BigDecimal("-1.200"),
            LocalDate.of(2026, 11, 20),
            LocalTime.of(0, 0),
            OffsetDateTime.parse("2026-01-02T03:04:05.6+05:30"),
            ZonedDateTime.parse("2026-10-25T02:30+01:00[Europe/Oslo]"),
            Instant.parse("1901-01-01T00:00:00.123456789Z"),
            Duration.ofMillis(-1)));
  }

  @Test
  void collectionsAndRecordsWithinComeBack() {
    SortedMap<Integer, List<Optional<BigDecimal>>> prices = new TreeMap<>();
    prices.put(-1, List.of(Optional.of(BigDecimal.ONE), Optional.empty()));
    prices.put(20, List.of());
    Person person =
        new Person(
            7,
            "Alice",
            new Address("Storgata", Optional.of(155)),
            List.of(new Address("Here", Optional.empty()), new Address("There", Optional.of(1))),
            Optional.of(Instant.EPOCH),
            Map.of(DayOfWeek.MONDAY, Set.of(LocalTime.NOON), DayOfWeek.SUNDAY, Set.of()),
            prices,
            new TreeSet<>(Set.of("b", "a")));

    roundTrip(Person.class, person);
    Map<String, @Nullable Object> bins = RecordMapper.ofRecord(Person.class).toBins(person);
    assertThat(bins.keySet())
        .containsExactly("n", "home", "others", "born", "hours", "prices", "tags");
    assertThat(stored(bins))
        .containsEntry("n", "Alice")
        .containsEntry("home", Map.of("street", "Storgata", "zip code of it", 155L))
        .containsEntry("born", 0L)
        .containsEntry("tags", List.of("a", "b"));
  }

  @Test
  void recordsMayHoldThemselves() {
    Node leaf = new Node("leaf", Optional.empty(), List.of());
    roundTrip(Node.class, new Node("root", Optional.of(leaf), List.of(leaf, leaf)));
  }

  @SuppressWarnings("ArrayRecordComponent") // users do have such records
  record Arrays2(
      int[] ints, String[] texts, List<Integer>[] lists, byte[] bytes, Address[] homes) {}

  @Test
  @SuppressWarnings({"unchecked", "rawtypes"}) // an array of lists cannot be made otherwise
  void arraysComeBack() {
    Arrays2 back =
        back(
            Arrays2.class,
            new Arrays2(
                new int[] {1, 2},
                new String[] {"a", null},
                new List[] {List.of(3)},
                new byte[] {9},
                new Address[] {new Address("x", Optional.empty())}));
    assertThat(back.ints()).containsExactly(1, 2);
    assertThat(back.texts()).containsExactly("a", null);
    assertThat(back.lists()).containsExactly(List.of(3));
    assertThat(back.bytes()).containsExactly(9);
    assertThat(back.homes()).containsExactly(new Address("x", Optional.empty()));
  }

  record Plain(Object any, Value value, HLLValue sketch, GeoJSONValue place, List<?> list) {}

  @Test
  void valuesOfTheClientStayAsTheyAre() {
    Plain plain =
        new Plain(
            List.of(1L),
            new GeoJSONValue("{}"),
            new HLLValue(new byte[] {1}),
            new GeoJSONValue("[]"),
            List.of("a", 2L));
    roundTrip(Plain.class, plain);
  }

  @Test
  void missingBinsAreEmptyOrNull() {
    Person person =
        RecordMapper.ofRecord(Person.class).map(KEY, new Record(Map.of("n", "A"), 1, 0));
    assertThat(person.born()).isEmpty();
    assertThat(person.home()).isNull();
    assertThat(person.id()).isEqualTo(7);
    Record withoutBins = new Record(null, 1, 0);
    assertThat(RecordMapper.ofRecord(Node.class).map(KEY, withoutBins).next()).isEmpty();
  }

  @Test
  void emptyOptionalsAndNullsRemoveTheirBins() {
    Map<String, @Nullable Object> bins =
        RecordMapper.ofRecord(Node.class).toBins(new Node("a", Optional.empty(), List.of()));
    assertThat(bins).containsEntry("next", null).containsEntry("children", List.of());
    assertThat(bins.values().removeIf(Objects::isNull)).isTrue();
    assertThat(bins).containsOnlyKeys("name", "children");
  }

  @Test
  void readCollectionsCannotBeChanged() {
    Node node = back(Node.class, new Node("a", Optional.empty(), List.of()));
    assertThatThrownBy(() -> node.children().clear())
        .isInstanceOf(UnsupportedOperationException.class);
  }

  @Test
  void widerNumbersAndOldBooleansFit() {
    Map<String, Object> bins =
        new HashMap<>(
            stored(
                RecordMapper.ofRecord(Numbers.class)
                    .toBins(
                        new Numbers(1, 2, (short) 3, (byte) 4, 0.5, 0.5f, true, 'c', 1L, null))));
    bins.putAll(Map.of("real", 3L, "single", 4L, "flag", 1L));
    Numbers read = RecordMapper.ofRecord(Numbers.class).map(KEY, new Record(bins, 1, 0));
    assertThat(read.real()).isEqualTo(3.0);
    assertThat(read.single()).isEqualTo(4.0f);
    assertThat(read.flag()).isTrue();
  }

  @ParameterizedTest(name = "{2}")
  @MethodSource
  void misfitsNameComponentBinAndTypes(
      Class<? extends java.lang.Record> type, Map<String, Object> bins, String message) {
    JavaRecordMapper<?> mapper = RecordMapper.ofRecord(type);
    assertThatThrownBy(() -> mapper.map(KEY, new Record(bins, 1, 0)))
        .isInstanceOfSatisfying(
            SerializationException.class,
            e -> assertThat(e.resultCode()).isEqualTo(ResultCode.SERIALIZE_ERROR))
        .hasMessage("A record of test.people does not fit " + type.getName() + ": " + message)
        .hasMessageNotContaining("4711");
  }

  static Stream<Arguments> misfitsNameComponentBinAndTypes() {
    return Stream.of(
        misfit(
            Person.class,
            Map.of("n", 4711L),
            "component name, bin \"n\", holds an integer, not a string"),
        misfit(Sized.class, Map.of(), "component n, bin \"n\", is missing, and int has no null"),
        misfit(
            Sized.class,
            Map.of("n", 4711_000_000_000L),
            "component n, bin \"n\", holds an integer that is not from -2147483648 to 2147483647"),
        misfit(
            Sized.class,
            Map.of("n", "4711"),
            "component n, bin \"n\", holds a string, not an integer"),
        misfit(
            Sized.class,
            Map.of("n", -1L),
            "the constructor threw java.lang.IllegalArgumentException: n must not be negative"),
        misfit(
            Holder.class,
            Map.of("inner", Map.of("n", -1L)),
            "component inner, bin \"inner\", the constructor threw"
                + " java.lang.IllegalArgumentException: n must not be negative"),
        misfit(
            Person.class,
            Map.of("home", Map.of("street", List.of())),
            "component home.street, bin \"home\", holds a list, not a string"),
        misfit(
            Person.class,
            Map.of("home", "4711"),
            "component home, bin \"home\", holds a string, not a map"),
        misfit(
            Person.class,
            Map.of("others", Map.of()),
            "component others, bin \"others\", holds a map, not a list"),
        misfit(
            Person.class,
            Map.of("born", "4711"),
            "component born, bin \"born\", holds a string, not an integer"),
        misfit(
            Person.class,
            Map.of("hours", Map.of("FUNDAY", List.of())),
            "component hours, bin \"hours\", holds a string that names no constant of DayOfWeek"),
        misfit(
            Person.class,
            Map.of("tags", Arrays.asList("a", null)),
            "component tags, bin \"tags\", holds elements that cannot be sorted"),
        misfit(
            Texts.class,
            Map.of("uuid", "4711"),
            "component uuid, bin \"uuid\", holds a string that is no UUID"),
        misfit(
            Arrays2.class,
            Map.of("ints", 1L),
            "component ints, bin \"ints\", holds an integer, not a list"),
        misfit(
            Arrays2.class,
            Map.of("ints", Collections.singletonList(null)),
            "component ints, bin \"ints\", is missing, and int has no null"),
        misfit(
            Plain.class,
            Map.of("sketch", "4711"),
            "component sketch, bin \"sketch\", holds a string, not a HLLValue"));
  }

  private static Arguments misfit(
      Class<? extends java.lang.Record> type, Map<String, Object> bins, String message) {
    return arguments(type, bins, message);
  }

  @Test
  void doublesThatAFloatCannotHoldAreRefused() {
    record One(float f) {}
    assertThatThrownBy(
            () -> RecordMapper.ofRecord(One.class).map(KEY, new Record(Map.of("f", 0.1), 1, 0)))
        .hasMessageContaining("holds a double that a float cannot hold");
  }

  @Test
  void aUserKeyThatIsNotKnown() {
    Key unknown = new Key("test", KEY.digest, "people", null);
    JavaRecordMapper<Person> people = RecordMapper.ofRecord(Person.class);
    assertThatThrownBy(() -> people.map(unknown, new Record(Map.of("n", "A"), 1, 0)))
        .isInstanceOf(SerializationException.class)
        .hasMessageContaining("component id, the user key, is missing");
  }

  record BadType(Thread thread) {}

  record DeepBadType(List<Map<String, Optional<StringBuilder>>> deep) {}

  record LongName(int thisNameIsTooLong) {}

  record Twice(@BinName("a") int one, int a) {}

  record Generic<T>(T value) {}

  @Test
  void recordsThatCannotBeMappedAreRefusedAtOnce() {
    refused(BadType.class, "component thread of " + BadType.class.getName(), "java.lang.Thread");
    refused(DeepBadType.class, "component deep", "java.lang.StringBuilder");
    refused(LongName.class, "component thisNameIsTooLong", "@BinName");
    refused(Twice.class, "different bins", "two with a");
    refused(Generic.class, "component value", "got T");
  }

  private static void refused(Class<? extends java.lang.Record> type, String... parts) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> RecordMapper.ofRecord(type))
        .withMessageContainingAll(parts);
  }

  @Test
  void aMapperIsMadeOncePerClass() {
    assertThat(RecordMapper.ofRecord(Node.class)).isSameAs(RecordMapper.ofRecord(Node.class));
    assertThat(RecordMapper.ofRecord(Node.class))
        .hasToString("JavaRecordMapper[" + Node.class.getName() + "]");
  }

  private static <T extends java.lang.Record> void roundTrip(Class<T> type, T value) {
    assertThat(back(type, value)).isEqualTo(value);
  }

  private static <T extends java.lang.Record> T back(Class<T> type, T value) {
    JavaRecordMapper<T> mapper = RecordMapper.ofRecord(type);
    return mapper.map(KEY, new Record(stored(mapper.toBins(value)), 1, 0));
  }

  /** The bins as a server would give them back: whole numbers are longs, nulls are not there. */
  private static Map<String, Object> stored(Map<String, @Nullable Object> bins) {
    Map<String, Object> stored = new LinkedHashMap<>();
    bins.forEach(
        (name, value) -> {
          Object form = asRead(StoredValues.of(name, value));
          if (form != null) {
            stored.put(name, form);
          }
        });
    return stored;
  }

  private static @Nullable Object asRead(@Nullable Object stored) {
    if (stored instanceof Integer || stored instanceof Short || stored instanceof Byte) {
      return ((Number) stored).longValue();
    }
    if (stored instanceof List<?> list) {
      return list.stream().map(JavaRecordMapperTest::asRead).toList();
    }
    if (stored instanceof Map<?, ?> map) {
      Map<@Nullable Object, @Nullable Object> read = new HashMap<>();
      map.forEach((key, value) -> read.put(asRead(key), asRead(value)));
      return read;
    }
    return stored;
  }
}
