package io.aerosdk.udf;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UdfModuleTest {
  private static final String SOURCE = "-- ä\nfunction f() return 1 end";

  @Test
  void everyOriginGivesTheSame(@TempDir Path directory) throws IOException {
    Path file = Files.writeString(directory.resolve("m.lua"), SOURCE);
    UdfModule module = UdfModule.ofSource("m.lua", SOURCE);

    assertThat(UdfModule.ofBytes("m.lua", SOURCE.getBytes(UTF_8))).isEqualTo(module);
    assertThat(UdfModule.ofFile(file)).isEqualTo(module).hasSameHashCodeAs(module);
    assertThat(UdfModule.ofFile(file, "n.lua").serverPath()).isEqualTo("n.lua");
    try (URLClassLoader loader = new URLClassLoader(new URL[] {directory.toUri().toURL()})) {
      assertThat(UdfModule.ofResource(loader, "m.lua", "m.lua")).isEqualTo(module);
      assertThatThrownBy(() -> UdfModule.ofResource(loader, "none.lua", "m.lua"))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageContaining("none.lua");
    }
    assertThat(new String(module.source(), UTF_8)).isEqualTo(SOURCE);
  }

  @Test
  void bytesAreCopiedBothWays() {
    byte[] source = SOURCE.getBytes(UTF_8);
    UdfModule module = UdfModule.ofBytes("m.lua", source);
    source[0] = 'x';
    module.source()[1] = 'x';
    assertThat(new String(module.source(), UTF_8)).isEqualTo(SOURCE);
  }

  @Test
  void theSourceIsNotPrinted() {
    assertThat(UdfModule.ofSource("m.lua", SOURCE)).hasToString("UdfModule[m.lua, 31 bytes]");
  }

  @Test
  void aFileThatIsNotThereSaysWhich(@TempDir Path directory) {
    assertThatThrownBy(() -> UdfModule.ofFile(directory.resolve("none.lua")))
        .isInstanceOf(UncheckedIOException.class)
        .hasMessageContaining("none.lua");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", ".lua", "m", "m.txt", "m;n.lua", "m n.lua", "m=n.lua", "ä.lua", "a,b.lua"})
  void whatIsNoNameIsRefused(String name) {
    assertThatThrownBy(() -> UdfModule.ofSource(name, SOURCE))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("serverPath must ");
  }

  @Test
  void anEmptySourceIsRefused() {
    assertThatThrownBy(() -> UdfModule.ofSource("m.lua", ""))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
