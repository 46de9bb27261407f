package io.aerosdk.embedded.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;

final class BinNameTest {
  @Test
  void sharesNamesInRecentUse() {
    byte[] message = {'x', 'a', 'g', 'e', 'y'};
    assertThat(BinName.of(message, 1, 3)).isSameAs(BinName.of("age")).hasToString("age");
  }

  @Test
  void knowsLegalNames() {
    assertThat(BinName.of("").isLegal()).isTrue();
    assertThat(BinName.of("123456789012345").isLegal()).isTrue();
    assertThat(BinName.of("1234567890123456").isLegal()).isFalse();
    assertThat(BinName.of("a\0b").isLegal()).isFalse();
  }

  @Test
  void keepsNamesApartWhenTheyShareASlot() {
    Random random = new Random(1);
    for (int i = 0; i < 20_000; i++) {
      String text = Integer.toString(random.nextInt(), 36);
      assertThat(BinName.of(text)).hasToString(text).isEqualTo(BinName.of(text));
    }
  }
}
