package io.aerosdk.embedded.expression.regex;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.aerosdk.embedded.protocol.ResultCode;
import io.aerosdk.embedded.protocol.ServerException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The expected answers are those of the GNU C library. */
final class PosixRegexTest {
  private static final int EXTENDED = 1;
  private static final int NEWLINES = 4;

  @ParameterizedTest
  @CsvSource({
    "^hello, hello world, true",
    "o$, hello, true",
    "o$, hello world, false",
    "'', abc, true",
    "h.llo, héllo, false", // a letter of two bytes
    "h..llo, héllo, true",
    "(a|b)+c, xxabbac, true",
    "'a{2,3}b', aab, true",
    "'^a{2,3}b', aaaab, false",
    "'^a{,2}b', b, true",
    "'^a{2,}b', aaaab, true",
    "[[:alpha:]]+[[:digit:]], ab1, true",
    "[^[:space:]]x, ' x', false",
    "[]a]x, ]x, true",
    "[^]a]x, ]x, false",
    "[a-]x, -x, true",
    "[[.a.]-[.c.]]x, bx, true",
    "[[=a=]]x, ax, true",
    "[\\]n, '\\n', true", // a backslash is itself in brackets
    "a)b, a)b, true",
    "a||b, '', true",
    "(), '', true",
    "\\., ab, false",
    "\\wx, _x, true",
    "\\W\\S, a b, true",
    "a\\b, a-b, true",
    "\\<b\\>, a-b, true",
    "(.)\\1, abba, true",
    "^(a*)(b)\\1$, aabaa, true",
    "^(a*)(b)\\1$, aabaaa, false",
  })
  void searchesExtended(String pattern, String text, boolean found) {
    assertThat(find(pattern, EXTENDED, text)).isEqualTo(found);
  }

  @ParameterizedTest
  @CsvSource({
    "(a|b)+, (a|b)+, true",
    "(a|b)+, a, false",
    "l\\{2\\}, hello, true",
    "l{2}, hello, false",
    "\\(x\\)\\1, axxa, true",
    "a\\|b, xb, true",
    "^ab\\+c, abbc, true",
    "^ab\\?c, ac, true",
    "*bad, *bad, true",
    "^*a, *a, true",
    "\\(*a\\), *a, true",
    "a^b, a^b, true",
    "a$b, a$b, true",
    "\\(a$\\), ba, true",
  })
  void searchesBasic(String pattern, String text, boolean found) {
    assertThat(find(pattern, 0, text)).isEqualTo(found);
  }

  @ParameterizedTest
  @CsvSource({"HELLO, hello, true", "[h-j]I, hI, true", "(l)\\1, Ll, true", "[Z-a]x, ax, error"})
  void ignoresCase(String pattern, String text, String expected) {
    assertThat(answer(pattern, EXTENDED | 2, text)).isEqualTo(expected);
  }

  @Test
  void linesHaveEndsOnlyWhenAskedFor() {
    assertThat(find("^b$", EXTENDED, "a\nb\nc")).isFalse();
    assertThat(find("^b$", EXTENDED | NEWLINES, "a\nb\nc")).isTrue();
    assertThat(find("a.b", EXTENDED, "a\nb")).isTrue();
    assertThat(find("a.b", EXTENDED | NEWLINES, "a\nb")).isFalse();
    assertThat(find("a[^x]b", EXTENDED | NEWLINES, "a\nb")).isFalse();
    assertThat(find("\\`b", EXTENDED | NEWLINES, "a\nb")).isFalse();
  }

  @ParameterizedTest
  @CsvSource({
    "1, *bad",
    "1, +",
    "1, a|*b",
    "1, (*a)",
    "1, ^*",
    "1, {2}",
    "1, a{2",
    "1, 'a{2,1}'",
    "1, a{x}",
    "1, a{40000}",
    "1, (",
    "1, [",
    "1, [a",
    "1, [z-a]",
    "1, [[:foo:]]",
    "1, [[.ab.]]",
    "1, \\",
    "1, '\\1(a)'",
    "1, (a\\1)",
    "0, \\(",
    "0, a\\)",
    "0, \\{1\\}",
    "0, a**",
    "0, a*\\{2\\}",
    "0, ^\\{2\\}"
  })
  void refusesMalformedPatterns(int flags, String pattern) {
    assertThat(answer(pattern, flags, "a")).isEqualTo("error");
  }

  @Test
  void takesTimeInProportionToTheText() {
    byte[] many = "a".repeat(100_000).getBytes(StandardCharsets.ISO_8859_1);
    PosixRegex nested = compile("^(a|a)*(a*)*b$", EXTENDED);
    Assertions.assertTimeoutPreemptively(
        Duration.ofSeconds(10), () -> assertThat(nested.find(many)).contains(false));
  }

  @Test
  void givesUpReferringBackTooMuch() {
    byte[] many = "a".repeat(10_000).getBytes(StandardCharsets.ISO_8859_1);
    PosixRegex costly = compile("(a*)(a*)(a*)\\1\\2\\3b", EXTENDED);
    Assertions.assertTimeoutPreemptively(
        Duration.ofSeconds(10), () -> assertThat(costly.find(many)).isEmpty());
  }

  @Test
  void refusesPatternsThatWouldGrowWithoutBounds() {
    assertThat(answer("((a{1000}){1000}){1000}", EXTENDED, "a")).isEqualTo("error");
    assertThat(answer("(".repeat(1000) + ")".repeat(1000), EXTENDED, "a")).isEqualTo("error");
    assertThat(answer("a" + "{1}".repeat(100_000), EXTENDED, "a")).isEqualTo("error");
    Assertions.assertTimeoutPreemptively(
        Duration.ofSeconds(10),
        () -> assertThat(find("a{0}" + "{32767}".repeat(5), EXTENDED, "a")).isTrue());
  }

  @Test
  void stringsEndBeforeAZeroByte() {
    assertThat(find("b", EXTENDED, "a\0b")).isFalse();
    assertThat(find("a\0[", EXTENDED, "a")).isTrue();
  }

  private static String answer(String pattern, int flags, String text) {
    try {
      return String.valueOf(find(pattern, flags, text));
    } catch (ServerException e) {
      assertThat(e.resultCode()).isEqualTo(ResultCode.PARAMETER);
      return "error";
    }
  }

  private static boolean find(String pattern, int flags, String text) {
    return compile(pattern, flags).find(text.getBytes(StandardCharsets.UTF_8)).orElseThrow();
  }

  private static PosixRegex compile(String pattern, int flags) {
    return PosixRegex.compile(pattern.getBytes(StandardCharsets.UTF_8), flags);
  }

  @Test
  void tellsWhatIsWrong() {
    assertThatExceptionOfType(ServerException.class)
        .isThrownBy(() -> compile("[z-a]", EXTENDED))
        .withMessageContaining("backwards");
  }
}
