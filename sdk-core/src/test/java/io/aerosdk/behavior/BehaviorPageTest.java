package io.aerosdk.behavior;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * The page about behaviours says what the constants say: its tables are those that are made here,
 * and its files are read.
 */
class BehaviorPageTest {
  private static final Path PAGE = Path.of("..", "docs", "behavior.md");
  private static final Pattern YAML = Pattern.compile("(?s)```yaml\n(.*?)```");
  private static final Pattern WRONG =
      Pattern.compile("(?s)```yaml wrong\n(.*?)```\n+```\n(.*?)\n```");

  private final String page;

  BehaviorPageTest() throws IOException {
    page = Files.readString(PAGE);
  }

  private static String row(String... columns) {
    return Arrays.stream(columns).collect(Collectors.joining(" | ", "| ", " |\n"));
  }

  private static String code(String text) {
    return "`" + text + "`";
  }

  @Test
  void settings() {
    StringBuilder table = new StringBuilder();
    table.append(row("Key", "In code", "Effect", "Value must", "Zero means", "For"));
    table.append("|---|---|---|---|---|---|\n");
    for (Setting<?> setting : Setting.all()) {
      boolean counts = setting == Setting.MAX_RETRIES;
      table.append(
          row(
              code(setting.fileKey()),
              code(setting.name()) + (counts ? " + 1" : ""),
              setting.effect(),
              setting.rule() + (counts ? " (in code)" : ""),
              setting.zeroMeaning().orElse("–") + (counts ? " (in code)" : ""),
              setting.reach()));
    }
    assertThat(page).contains(table);
  }

  @Test
  void selectors() {
    StringBuilder table = new StringBuilder(row("Selector", "In code", "Cells"));
    table.append("|---|---|---|\n");
    for (Scope scope : Scope.values()) {
      table.append(
          row(
              code(scope.fileKey()),
              code(scope.selector()),
              scope.cells().size() + " of " + Cell.all().size()));
    }
    assertThat(page).contains(table);
  }

  @Test
  void theDefault() {
    assertThat(page).contains("```\n" + Behavior.DEFAULT.explain() + "```\n");
  }

  @Test
  void files() {
    List<String> files = YAML.matcher(page).results().map(found -> found.group(1)).toList();
    assertThat(files).hasSizeGreaterThan(1);
    assertThat(files)
        .allSatisfy(file -> assertThatCode(() -> Behaviors.parse(file)).doesNotThrowAnyException());
    assertThat(String.join("", files))
        .contains(
            "minimum_connections_per_node",
            "maximum_connections_per_node",
            "maximum_socket_idle_time",
            "wait_for_connection_to_complete",
            "num_tend_intervals_in_error_window",
            "maximum_errors_in_error_window",
            "tend_interval",
            "implicit_batch_write_transactions",
            "sleep_between_attempts",
            "number_of_attempts");
  }

  @Test
  void mistakes() {
    List<MatchResult> wrong = WRONG.matcher(page).results().toList();
    assertThat(wrong).isNotEmpty();
    assertThat(wrong)
        .allSatisfy(
            found ->
                assertThat(catchThrowable(() -> Behaviors.parse(found.group(1))))
                    .hasMessage(found.group(2).replace("sdk.yaml:", "behaviors:")));
  }
}
