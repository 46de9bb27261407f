package io.aerosdk.internal.behavior;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.aerosdk.ClusterDefinition;
import io.aerosdk.behavior.Behavior;
import io.aerosdk.behavior.BehaviorSource;
import io.aerosdk.behavior.Mode;
import io.aerosdk.behavior.OpKind;
import io.aerosdk.behavior.OpShape;
import io.aerosdk.error.ConfigurationException;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the environment variable does to a client. */
class ClientBehaviorsTest {
  private static final String VARIABLE = "AEROSPIKE_SDK_CONFIG_URL";
  private static final String TEXT =
      """
      system: {DEFAULT: {connections: {maximum_connections_per_node: 33}}}
      behaviors:
        DEFAULT: {all_operations: {abandon_call_after: 9s}}
        checkout: {parent: READ_FAST}
      """;

  private final Path folder;

  ClientBehaviorsTest(@TempDir Path folder) {
    this.folder = folder;
  }

  private static ClientBehaviors open(@Nullable String url) {
    return ClientBehaviors.open(name -> name.equals(VARIABLE) ? url : null);
  }

  private Path file(String text) throws IOException {
    return Files.writeString(folder.resolve("my sdk.yaml"), text);
  }

  private static Duration writeLimit(BehaviorSource source) {
    return source
        .current()
        .settings(OpKind.WRITE_NON_RETRYABLE, OpShape.POINT, Mode.AP)
        .totalTimeout();
  }

  @ParameterizedTest
  @NullSource
  @ValueSource(strings = {"", "  "})
  void withoutAFileThereAreTheBuiltInOnes(@Nullable String url) {
    ClusterDefinition cluster = ClusterDefinition.of("db", 3000);
    try (ClientBehaviors behaviors = open(url)) {
      assertThat(behaviors.applyTo(cluster)).isSameAs(cluster);
      assertThat(behaviors.named("READ_FAST")).isSameAs(Behavior.READ_FAST);
      assertThat(behaviors.inThisClient(Behavior.DEFAULT)).isSameAs(Behavior.DEFAULT);
      assertThatThrownBy(() -> behaviors.named("checkout"))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageContaining("got \"checkout\"")
          .hasMessageContaining(VARIABLE + " names no file");
    }
  }

  @Test
  void pathsAndUrls() throws IOException {
    Path file = file(TEXT);
    URI uri = file.toUri();
    for (String url :
        new String[] {
          file.toString(), " " + file + "\n", uri.toString(), "file:" + uri.getRawPath()
        }) {
      try (ClientBehaviors behaviors = open(url)) {
        assertThat(behaviors.behaviors().names()).as(url).contains("checkout");
        assertThat(writeLimit(behaviors.named("checkout"))).isEqualTo(Duration.ofSeconds(9));
        assertThat(writeLimit(behaviors.inThisClient(Behavior.DEFAULT)))
            .isEqualTo(Duration.ofSeconds(9));
        assertThat(writeLimit(behaviors.inThisClient(Behavior.READ_FAST)))
            .isEqualTo(Duration.ofSeconds(9));
        assertThat(
                behaviors
                    .applyTo(ClusterDefinition.of("db", 3000))
                    .systemSettings()
                    .maxConnectionsPerNode())
            .hasValue(33);
      }
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"http://config/sdk.yaml", "file:/bad path", "file://host/sdk.yaml"})
  void otherUrls(String url) {
    assertThatThrownBy(() -> open(url))
        .isInstanceOf(ConfigurationException.class)
        .hasMessageStartingWith("The file that " + VARIABLE + " names is wrong: " + url)
        .hasMessageContaining("must be a path or a file URL");
  }

  @Test
  void aWrongFileIsNamedWithVariableAndLine() throws IOException {
    Path file = file("behaviors:\n  checkout:\n    reeds: {}\n");
    assertThatThrownBy(() -> open(file.toString()))
        .isInstanceOfSatisfying(
            ConfigurationException.class,
            wrong -> {
              assertThat(wrong.line()).isEqualTo(3);
              assertThat(wrong.column()).isEqualTo(5);
              assertThat(wrong.source()).isEqualTo(file.toString());
            })
        .hasMessageStartingWith(
            "The file that %s names is wrong: %s:3:5: unknown key \"reeds\"", VARIABLE, file)
        .hasMessageContaining("did you mean reads?");
    assertThatThrownBy(() -> open(folder.resolve("none.yaml").toString()))
        .isInstanceOf(ConfigurationException.class)
        .hasMessageContaining(VARIABLE)
        .hasMessageEndingWith("does not exist");
  }
}
