package io.aerosdk.it.bins;

import static io.aerosdk.command.bin.BitOption.CREATE_ONLY;
import static io.aerosdk.command.bin.BitOption.NO_FAIL;
import static io.aerosdk.command.bin.BitOption.PARTIAL;
import static io.aerosdk.command.bin.BitOption.UPDATE_ONLY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import com.aerospike.client.Key;
import com.aerospike.client.ResultCode;
import com.aerospike.client.operation.BitOverflowAction;
import io.aerosdk.DataSet;
import io.aerosdk.command.KeyedRead;
import io.aerosdk.command.KeyedWrite;
import io.aerosdk.command.bin.BitReads;
import io.aerosdk.command.bin.BitResizeOption;
import io.aerosdk.command.bin.BitWrites;
import io.aerosdk.error.SdkException;
import io.aerosdk.it.harness.KeyedScenarios;
import io.aerosdk.it.harness.Setup;
import io.aerosdk.it.harness.TestSession;
import io.aerosdk.result.RecordResult;
import io.aerosdk.result.RecordStream;
import java.util.HexFormat;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Bits of bytes, changed and read on the server. */
@KeyedScenarios
class BitsIT {
  /** A step on bits that start as {@code 01 42 03 04 05}. */
  private interface Change
      extends Function<BitWrites<KeyedWrite<RecordStream>>, KeyedWrite<RecordStream>> {}

  private interface Query
      extends Function<BitReads<KeyedRead<RecordStream>>, KeyedRead<RecordStream>> {}

  private final TestSession session;
  private final DataSet set;
  private final Key key;

  BitsIT(Setup setup) {
    session = setup.session();
    set = setup.set(BitsIT.class);
    key = set.id(1);
  }

  private static byte[] bytes(String hex) {
    return HexFormat.of().parseHex(hex);
  }

  private String bits(Key of) {
    return HexFormat.of().formatHex((byte[]) session.get(of).getValue("b"));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource
  void everyChangeDoesWhatItSays(String name, Change change, String expected) {
    session
        .upsert(set.ids(1, 2, 3))
        .bin("b")
        .setTo(bytes("0142030405"))
        .bin("n")
        .setTo(1)
        .execute();

    change.apply(session.update(key).bin("b").bits()).execute();
    change.apply(session.update(set.ids(2, 9)).bin("b").bits()).execute();

    assertThat(bits(set.id(1))).isEqualTo(expected);
    assertThat(bits(set.id(2))).isEqualTo(expected);
    assertThat(bits(set.id(3))).isEqualTo("0142030405");
    assertThat(session.get(key).getLong("n")).isEqualTo(1);
  }

  static Stream<Arguments> everyChangeDoesWhatItSays() {
    BitOverflowAction saturate = BitOverflowAction.SATURATE;
    return Stream.of(
        change("resize", bits -> bits.resize(7), "01420304050000"),
        change("shrink", bits -> bits.resize(2, BitResizeOption.SHRINK_ONLY), "0142"),
        change("at front", bits -> bits.resize(6, BitResizeOption.FROM_FRONT), "000142030405"),
        change("insert", bits -> bits.insert(1, bytes("ffee")), "01ffee42030405"),
        change("insert at the end", bits -> bits.insert(5, bytes("ff")), "0142030405ff"),
        change("remove", bits -> bits.remove(1, 2), "010405"),
        change("remove last", bits -> bits.remove(-1, 1), "01420304"),
        change("remove more", bits -> bits.remove(3, 9, PARTIAL), "014203"),
        change("set", bits -> bits.set(13, 3, bytes("e0")), "0147030405"),
        change("or", bits -> bits.or(17, 6, bytes("a8")), "0142570405"),
        change("xor", bits -> bits.xor(17, 6, bytes("ac")), "0142550405"),
        change("and", bits -> bits.and(23, 9, bytes("3c80")), "0142020005"),
        change("not", bits -> bits.not(25, 6), "0142037a05"),
        change("left shift", bits -> bits.leftShift(0, 40, 8), "4203040500"),
        change("right shift", bits -> bits.rightShift(0, 40, 8), "0001420304"),
        change("add", bits -> bits.add(24, 16, 128, false, BitOverflowAction.FAIL), "0142030485"),
        change("wrap", bits -> bits.add(0, 8, 255, false, BitOverflowAction.WRAP), "0042030405"),
        change("saturate", bits -> bits.add(8, 8, 100, true, saturate), "017f030405"),
        change("subtract", bits -> bits.subtract(8, 8, 2, false, saturate), "0140030405"),
        change("to zero", bits -> bits.subtract(8, 8, 99, false, saturate), "0100030405"),
        change("set integer", bits -> bits.setInt(4, 16, -2), "0fffe30405"));
  }

  private static Arguments change(String name, Change change, String expected) {
    return arguments(name, change, expected);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource
  void everyReadSaysWhatIsThere(String name, Query query, Object expected) {
    session.upsert(set.ids(1, 2)).bin("b").setTo(bytes("0142030405")).execute();

    List<RecordResult> rows =
        Stream.concat(
                query.apply(session.query(key).bin("b").bits()).execute().stream(),
                query.apply(session.query(set.ids(1, 2)).bin("b").bits()).execute().stream())
            .toList();

    assertThat(rows).hasSize(3);
    assertThat(rows).allSatisfy(row -> assertThat(row.result("b").value()).isEqualTo(expected));
  }

  static Stream<Arguments> everyReadSaysWhatIsThere() {
    return Stream.of(
        query("get", bits -> bits.get(9, 5), bytes("80")),
        query("get bytes", bits -> bits.get(-16, 16), bytes("0405")),
        query("count", bits -> bits.count(8, 16), 4L),
        query("left scan", bits -> bits.leftScan(8, 8, true), 1L),
        query("nothing", bits -> bits.leftScan(0, 7, true), -1L),
        query("right scan", bits -> bits.rightScan(8, 8, true), 6L),
        query("integer", bits -> bits.getInt(8, 16, false), 0x4203L),
        query("signed", bits -> bits.getInt(9, 2, true), -2L),
        query("unsigned", bits -> bits.getInt(9, 2, false), 2L));
  }

  private static Arguments query(String name, Query query, Object expected) {
    return arguments(name, query, expected);
  }

  @Test
  void changesAndReadsOfOneWriteHaveTheirResultsInOrder() {
    RecordResult row =
        session
            .upsert(key)
            .bin("b")
            .bits()
            .resize(2)
            .bin("b")
            .bits()
            .setInt(0, 8, 7)
            .bin("b")
            .bits()
            .count(0, 16)
            .bin("b")
            .bits()
            .not(0, 16)
            .bin("b")
            .bits()
            .count(0, 16)
            .execute()
            .firstOrThrow();

    assertThat(row.results("b")).hasSize(5);
    assertThat(row.results("b").get(2).getLong()).isEqualTo(3);
    assertThat(row.results("b").get(3).isNull()).isTrue();
    assertThat(row.results("b").get(4).getLong()).isEqualTo(13);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource
  void whatCannotBeDoneIsAnErrorAndChangesNothing(String name, Change change, int resultCode) {
    session.upsert(key).bin("b").setTo(bytes("0142")).execute();

    assertThatThrownBy(() -> change.apply(session.update(key).bin("b").bits()).execute())
        .isInstanceOfSatisfying(
            SdkException.class, e -> assertThat(e.resultCode()).isEqualTo(resultCode));
    assertThat(bits(key)).isEqualTo("0142");
    assertThat(session.get(key).generation).isEqualTo(1);
  }

  static Stream<Arguments> whatCannotBeDoneIsAnErrorAndChangesNothing() {
    return Stream.of(
        error("over the end", bits -> bits.not(9, 8), ResultCode.OP_NOT_APPLICABLE),
        error(
            "overflow",
            bits -> bits.add(0, 8, 255, false, BitOverflowAction.FAIL),
            ResultCode.OP_NOT_APPLICABLE),
        error(
            "already there",
            bits -> bits.insert(0, bytes("00"), CREATE_ONLY),
            ResultCode.BIN_EXISTS_ERROR),
        error(
            "too long already",
            bits -> bits.resize(1, BitResizeOption.GROW_ONLY),
            ResultCode.PARAMETER_ERROR));
  }

  private static Arguments error(String name, Change change, int resultCode) {
    return arguments(name, change, resultCode);
  }

  @Test
  void withNoFailNothingHappensInstead() {
    session.upsert(key).bin("b").setTo(bytes("0142")).execute();

    session.update(key).bin("b").bits().not(9, 8, NO_FAIL).execute();
    session.update(key).bin("b").bits().insert(0, bytes("00"), CREATE_ONLY, NO_FAIL).execute();
    session.update(key).bin("c").bits().insert(0, bytes("00"), UPDATE_ONLY, NO_FAIL).execute();

    assertThat(bits(key)).isEqualTo("0142");
    assertThat(session.get(key).bins).containsOnlyKeys("b");
  }
}
