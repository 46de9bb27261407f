package io.aerosdk.embedded.expression.tree;

import static io.aerosdk.embedded.expression.tree.Source.bin;
import static io.aerosdk.embedded.expression.tree.Source.list;
import static io.aerosdk.embedded.expression.tree.Source.map;
import static io.aerosdk.embedded.expression.tree.Source.op;
import static io.aerosdk.embedded.expression.tree.Source.raw;
import static io.aerosdk.embedded.expression.tree.Source.typed;
import static org.assertj.core.api.Assertions.assertThat;

import io.aerosdk.embedded.ManualClock;
import io.aerosdk.embedded.expression.Expression;
import io.aerosdk.embedded.protocol.BinName;
import io.aerosdk.embedded.storage.Digest;
import io.aerosdk.embedded.storage.Namespace;
import io.aerosdk.embedded.storage.NamespaceConfig;
import io.aerosdk.embedded.storage.RecordClock;
import io.aerosdk.embedded.storage.RecordEdit;
import io.aerosdk.embedded.storage.RecordView;
import io.aerosdk.embedded.storage.Store;
import io.aerosdk.embedded.value.Hex;
import io.aerosdk.embedded.value.IntItem;
import io.aerosdk.embedded.value.Item;
import io.aerosdk.embedded.value.ParticleItems;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class RecordPartsTest {
  private static final String POINT = "{\"type\":\"Point\",\"coordinates\":[-122.0,37.5]}";
  private static final String AROUND =
      "{\"type\":\"AeroCircle\",\"coordinates\":[[-122.0,37.5],3000.0]}";

  private final ManualClock time = new ManualClock();
  private final RecordClock clock = new RecordClock(time);

  @Test
  void aBinIsKnownAsItsOwnTypeOnly() {
    Object[] values = {true, 5, "a", list(1), map(0, 1, 2), typed(4, "b"), 1.5, typed(18, "h")};
    int[] types = {1, 2, 3, 4, 5, 6, 7, 9};
    for (int i = 0; i < values.length; i++) {
      Fixture record = new Fixture().bin("b", values[i]);
      for (int type = 0; type < 10; type++) {
        String expected = type == types[i] ? Fixture.hex(values[i]) : Fixture.UNKNOWN;
        assertThat(record.answer(bin(type, "b"))).isEqualTo(expected);
      }
    }
    assertThat(new Fixture().answer(bin(10, "b"))).isEqualTo(Fixture.REFUSED);
    assertThat(new Fixture().answer(bin(2, "b".repeat(16)))).isEqualTo(Fixture.REFUSED);
  }

  @Test
  void theTypeOfABinIsAlwaysKnown() {
    Fixture record = new Fixture().bin("l", list()).bin("f", 1.5);
    assertThat(record.answer(op(82, raw("l")))).isEqualTo(Fixture.hex(20));
    assertThat(record.answer(op(82, raw("f")))).isEqualTo(Fixture.hex(2));
    assertThat(record.answer(op(82, raw("none")))).isEqualTo(Fixture.hex(0));
  }

  @ParameterizedTest
  @CsvSource({
    "01000000000000002a, 2, 2a",
    "01000000000000002a, 3, unknown",
    "0361, 3, a20361",
    "0361, 6, unknown",
    "04ff, 6, a204ff",
  })
  void keysAreKnownAsTheirOwnType(String key, int type, String expected) {
    Fixture record = new Fixture();
    record.record().key(Hex.bytes(key));
    assertThat(record.answer(op(80, type))).isEqualTo(expected);
    assertThat(record.answer(op(71))).isEqualTo(Fixture.hex(true));
  }

  @Test
  void withoutKeyThereIsNone() {
    assertThat(new Fixture().answer(op(80, 2))).isEqualTo(Fixture.UNKNOWN);
    assertThat(new Fixture().answer(op(71))).isEqualTo(Fixture.hex(false));
    for (int type : new int[] {0, 1, 4, 5, 7, 8, 9}) {
      assertThat(new Fixture().answer(op(80, type))).isEqualTo(Fixture.REFUSED);
    }
  }

  @Test
  void mapsConsistOfKeysAndValues() {
    Fixture record = new Fixture().bin("m", map(1, "a", 3, "b", 2)).bin("i", 1);
    assertThat(record.answer(op(101, bin(5, "m")))).isEqualTo(Fixture.hex(list("a", "b")));
    assertThat(record.answer(op(102, bin(5, "m")))).isEqualTo(Fixture.hex(list(3, 2)));
    assertThat(record.answer(op(102, 3))).isEqualTo(Fixture.UNKNOWN);
    assertThat(record.answer(op(101))).isEqualTo(Fixture.REFUSED);
  }

  @Test
  void digestsCountFromTheirLastBytesUpwards() {
    // The digest ends in 01 02 03 04, read with the least significant byte first.
    assertThat(new Fixture().answer(op(64, 1000))).isEqualTo(Fixture.hex(0x04030201 % 1000));
    assertThat(new Fixture().answer(op(64, 0))).isEqualTo(Fixture.REFUSED);
    assertThat(new Fixture().answer(op(64, op(64, 3)))).isEqualTo(Fixture.REFUSED);
  }

  @Test
  void timesFollowTheClock() {
    int created = clock.seconds();
    RecordView expiring = stored(created + 500);
    time.advance(Duration.ofSeconds(20));
    assertThat(number(op(66), expiring)).isEqualTo((time.millis() - 20_000) * 1_000_000);
    assertThat(number(op(67), expiring)).isEqualTo(20_000);
    assertThat(number(op(68), expiring)).isEqualTo((time.millis() / 1000 + 480) * 1_000_000_000);
    assertThat(number(op(69), expiring)).isEqualTo(480);
    RecordView lasting = stored(0);
    assertThat(number(op(68), lasting)).isEqualTo(-1);
    assertThat(number(op(69), lasting)).isEqualTo(-1);
  }

  @Test
  void sizesAndSetsAreThoseOfTheRecord() {
    RecordView record = stored(0);
    assertThat(number(op(74), record)).isBetween(32L, 128L).isEqualTo(number(op(73), record));
    assertThat(number(op(65), record)).isZero();
    assertThat(evaluate(op(1, op(70), "users"), record)).isEqualTo(Source.item(true));
    assertThat(new Fixture().answer(op(1, op(70), ""))).isEqualTo(Fixture.hex(true));
    assertThat(new Fixture().answer(op(72))).isEqualTo(Fixture.hex(false));
    assertThat(new Fixture().answer(op(70, 1))).isEqualTo(Fixture.REFUSED);
  }

  @Test
  void geoComparesPointsWithRegionsEitherWay() {
    Item point = typed(23, POINT);
    Item region = typed(23, AROUND);
    Fixture record = new Fixture();
    assertThat(record.answer(op(8, point, region))).isEqualTo(Fixture.hex(true));
    assertThat(record.answer(op(8, region, point))).isEqualTo(Fixture.hex(true));
    assertThat(record.answer(op(8, point, point))).isEqualTo(Fixture.hex(false));
    assertThat(record.answer(op(8, bin(8, "none"), region))).isEqualTo(Fixture.UNKNOWN);
    assertThat(record.answer(op(8, POINT, region))).isEqualTo(Fixture.REFUSED);
  }

  @Test
  void regularExpressionsSearchStrings() {
    Fixture record = new Fixture().bin("s", "hello world").bin("i", 1);
    assertThat(record.answer(op(7, 1, raw("o w"), bin(3, "s")))).isEqualTo(Fixture.hex(true));
    assertThat(record.answer(op(7, 0, raw("^w"), bin(3, "s")))).isEqualTo(Fixture.hex(false));
    assertThat(record.answer(op(7, 0, raw("w"), bin(3, "i")))).isEqualTo(Fixture.UNKNOWN);
    assertThat(record.answer(op(7, 0, raw("w"), bin(2, "i")))).isEqualTo(Fixture.REFUSED);
    assertThat(record.answer(op(7, 1, raw("("), bin(3, "s")))).isEqualTo(Fixture.REFUSED);
  }

  private RecordView stored(int voidTime) {
    Store store = new Store(List.of(NamespaceConfig.of("test")), clock, false);
    Namespace namespace = Objects.requireNonNull(store.namespace("test"));
    RecordEdit edit = new RecordEdit(new Digest(1, 2, 3), null, namespace.setForWriting("users"));
    edit.put(BinName.of("a"), ParticleItems.integer(1));
    return namespace.commit(edit, voidTime);
  }

  private long number(Item source, RecordView record) {
    return ((IntItem) Objects.requireNonNull(evaluate(source, record))).value();
  }

  private @Nullable Item evaluate(Item source, RecordView record) {
    return Expression.of(source).evaluate(record, clock);
  }
}
