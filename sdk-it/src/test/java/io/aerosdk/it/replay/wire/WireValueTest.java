package io.aerosdk.it.replay.wire;

import static org.assertj.core.api.Assertions.assertThat;

import io.aerosdk.it.replay.wire.WireValue.Real;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;

final class WireValueTest {
  private static final int STRING = 3;
  private static final int MAP = 19;
  private static final int LIST = 20;

  @Test
  void forgivesTwoUnitsInTheLastPlaceOfADouble() {
    double near = Math.nextUp(Math.nextUp(1.1));
    assertThat(new Real(1.1).sameAs(new Real(near))).isTrue();
    assertThat(new Real(1.1).sameAs(new Real(Math.nextUp(near)))).isFalse();
  }

  @Test
  void tellsTheZerosApartAndKnowsWhatIsNoNumber() {
    assertThat(new Real(0.0).sameAs(new Real(-0.0))).isFalse();
    assertThat(new Real(Double.NaN).sameAs(new Real(Double.NaN))).isTrue();
    assertThat(new Real(Double.NaN).sameAs(new Real(1))).isFalse();
    assertThat(new Real(Double.MAX_VALUE).sameAs(new Real(Double.POSITIVE_INFINITY))).isFalse();
  }

  @Test
  void tellsAnIntegerFromADouble() {
    assertThat(list("01").sameAs(list("cb3ff0000000000000"))).isFalse();
  }

  @Test
  void ignoresTheOrderOfAnUnorderedMapOnly() {
    assertThat(map("8201020304").sameAs(map("8203040102"))).isTrue();
    assertThat(map("8201020304").sameAs(map("8201040302"))).isFalse();
    assertThat(map("83c70001c001020304").sameAs(map("83c70001c003040102"))).isFalse();
  }

  @Test
  void comparesTheFlagsOfCollections() {
    assertThat(map("82c70001c00102").sameAs(map("82c70003c00102"))).isFalse();
    assertThat(map("82c70001c00102").sameAs(map("810102"))).isFalse();
    assertThat(value(LIST, "92c7000101").sameAs(value(LIST, "9101"))).isFalse();
  }

  @Test
  void comparesTheOrderAndNumberOfListItems() {
    assertThat(value(LIST, "920102").sameAs(value(LIST, "920201"))).isFalse();
    assertThat(value(LIST, "920102").sameAs(value(LIST, "9101"))).isFalse();
    assertThat(value(LIST, "920102").sameAs(value(LIST, "920102"))).isTrue();
  }

  @Test
  void tellsStringsFromBlobsAndSpecialValues() {
    assertThat(list("a20361")).hasToString("[string:a]");
    assertThat(list("a20461")).hasToString("[blob:61]");
    assertThat(list("d4ff00")).hasToString("[wildcard]");
    assertThat(list("d4ff01")).hasToString("[infinity]");
    assertThat(value(STRING, "ff")).hasToString("no-utf8:ff");
  }

  @Test
  void readsAnIntegerOfAnyWidth() {
    assertThat(list("cd0100").sameAs(list("ce00000100"))).isTrue();
    assertThat(list("d0ff").sameAs(list("ff"))).isTrue();
    assertThat(list("cfffffffffffffffff")).hasToString("[int:18446744073709551615]");
  }

  @Test
  void keepsWhatItCannotReadAsItIs() {
    assertThat(value(LIST, "9201")).hasToString("particle-20:9201");
    assertThat(value(LIST, "910102")).hasToString("particle-20:910102");
    assertThat(value(LIST, "91c1")).hasToString("particle-20:91c1");
    assertThat(value(LIST, "91".repeat(5_000) + "01").toString()).startsWith("particle-20:");
    assertThat(value(LIST, "ddffffffff")).hasToString("particle-20:ddffffffff");
  }

  private static WireValue list(String item) {
    return value(LIST, "91" + item);
  }

  private static WireValue map(String packed) {
    return value(MAP, packed);
  }

  private static WireValue value(int particleType, String hex) {
    return Particle.read(particleType, Bytes.of(HexFormat.of().parseHex(hex)));
  }
}
