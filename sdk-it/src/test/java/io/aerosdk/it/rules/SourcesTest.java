package io.aerosdk.it.rules;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The sizes that a reader can still hold in mind, over the sources of all modules. */
class SourcesTest {
  private static final int LINES_OF_A_CLASS = 500;
  private static final int FILES_OF_A_PACKAGE = 20;
  private static final String MAIN = "src/main/java/";
  private static final String INFO = "package-info.java";

  /** Packages that are larger, and why. */
  private static final Map<String, String> LARGER =
      Map.of(
          "io/aerosdk/error", "one small class for each thing that a caller can do about it",
          "io/aerosdk/command", "the verbs, their builders and their commands share drafts",
          "io/aerosdk/embedded/info", "one class for each family of commands",
          "io/aerosdk/bench/report", "one class for each chart and form of the report");

  private final List<Path> sources = sources();

  private static List<Path> sources() {
    try (Stream<Path> modules = Files.list(Path.of("").toAbsolutePath().getParent())) {
      return modules
          .map(module -> module.resolve(MAIN))
          .filter(Files::isDirectory)
          .flatMap(SourcesTest::javaFiles)
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Stream<Path> javaFiles(Path root) {
    try (Stream<Path> files = Files.walk(root)) {
      return files.filter(file -> file.toString().endsWith(".java")).toList().stream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Test
  void noClassIsLong() {
    assertThat(sources).hasSizeGreaterThan(100);
    assertThat(sources)
        .allSatisfy(
            file ->
                assertThat(Files.readAllLines(file))
                    .as("%s", file.getFileName())
                    .hasSizeLessThanOrEqualTo(LINES_OF_A_CLASS));
  }

  @Test
  void noPackageIsLarge() {
    Map<String, Long> sizes =
        new TreeMap<>(
            sources.stream()
                .filter(file -> !file.endsWith(INFO))
                .collect(groupingBy(SourcesTest::packageOf, counting())));
    sizes.values().removeIf(size -> size <= FILES_OF_A_PACKAGE);
    assertThat(sizes.keySet())
        .as("packages that are too large: %s", sizes)
        .isEqualTo(LARGER.keySet());
  }

  @Test
  void everyPackageSaysWhatItIs() {
    assertThat(sources).allSatisfy(file -> assertThat(file.resolveSibling(INFO)).exists());
  }

  private static String packageOf(Path file) {
    String path = file.toString().replace('\\', '/');
    int start = path.indexOf(MAIN) + MAIN.length();
    return path.substring(start, path.lastIndexOf('/'));
  }
}
