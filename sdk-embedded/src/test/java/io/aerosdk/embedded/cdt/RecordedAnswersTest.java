package io.aerosdk.embedded.cdt;

import static org.assertj.core.api.Assertions.assertThat;

import io.aerosdk.embedded.cdt.edit.Change;
import io.aerosdk.embedded.cdt.path.LoopExpressions;
import io.aerosdk.embedded.protocol.ServerException;
import io.aerosdk.embedded.value.Hex;
import io.aerosdk.embedded.value.Item;
import io.aerosdk.embedded.value.Particle;
import io.aerosdk.embedded.value.ParticleItems;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Runs operations of which a real server's answers were recorded; the file tells its format. */
final class RecordedAnswersTest {
  private static final String NONE = "-";
  private static final String UNCHANGED = "=";

  @Test
  void answersAsTheServerDid() throws IOException {
    List<String> wrong = new ArrayList<>();
    List<String> lines = lines();
    for (String line : lines) {
      String[] parts = line.split(" ", -1);
      String expected = parts[3] + " " + parts[4];
      String actual = run(parts[0], particle(parts[1]), Hex.bytes(parts[2]));
      if (!actual.equals(expected)) {
        wrong.add(line + " but got " + actual);
      }
    }
    assertThat(lines).hasSizeGreaterThan(1000);
    assertThat(wrong).isEmpty();
  }

  private static String run(String kind, @Nullable Particle bin, byte[] operation) {
    Item before = bin == null ? null : ParticleItems.item(bin);
    try {
      CdtCall call = CdtCall.parse(operation);
      if (kind.equals("R")) {
        return text(CdtOperations.read(Objects.requireNonNull(before), call, LoopExpressions.NONE))
            + " "
            + UNCHANGED;
      }
      Change change = CdtOperations.modify(before, call, LoopExpressions.NONE);
      Item after = change.value();
      return text(change.answer()) + " " + text(after == null ? before : after);
    } catch (ServerException e) {
      return "!" + e.resultCode() + " " + UNCHANGED;
    }
  }

  private static @Nullable Particle particle(String text) {
    if (text.equals(NONE)) {
      return null;
    }
    String type = text.substring(0, text.indexOf(':'));
    byte[] bytes = Hex.bytes(text.substring(type.length() + 1));
    return type.endsWith("p")
        ? Particle.of(Integer.parseInt(type.replace("p", "")), bytes).withPersistIndex()
        : Particle.of(Integer.parseInt(type), bytes);
  }

  private static String text(@Nullable Item item) {
    if (item == null) {
      return NONE;
    }
    Particle particle = ParticleItems.particle(item);
    String type = particle.type() + (particle.persistIndex() ? "p" : "");
    return type + ":" + Hex.text(particle.bytes());
  }

  private static List<String> lines() throws IOException {
    try (InputStream in =
            Objects.requireNonNull(RecordedAnswersTest.class.getResourceAsStream("answers.txt"));
        BufferedReader reader =
            new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      return reader.lines().filter(line -> !line.startsWith("#")).toList();
    }
  }
}
