package io.aerosdk.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every Java block of the documents stands in a compiled source file, between two markers. */
class DocumentsTest {
  private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();
  private static final Pattern BLOCK = Pattern.compile("(?ms)^```java\\n(.*?)^```");
  private static final Pattern REGION = Pattern.compile("(?ms)^ *// snippet\\n(.*?)^ *// end$");

  static List<Path> documents() throws IOException {
    try (Stream<Path> files = Files.walk(ROOT)) {
      return files
          .filter(file -> file.toString().endsWith(".md"))
          .filter(file -> !file.toString().contains("/target/"))
          .toList();
    }
  }

  @ParameterizedTest
  @MethodSource("documents")
  void showsOnlyCodeThatIsCompiled(Path document) throws IOException {
    List<String> compiled = compiledRegions();
    assertThat(matches(BLOCK, Files.readString(document)))
        .allSatisfy(block -> assertThat(compiled).contains(block));
  }

  @Test
  void findsBlocksAndRegions() throws IOException {
    assertThat(matches(BLOCK, Files.readString(ROOT.resolve("README.md")))).isNotEmpty();
    assertThat(compiledRegions()).hasSizeGreaterThan(10);
    assertThat(matches(BLOCK, "```java\n  int x;\n    int y;\n```\n"))
        .containsExactly("int x;\n  int y;");
  }

  private static List<String> compiledRegions() throws IOException {
    List<String> regions = new ArrayList<>();
    try (Stream<Path> files = Files.walk(Path.of("src"))) {
      for (Path file : files.filter(f -> f.toString().endsWith(".java")).toList()) {
        regions.addAll(matches(REGION, Files.readString(file)));
      }
    }
    return regions;
  }

  private static List<String> matches(Pattern pattern, String text) {
    Matcher matcher = pattern.matcher(text);
    List<String> found = new ArrayList<>();
    while (matcher.find()) {
      found.add(matcher.group(1).stripTrailing().stripIndent());
    }
    return found;
  }
}
