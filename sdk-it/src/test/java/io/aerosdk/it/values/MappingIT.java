package io.aerosdk.it.values;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.aerospike.client.Key;
import io.aerosdk.DataSet;
import io.aerosdk.behavior.Behavior;
import io.aerosdk.error.RecordNotFoundException;
import io.aerosdk.error.SerializationException;
import io.aerosdk.it.harness.KeyedScenarios;
import io.aerosdk.it.harness.Setup;
import io.aerosdk.it.harness.TestSession;
import io.aerosdk.mapping.BinName;
import io.aerosdk.mapping.JavaRecordMapper;
import io.aerosdk.mapping.RecordMapper;
import io.aerosdk.mapping.UserKey;
import io.aerosdk.result.RecordStream;
import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Java records, written and read. */
@KeyedScenarios
class MappingIT {
  record Address(String street, Optional<Integer> zip) {}

  record Person(
      @UserKey long id,
      @BinName("n") String name,
      byte age,
      float height,
      boolean active,
      Optional<Instant> born,
      Duration session,
      BigDecimal balance,
      Address home,
      List<Address> others,
      Map<DayOfWeek, Set<LocalTime>> hours,
      SortedMap<Integer, String> byRank) {}

  record Named(@BinName("n") String name) {}

  private static final JavaRecordMapper<Person> PEOPLE = RecordMapper.ofRecord(Person.class);

  private final TestSession session;
  private final DataSet set;

  MappingIT(Setup setup) {
    session =
        setup.session(
            Behavior.DEFAULT.deriveWithChanges("keys", all -> all.writes(w -> w.sendKey(true))));
    set = setup.set(MappingIT.class);
  }

  private static Person person(long id) {
    return new Person(
        id,
        "name " + id,
        (byte) 42,
        1.7f,
        true,
        Optional.of(Instant.parse("1984-01-02T03:04:05.000000006Z")),
        Duration.ofMillis(90),
        new BigDecimal("10.50"),
        new Address("Storgata", Optional.of(155)),
        List.of(new Address("elsewhere", Optional.empty())),
        Map.of(DayOfWeek.MONDAY, Set.of(LocalTime.of(8, 0), LocalTime.NOON)),
        new TreeMap<>(Map.of(1, "one", -1, "minus one")));
  }

  private void write(Person person) {
    session.upsert(set.id(person.id())).put(PEOPLE.toBins(person)).execute();
  }

  @Test
  void whatWasWrittenIsReadBack() {
    write(person(1));

    assertThat(session.query(set.id(1)).execute().firstOrThrow().as(PEOPLE)).isEqualTo(person(1));
    assertThat(PEOPLE.map(set.id(1), session.get(set.id(1)))).isEqualTo(person(1));
    assertThat(session.get(set.id(1)).getLong("session")).isEqualTo(90_000_000);
    session.put(set.id(2), PEOPLE.toBins(person(2)));
    assertThat(session.query(set.id(2)).execute().toList(PEOPLE)).containsExactly(person(2));
  }

  @Test
  void manyKeysAndAWholeSet() {
    List<Person> all = IntStream.range(0, 50).mapToObj(MappingIT::person).toList();
    all.forEach(this::write);

    assertThat(session.query(set.ids(3, 1, 99)).execute().toList(PEOPLE))
        .containsExactly(person(3), person(1));
    assertThat(session.query(set).execute().toList(PEOPLE))
        .containsExactlyInAnyOrderElementsOf(all);
    try (Stream<Named> names =
        session.query(set).bins("n").execute().map(RecordMapper.ofRecord(Named.class))) {
      assertThat(names.map(Named::name).filter(name -> name.endsWith("7"))).hasSize(5);
    }
  }

  @Test
  void whatIsEmptyTakesItsBinAway() {
    write(person(1));
    Person full = person(1);
    Person emptied =
        new Person(
            1,
            full.name(),
            full.age(),
            full.height(),
            false,
            Optional.empty(),
            full.session(),
            full.balance(),
            full.home(),
            List.of(),
            Map.of(),
            new TreeMap<>());
    write(emptied);

    assertThat(session.get(set.id(1)).bins).doesNotContainKey("born").containsKey("others");
    assertThat(session.query(set.id(1)).execute().firstOrThrow().as(PEOPLE)).isEqualTo(emptied);
  }

  @Test
  void aRecordThatDoesNotFitIsAnErrorThatSaysWhere() {
    Key key = set.id(1);
    write(person(1));
    session.update(key).bin("home").setTo(Map.of("street", 7)).execute();

    assertThatThrownBy(() -> session.query(key).execute().toList(PEOPLE))
        .isInstanceOf(SerializationException.class)
        .hasMessageContaining(
            "component home.street, bin \"home\", holds an integer, not a string");
  }

  @Test
  void aRowThatFailedThrowsItsOwnError() {
    RecordStream rows = session.query(set.ids(1, 2)).includeMissingKeys().execute();
    assertThatThrownBy(() -> rows.toList(PEOPLE)).isInstanceOf(RecordNotFoundException.class);
  }

  @Test
  void aMapperOfOnesOwn() {
    write(person(5));
    RecordMapper<String> names = (key, record) -> key.userKey + " " + record.getString("n");
    assertThat(session.query(set.id(5)).execute().toList(names)).containsExactly("5 name 5");
  }
}
