package io.aerosdk.internal.behavior;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.slf4j.helpers.NOPLogger;

/** What is handed over when a file is read again and again. */
class PolledFileTest {
  private final BlockingQueue<String> handedOver = new LinkedBlockingQueue<>();
  private final AtomicInteger reads = new AtomicInteger();

  /** A file that holds one text after the other, and the last one for good. */
  private PolledFile file(List<String> contents) {
    return new PolledFile(
        Path.of("sdk.yaml"),
        () -> contents.get(Math.min(reads.getAndIncrement(), contents.size() - 1)).getBytes(UTF_8),
        Duration.ofMillis(5),
        bytes -> {
          String text = new String(bytes, UTF_8);
          handedOver.add(text);
          if (text.equals("bug")) {
            throw new IllegalStateException("a bug");
          }
        },
        NOPLogger.NOP_LOGGER);
  }

  @Test
  void aTextThatIsBeingWrittenIsWaitedFor() throws InterruptedException {
    try (PolledFile file = file(List.of("old", "n", "ne", "new"))) {
      file.start();
      assertThat(handedOver.poll(20, TimeUnit.SECONDS)).isEqualTo("new");
    }
    assertThat(handedOver).isEmpty();
    assertThat(reads.get()).isGreaterThan(4);
  }

  @Test
  void theSameTextIsNotHandedOverAgain() throws InterruptedException {
    try (PolledFile file = file(List.of("a", "a", "a", "b", "b", "b", "b", "a"))) {
      file.start();
      assertThat(handedOver.poll(20, TimeUnit.SECONDS)).isEqualTo("b");
      assertThat(handedOver.poll(20, TimeUnit.SECONDS)).isEqualTo("a");
    }
    assertThat(handedOver).isEmpty();
  }

  @Test
  void aMistakeOfTheTakerDoesNotEndIt() throws InterruptedException {
    try (PolledFile file = file(List.of("a", "bug", "bug", "c"))) {
      file.start();
      assertThat(handedOver.poll(20, TimeUnit.SECONDS)).isEqualTo("bug");
      assertThat(handedOver.poll(20, TimeUnit.SECONDS)).isEqualTo("c");
    }
  }

  @Test
  void closedBeforeItWasStarted() {
    PolledFile file = file(List.of("a"));
    assertThat(new String(file.first(), UTF_8)).isEqualTo("a");
    file.close();
    file.close();
    assertThat(reads.get()).isEqualTo(1);
  }
}
