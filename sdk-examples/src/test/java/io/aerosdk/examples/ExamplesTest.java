package io.aerosdk.examples;

import static org.assertj.core.api.Assertions.assertThat;

import io.aerosdk.examples.guide.SixLines;
import io.aerosdk.examples.transfer.Transfer;
import io.aerosdk.examples.world.WorldTour;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** The programs run, and say what they should. */
class ExamplesTest {

  @Test
  void toursTheWorldInBothFlavours() {
    assertThat(outputOf(() -> WorldTour.main(new String[0])))
        .contains("SyncClient\n", "Client\n", "Europe/Oslo", "3 keys at once, 2 of them")
        .contains("GENERATION_ERROR")
        .contains("UTC+05:45", "Asia/Kathmandu")
        .contains("EUR")
        .doesNotContain("wrong");
  }

  @Test
  void runsTheSixLines() {
    assertThat(outputOf(() -> SixLines.main(new String[0]))).contains("name=Alice", "name=Bob");
  }

  @Test
  void transfersMoney() {
    assertThat(outputOf(() -> Transfer.main(new String[0])))
        .contains("A has 800, B has 1200")
        .contains("Not enough money; A still has 800");
  }

  private static String outputOf(Runnable program) {
    PrintStream before = System.out;
    ByteArrayOutputStream written = new ByteArrayOutputStream();
    System.setOut(new PrintStream(written, true, StandardCharsets.UTF_8));
    try {
      program.run();
    } finally {
      System.setOut(before);
    }
    return written.toString(StandardCharsets.UTF_8);
  }
}
