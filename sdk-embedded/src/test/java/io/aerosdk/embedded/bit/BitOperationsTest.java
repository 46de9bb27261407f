package io.aerosdk.embedded.bit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.aerosdk.embedded.protocol.ResultCode;
import io.aerosdk.embedded.protocol.ServerException;
import io.aerosdk.embedded.value.BytesItem;
import io.aerosdk.embedded.value.Hex;
import io.aerosdk.embedded.value.IntItem;
import io.aerosdk.embedded.value.Item;
import io.aerosdk.embedded.value.MsgPackWriter;
import io.aerosdk.embedded.value.ParticleType;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Operations as on the wire; a bin is written in hexadecimal, - is one that is not there. */
final class BitOperationsTest {
  private static final String RESIZE_TO_5 = "92 00 05";

  @ParameterizedTest
  @CsvSource({
    "010203, 92 00 05, 0102030000",
    "010203, 94 00 05 00 01, 0000010203",
    "010203, 94 00 02 00 01, 0203",
    "010203, 92 00 00, ''",
    "010203, 94 00 05 04 04, 010203",
    "-, 92 00 02, 0000",
    "-, 92 00 00, -",
    "-, 93 01 02 a2 04 aa, 0000aa",
    "0102, 93 01 ff a2 04 aa, 01aa02",
    "0102, 93 01 04 a2 04 aa, 01020000aa",
    "010203, 93 02 01 01, 0103",
    "010203, 94 02 01 05 08, 01",
    "010203, 94 02 01 05 04, 010203",
    "4569a84b, 95 03 f1 06 a5 04 06 1f 48 8e 08, 4569824b",
    "ff, 95 06 04 08 a2 04 00 08, f0",
    "b28720, 94 07 01 17 08, cd78df",
    "c10d38815820, 95 08 f8 06 0a 08, c10d38815800",
    "959d30e781, 95 09 09 0c 01 08, 958e98e781",
    "00, 95 0c 00 08 05 00, 05",
    "80, 96 0a 00 08 d0 80 00 01, 00",
    "5337a4, 96 0b 17 01 01 02 01, 5337a5",
    "ff, 96 0a 00 08 01 00 02, ff",
    "ff, 96 0a 00 08 01 00 04, 00",
    "ff, 95 0a 00 08 01 04, ff",
    "01, 96 0b 00 08 02 00 02, 00",
    "-, 94 07 00 08 04, -",
    "-, 95 04 ec 0e a3 04 e2 ba 06, -",
  })
  void changes(String bin, String operation, String expected) {
    assertThat(modified(bin, operation)).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({
    "8a10, 93 32 00 03, 80",
    "8a10, 93 32 04 08, a1",
    "8a10, 93 32 fc 04, 00",
    "8aff, 93 32 07 09, 7f80",
  })
  void readsBits(String bin, String operation, String expected) {
    BytesItem bits = (BytesItem) BitOperations.read(blob(bin), parse(operation));
    assertThat(bits.particleType()).isEqualTo(ParticleType.BLOB);
    assertThat(Hex.text(bits.content())).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({
    "8a10, 93 33 00 10, 4",
    "8a10, 94 34 01 0f c3, 3",
    "00ff, 94 34 00 08 c3, -1",
    "8a10, 94 35 00 10 c3, 11",
    "ffff, 94 35 00 10 c2, -1",
    "1000, 94 35 07 04 c3, -4",
    "c90a, 94 35 fc 02 c3, 0",
    "80, 93 36 00 08, 128",
    "80, 94 36 00 08 01, -128",
    "ffffffffffffffff, 93 36 00 40, -1",
  })
  void readsNumbers(String bin, String operation, long expected) {
    assertThat(BitOperations.read(blob(bin), parse(operation))).isEqualTo(IntItem.of(expected));
  }

  @ParameterizedTest
  @CsvSource({
    "0102, 94 00 05 00 06, 4",
    "0102, 93 00 05 08, 4",
    "0102, 93 00 05 03, 4",
    "0102, 93 00 05 01, 6",
    "0102, 94 00 05 00 04, 4",
    "0102, 94 00 01 00 02, 4",
    "0102, 93 01 00 a1 04, 4",
    "0102, 93 01 fd a2 04 aa, 4",
    "-, 93 01 ff a2 04 aa, 4",
    "-, 94 01 00 a2 04 aa 02, 17",
    "0102, 93 02 01 02, 4",
    "0102, 94 02 02 01 08, 4",
    "-, 93 02 00 01, 17",
    "0102, 94 03 00 09 a2 04 aa, 4",
    "0102, 94 03 00 08 05, 4",
    "0102, 95 03 00 08 a2 04 aa 01, 4",
    "0102, 94 03 0c 08 a2 04 aa, 26",
    "0102, 95 03 10 08 a2 04 aa 08, 26",
    "'', 95 03 00 01 a2 04 5e 08, 26",
    "0102, 93 07 00 00, 4",
    "0102, 93 07 ef 01, 4",
    "0102, 94 07 ef 01 04, 4",
    "0102, 94 08 00 08 ff, 4",
    "0102, 94 0c 00 d0 41 01, 4",
    "ff, 94 0a 00 08 01, 26",
    "7f, 96 0a 00 08 01 00 01, 26",
    "00, 94 0b 00 08 01, 26",
    "00, 96 0a 00 08 01 00 06, 4",
    "00, 95 0a 00 08 01 08, 4",
    "00, 93 32 00 08, 4",
    "00, 91 0d, 4",
    "00, 90, 4",
    "00, '', 4",
  })
  void refusesChanges(String bin, String operation, int code) {
    assertThatExceptionOfType(ServerException.class)
        .isThrownBy(() -> modified(bin, operation))
        .satisfies(e -> assertThat(e.resultCode()).isEqualTo(code));
  }

  @ParameterizedTest
  @CsvSource({
    "0102, 93 32 00 00, 4",
    "0102, 93 32 00 ff, 4",
    "0102, 93 32 00 11, 26",
    "0102, 93 32 10 01, 26",
    "0102, 93 32 ef 01, 4",
    "0102, 93 32 ce 7fffffff 01, 4",
    "0102, 93 32 00 ce 7fffffff, 4",
    "0102, 93 32 c0 08, 4",
    "0102, 93 32 cb 3ff0000000000000 08, 4",
    "0102, 95 32 00 08 00 00, 4",
    "0102, 94 34 00 08 01, 4",
    "000000000000000000, 93 36 00 41, 4",
    "0102, 94 36 00 08 02, 4",
    "0102, 92 00 05, 4",
    "0102, 91 37, 4",
  })
  void refusesReads(String bin, String operation, int code) {
    assertThatExceptionOfType(ServerException.class)
        .isThrownBy(() -> BitOperations.read(blob(bin), parse(operation)))
        .satisfies(e -> assertThat(e.resultCode()).isEqualTo(code));
  }

  @Test
  void takesTheTypeOfTheBinAfterTheArguments() {
    Item text = BytesItem.of("abc");
    assertCode(text, "93 32 00 08", ResultCode.INCOMPATIBLE_TYPE);
    assertCode(text, "93 32 00 00", ResultCode.PARAMETER);
    assertThatExceptionOfType(ServerException.class)
        .isThrownBy(() -> BitOperations.modify(text, parse("93 00 05 01")))
        .satisfies(e -> assertThat(e.resultCode()).isEqualTo(ResultCode.BIN_EXISTS));
    assertThatExceptionOfType(ServerException.class)
        .isThrownBy(() -> BitOperations.modify(text, parse(RESIZE_TO_5)))
        .satisfies(e -> assertThat(e.resultCode()).isEqualTo(ResultCode.INCOMPATIBLE_TYPE));
  }

  @Test
  void tellsByTheObjectThatNothingChanged() {
    Item bin = blob("0102");
    assertThat(BitOperations.modify(bin, parse("93 00 05 05")).value()).isSameAs(bin);
    assertThat(BitOperations.modify(bin, parse(RESIZE_TO_5)).value()).isNotSameAs(bin);
    assertThat(bin).usingRecursiveComparison().isEqualTo(blob("0102"));
  }

  @ParameterizedTest
  @CsvSource({
    // a bin of [1, blob 0102] or {"a": blob 0102}; not of one byte in it
    "92 01 a3 04 01 02, 93 cc ff 92 10 ff 93 07 00 08, 9201a304fe02",
    "81 a2 03 61 a3 04 01 02, 93 cc ff 92 22 a2 03 61 93 07 08 08, 81a20361a30401fd",
    "93 c7 00 01 a2 04 01 a2 04 02, 93 cc ff 92 10 00 93 07 00 08, 93c70001a20402a204fe",
  })
  void changesABlobInsideOfAContainer(String bin, String operation, String expected) {
    @Nullable Item after = BitOperations.modify(Hex.item(bin), parse(operation)).value();
    assertThat(after).isNotNull();
    assertThat(Hex.text(MsgPackWriter.write(after))).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({
    "92 01 a3 04 01 02, 93 cc ff 92 10 05 93 07 00 08, 26",
    "92 01 a3 04 01 02, 93 cc ff 92 10 00 93 07 00 08, 12",
    "a3 04 01 02, 93 cc ff 92 10 00 93 07 00 08, 4",
    "92 01 a3 04 01 02, 93 cc ff 91 10 93 07 00 08, 4",
  })
  void refusesContextsThatLeadToNoBlob(String bin, String operation, int code) {
    assertThatExceptionOfType(ServerException.class)
        .isThrownBy(() -> BitOperations.modify(Hex.item(bin), parse(operation)))
        .satisfies(e -> assertThat(e.resultCode()).isEqualTo(code));
  }

  @Test
  void readsABlobInsideOfAContainer() {
    Item list = Hex.item("92 01 a3 04 01 02");
    assertThat(BitOperations.read(list, parse("93 cc ff 92 10 ff 93 36 00 10")))
        .isEqualTo(IntItem.of(258));
  }

  @Test
  void doesNotMakeBlobsThatNoRecordCanHold() {
    assertThatExceptionOfType(ServerException.class)
        .isThrownBy(() -> modified("01", "92 00 ce 07ffffff"))
        .satisfies(e -> assertThat(e.resultCode()).isEqualTo(ResultCode.RECORD_TOO_BIG));
    assertThatExceptionOfType(ServerException.class)
        .isThrownBy(() -> modified("01", "92 00 ce 08000001"))
        .satisfies(e -> assertThat(e.resultCode()).isEqualTo(ResultCode.PARAMETER));
  }

  private static void assertCode(Item bin, String operation, int code) {
    assertThatExceptionOfType(ServerException.class)
        .isThrownBy(() -> BitOperations.read(bin, parse(operation)))
        .satisfies(e -> assertThat(e.resultCode()).isEqualTo(code));
  }

  private static String modified(String bin, String operation) {
    Item before = bin.equals("-") ? null : blob(bin);
    @Nullable Item after = BitOperations.modify(before, parse(operation)).value();
    return after == null ? "-" : Hex.text(((BytesItem) after).content());
  }

  private static BitCall parse(String operation) {
    return BitCall.parse(Hex.bytes(operation));
  }

  private static Item blob(String hex) {
    return BytesItem.of(ParticleType.BLOB, Hex.bytes(hex));
  }
}
