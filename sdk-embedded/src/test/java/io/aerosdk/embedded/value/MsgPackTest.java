package io.aerosdk.embedded.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.aerosdk.embedded.protocol.ServerException;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class MsgPackTest {
  @ParameterizedTest
  @CsvSource({
    "0, 00",
    "127, 7f",
    "128, cc80",
    "255, ccff",
    "256, cd0100",
    "65535, cdffff",
    "65536, ce00010000",
    "4294967295, ceffffffff",
    "4294967296, cf0000000100000000",
    "9223372036854775807, cf7fffffffffffffff",
    "-1, ff",
    "-32, e0",
    "-33, d0df",
    "-128, d080",
    "-129, d1ff7f",
    "-32768, d18000",
    "-32769, d2ffff7fff",
    "-2147483648, d280000000",
    "-2147483649, d3ffffffff7fffffff",
    "-9223372036854775808, d38000000000000000",
  })
  void integersTakeTheShortestForm(long value, String hex) {
    assertThat(Hex.text(MsgPackWriter.write(IntItem.of(value)))).isEqualTo(hex);
    assertThat(Hex.item(hex)).isEqualTo(IntItem.of(value));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "cfffffffffffffffff",
        "cb3ff8000000000000",
        "cb7ff8000000000001",
        "c0",
        "c2",
        "c3",
        "d4ff00",
        "d4ff01",
        "c70305010203",
        "a0",
        "93a203610184c70003c001020304a20362c0",
        "92c7000105",
        "91c70001",
        "81c70008c0"
      })
  void theShortestFormSurvivesReadingAndWriting(String hex) {
    assertThat(Hex.text(MsgPackWriter.write(Hex.item(hex)))).isEqualTo(hex);
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 15, 16, 31, 32, 255, 256, 65535, 65536})
  void sizesOfEveryWidth(int size) {
    BytesItem bytes = BytesItem.ofPayload(new byte[size]);
    byte[] packed = MsgPackWriter.write(bytes);
    assertThat(((BytesItem) MsgPackReader.readAll(packed)).payload()).hasSize(size);
    Item[] elements = new Item[size];
    java.util.Arrays.fill(elements, Atom.NIL);
    Item list = MsgPackReader.readAll(MsgPackWriter.write(ListItem.of(elements)));
    assertThat(((ListItem) list).elements()).containsExactly(elements);
  }

  @Test
  void extensionHeadersGiveTheFlags() {
    assertThat(((ListItem) Hex.item("93c700110102")).flags()).isEqualTo(0x11);
    assertThat(((ListItem) Hex.item("92d4110001")).flags()).isEqualTo(0x11);
    MapItem map = (MapItem) Hex.item("82c70003c00102");
    assertThat(map.flags()).isEqualTo(3);
    assertThat(map.key(0)).isEqualTo(IntItem.of(1));
  }

  @Test
  void anyBytesGiveAnItemOrARefusal() {
    Random random = new Random(23);
    int items = 0;
    for (int i = 0; i < 20_000; i++) {
      byte[] bytes = new byte[random.nextInt(40)];
      random.nextBytes(bytes);
      if (bytes.length > 0 && random.nextBoolean()) {
        bytes[0] = (byte) (0x80 + random.nextInt(0x60));
      }
      try {
        MsgPackReader.readAll(bytes);
        items++;
      } catch (ServerException e) {
        assertThat(e.resultCode()).isEqualTo(4);
      }
    }
    assertThat(items).isPositive();
  }

  @Test
  void aHugeCountIsRefusedBeforeItAllocates() {
    for (String hex : new String[] {"dd7fffffff", "df7fffffff", "db7fffffff", "c97fffffff05"}) {
      assertThatExceptionOfType(ServerException.class).isThrownBy(() -> Hex.item(hex));
    }
  }
}
