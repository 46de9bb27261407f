package io.aerosdk.ael;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Texts made to break a parser, on a thread with little stack. */
class LimitsTest {
  private static final long SMALL_STACK = 512 * 1024;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "(|1|)",
        "((((|1|",
        "-|$.a|",
        "~|1|",
        "not(|true|)",
        "[|1|]",
        "{1: |2|}",
        "abs(|1|)",
        "1 ** |1|",
        "1 + |1|",
        "1 + (|1|)",
        "let (x = 1) then (|1|)",
        "when ($.a == 1 => 1, default => |2|)",
        "exclusive($.a, |$.b|)",
        "(1 + 1 + |1|)"
      })
  void deepTextsAreRefused(String open, String core, @Nullable String close) {
    String end = close == null ? "" : close;
    Throwable error = onSmallStack(() -> open.repeat(20_000) + core + end.repeat(20_000));
    assertThat(error).isInstanceOf(AelException.class);
  }

  private static @Nullable Throwable onSmallStack(Supplier<String> text) {
    AtomicReference<@Nullable Throwable> error = new AtomicReference<>();
    Thread thread =
        new Thread(
            null,
            () -> error.set(catchThrowable(() -> Ael.compile(text.get()))),
            "small",
            SMALL_STACK);
    thread.start();
    try {
      thread.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    return error.get();
  }

  @Test
  void aHundredThousandParentheses() {
    Throwable error = onSmallStack(() -> "(".repeat(100_000) + "$.a == 1" + ")".repeat(100_000));
    assertThat(error)
        .isInstanceOf(AelException.class)
        .hasMessageStartingWith("The filter is nested too deeply at 1:");
  }

  @Test
  void reasonableDepthIsFine() {
    assertThat(onSmallStack(() -> "(".repeat(100) + "$.a == 1" + ")".repeat(100))).isNull();
    assertThat(onSmallStack(() -> "not(".repeat(100) + "$.a == 1" + ")".repeat(100))).isNull();
    assertThat(onSmallStack(() -> "1" + " + 1".repeat(450) + " == 451")).isNull();
    assertThat(onSmallStack(() -> "$.a == 1" + " or $.a == 1".repeat(20_000))).isNull();
    assertThat(onSmallStack(() -> "$.a in [1" + ", 1".repeat(50_000) + "]")).isNull();
  }

  @Test
  void longTextsAreRefused() {
    assertThat(catchThrowable(() -> Ael.compile("$.s == '" + "x".repeat(1_000_000) + "'")))
        .isInstanceOf(AelException.class)
        .hasMessageContaining("at most 1000000 characters, got 1000009");
  }
}
