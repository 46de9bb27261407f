package io.aerosdk.internal.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BinNamesTest {
  @ParameterizedTest
  @ValueSource(strings = {"a", "fifteen-letters", "üüüüüüü", "世界世界世", "😀😀😀abc", " ", "a b"})
  void upTo15BytesAreAName(String name) {
    assertThat(BinNames.check(name)).isSameAs(name);
  }

  @ParameterizedTest
  @ValueSource(strings = {"sixteen-letters!", "üüüüüüüü", "世界世界世界", "😀😀😀😀"})
  void moreAreNone(String name) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> BinNames.check(name))
        .withMessageStartingWith(
            "bin name must be 1 to 15 bytes in UTF-8, got \"" + name + "\" (1");
  }

  @Test
  @SuppressWarnings("NullAway") // the test is about null
  void nothingIsNone() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> BinNames.check(""))
        .withMessageEndingWith("got \"\" (0)");
    assertThatNullPointerException().isThrownBy(() -> BinNames.check((String) null));
    assertThatNullPointerException().isThrownBy(() -> BinNames.check((String[]) null));
    assertThatNullPointerException().isThrownBy(() -> BinNames.check(new String[] {"a", null}));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> BinNames.check(new String[0]))
        .withMessageContaining("at least one bin");
  }

  @Test
  void namesAreCopied() {
    String[] names = {"a", "b"};
    String[] checked = BinNames.check(names);
    names[0] = "c";
    assertThat(checked).containsExactly("a", "b");
  }
}
