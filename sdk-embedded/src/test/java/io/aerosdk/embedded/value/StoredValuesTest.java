package io.aerosdk.embedded.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.aerosdk.embedded.protocol.ResultCode;
import io.aerosdk.embedded.protocol.ServerException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class StoredValuesTest {
  @ParameterizedTest
  @CsvSource({
    "0000000000000007, 0000000000000007",
    "ffffffff, 00000000ffffffff",
    "8000, 0000000000008000",
    "ff, 00000000000000ff",
  })
  void integersAreZeroExtended(String wire, String stored) {
    Particle particle = StoredValues.check(ParticleType.INTEGER, Hex.bytes(wire));
    assertThat(Hex.text(particle.bytes())).isEqualTo(stored);
  }

  @ParameterizedTest
  @CsvSource({
    "1, 000000",
    "1, 00000000000000000000000000000000",
    "2, 00000000",
    "17, 02",
    "17, 0001",
    "18, 00",
    "18, 010400",
    "5, 00",
    "13, 00",
    "21, 00",
    "24, 00",
    "255, 00",
  })
  void refusesOtherSizesAndTypes(int type, String wire) {
    assertCode(type, wire, ResultCode.PARAMETER);
  }

  @Test
  void keepsTheBytesOfStringsAndBlobsOfEveryLanguage() {
    for (int type : new int[] {3, 4, 7, 8, 9, 10, 11, 12, 16}) {
      byte[] wire = Hex.bytes("ff00");
      assertThat(StoredValues.check(type, wire)).isEqualTo(Particle.of(type, wire));
    }
  }

  @ParameterizedTest
  @CsvSource({"4, 0, 23", "8, 0, 203", "12, 20, 13323"})
  void hyperLogLogsHaveTheSizeOfTheirBitCounts(int indexBits, int minHashBits, int size) {
    byte[] wire = new byte[size];
    wire[1] = (byte) indexBits;
    wire[2] = (byte) minHashBits;
    assertThat(StoredValues.check(ParticleType.HLL, wire).bytes()).isSameAs(wire);
    assertCode(ParticleType.HLL, Hex.text(wire) + "00", ResultCode.PARAMETER);
    wire[0] = 1;
    assertCode(ParticleType.HLL, Hex.text(wire), ResultCode.PARAMETER);
  }

  @ParameterizedTest
  @CsvSource({
    "90, 90",
    "dc00020101, 920101",
    "91cd0005, 9105",
    "91d1ffff, 91ff",
    "91a0, 91a0",
    "91a26361, 91a26361",
    "91c4020461, 91a20461",
    "92c7000105, 92c7000105",
    "91c70001, 91c70001",
    "93c700010505, 93c700010505",
    "92c7008005, 9105",
    "92c7001105, 92c7000105",
    "91 82 02 01 01 02, 91 82 01 02 02 01",
  })
  void listsAreCompacted(String wire, String stored) {
    assertStored(ParticleType.LIST, wire, stored);
  }

  @ParameterizedTest
  @CsvSource({
    "80, 80",
    "8202010102, 8201020201",
    "83c70001c0a2036101a2036202, 83c70001c0a2036101a2036202",
    "81c70001c0, 81c70001c0",
    "81c70000c0, 80",
    "83c70008c002010102, 8201020201",
    "82c70013c00102, 82c70003c00102",
  })
  void mapsAreSortedAndCompacted(String wire, String stored) {
    assertStored(ParticleType.MAP, wire, stored);
  }

  @Test
  void thePersistIndexFlagIsKeptAsideAtTheTopOnly() {
    Particle top = StoredValues.check(ParticleType.LIST, Hex.bytes("92c7001105"));
    assertThat(top.persistIndex()).isTrue();
    assertThat(((ListItem) ParticleItems.item(top)).flags()).isEqualTo(0x11);
    Particle nested = StoredValues.check(ParticleType.LIST, Hex.bytes("9192c7001105"));
    assertThat(nested.persistIndex()).isFalse();
    assertThat(Hex.text(nested.bytes())).isEqualTo("9192c7000105");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "80",
        "91",
        "9201",
        "910102",
        "c0",
        "01",
        "dcffff01",
        "ddffffffff",
        "dd7fffffff01",
        "91c1",
        "91a50361",
        "91dbffffffff",
        "9182010201",
        "93c700010503",
        "91d4ff00",
        "91d4ff01",
        "9201c70001",
        "9181c001",
        "91819001",
        "9181cb3ff800000000000001",
        "9181c301",
        "918201020103",
        "9183c70001c002010101",
        "9181a2177b01",
        "9181a2096101"
      })
  void malformedListsAreUnknown(String wire) {
    assertCode(ParticleType.LIST, wire, ResultCode.UNKNOWN);
  }

  @Test
  void nestingHasALimitThatSparesTheStack() {
    assertStored(ParticleType.LIST, "91".repeat(255) + "90", "91".repeat(255) + "90");
    assertCode(ParticleType.LIST, "91".repeat(256) + "90", ResultCode.UNKNOWN);
    assertCode(ParticleType.LIST, "91".repeat(1_000_000), ResultCode.UNKNOWN);
  }

  private static void assertStored(int type, String wire, String stored) {
    Particle particle = StoredValues.check(type, Hex.bytes(wire));
    assertThat(particle.type()).isEqualTo(type);
    assertThat(Hex.text(particle.bytes())).isEqualTo(stored.replace(" ", ""));
  }

  private static void assertCode(int type, String wire, int code) {
    assertThatExceptionOfType(ServerException.class)
        .isThrownBy(() -> StoredValues.check(type, Hex.bytes(wire)))
        .satisfies(e -> assertThat(e.resultCode()).isEqualTo(code));
  }
}
