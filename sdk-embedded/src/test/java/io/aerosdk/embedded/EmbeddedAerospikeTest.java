package io.aerosdk.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.net.ConnectException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

final class EmbeddedAerospikeTest {
  @Test
  void closesItsSocketsAndThreadsAndMayBeClosedTwice() throws IOException, InterruptedException {
    Set<Thread> before = serverThreads();
    EmbeddedAerospike server = EmbeddedAerospike.builder().start();
    int port = server.port();
    Set<Thread> started;
    try (RawConnection connection = new RawConnection(port)) {
      connection.exchange("0201000000000007 7374617475730a");
      started = serverThreads();
      started.removeAll(before);
      server.close();
      server.close();
      assertThat(connection.isClosedByServer()).isTrue();
    }
    assertThatThrownBy(() -> new RawConnection(port)).isInstanceOf(ConnectException.class);
    for (Thread thread : started) {
      // An event loop says that it has ended a moment before its thread has.
      thread.join(5_000);
    }
    assertThat(started).isNotEmpty().noneMatch(Thread::isAlive);
  }

  @Test
  void saysWhichPortIsTaken() {
    try (EmbeddedAerospike server = EmbeddedAerospike.builder().start()) {
      assertThatThrownBy(() -> EmbeddedAerospike.builder().port(server.port()).start())
          .isInstanceOf(UncheckedIOException.class)
          .hasMessageContaining("127.0.0.1:" + server.port());
      assertThat(server.seeds()).isEqualTo("127.0.0.1:" + server.port());
    }
  }

  @Test
  void refusesSettingsThatMakeNoSense() {
    EmbeddedAerospike.Builder builder = EmbeddedAerospike.builder().namespace("test");
    assertThatThrownBy(() -> builder.namespace("test")).hasMessageContaining("test");
    assertThatThrownBy(() -> builder.namespace("x".repeat(32))).hasMessageContaining("1 to 31");
    assertThatThrownBy(() -> builder.port(65_536)).hasMessageContaining("got 65536");
    assertThatThrownBy(() -> builder.nodes(0)).hasMessageContaining("got 0");
  }

  @Test
  void theProgramExplainsWrongOptions() {
    assertThat(runMain("--port", "x")).contains("--port must be a number, got x");
    assertThat(runMain("--prot", "1")).contains("Unknown option --prot");
    assertThat(runMain("--port")).contains("--port needs a value");
    assertThat(runMain("--racks", "1,x")).contains("--racks must be a number, got x");
    assertThat(runMain("--racks", "1,0")).contains("rack must be 1 or more, got 0");
    assertThat(runMain("--replication-factor", "0")).contains("replication factor must be 1 to");
  }

  private static String runMain(String... args) {
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    PrintStream stream = new PrintStream(err, true, StandardCharsets.UTF_8);
    assertThat(Main.run(args, stream, stream)).isNotZero();
    return err.toString(StandardCharsets.UTF_8);
  }

  private static Set<Thread> serverThreads() {
    return Thread.getAllStackTraces().keySet().stream()
        .filter(thread -> thread.getName().startsWith("aerospike-embedded-"))
        .collect(Collectors.toCollection(HashSet::new));
  }
}
