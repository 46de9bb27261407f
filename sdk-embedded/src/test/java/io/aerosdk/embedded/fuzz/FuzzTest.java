package io.aerosdk.embedded.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import io.aerosdk.embedded.EmbeddedAerospike;
import io.aerosdk.embedded.storage.NamespaceConfig;
import io.netty.buffer.PooledByteBufAllocator;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/**
 * Damages recorded requests and sends them to a running server, which must answer each with a
 * well-formed reply or close the connection by the rules, stay quick and small, and log no error.
 *
 * <p>The system property {@code fuzz.seconds} says for how long, {@code fuzz.seed} chooses the
 * damage, and {@code fuzz.replay} names a file of requests, as a failure leaves one, to send
 * instead.
 */
final class FuzzTest {
  private static final long SEED = Long.getLong("fuzz.seed", 8_1_2_0);
  private static final int SECONDS = Integer.getInteger("fuzz.seconds", 5);
  private static final int TRUNCATE_EVERY = 20_000;
  private static final long MAX_GROWTH = 96L << 20;
  private static final long MAX_DIRECT = 256L << 20;

  @Test
  void theServerStandsWhatItOnceStumbledOver() throws IOException {
    List<List<byte[]>> findings = Scenarios.findings().all();
    assertThat(findings).isNotEmpty();
    against(
        plain(),
        run -> {
          for (List<byte[]> requests : findings) {
            for (byte[] request : requests) {
              run.exchange(request);
            }
          }
        });
  }

  @Test
  void theServerStandsDamagedRequests() throws IOException {
    stands(plain(), (frame, dice) -> frame);
  }

  @Test
  void theServerStandsDamagedTransactions() throws IOException {
    stands(strong(), TransactionDress::of);
  }

  /** Makes a request another one. */
  private interface Dress {
    byte[] of(byte[] frame, Dice dice);
  }

  private static void stands(EmbeddedAerospike.Builder server, Dress dress) throws IOException {
    String file = System.getProperty("fuzz.replay");
    against(
        server,
        run -> {
          long before = usedHeap();
          if (file == null) {
            fuzz(run, dress);
          } else {
            replay(run, Path.of(file));
          }
          truncate(run);
          assertThat(usedHeap() - before).as("growth of the heap").isLessThan(MAX_GROWTH);
          assertThat(PooledByteBufAllocator.DEFAULT.metric().usedDirectMemory())
              .as("memory for buffers")
              .isLessThan(MAX_DIRECT);
        });
  }

  /** Sends requests to a fresh server. */
  private interface Requests {
    void send(FuzzRun run) throws IOException;
  }

  private static EmbeddedAerospike.Builder plain() {
    return EmbeddedAerospike.builder()
        .namespace("test")
        .namespace("bar")
        .namespace(Probe.NAMESPACE);
  }

  private static EmbeddedAerospike.Builder strong() {
    NamespaceConfig expunging =
        NamespaceConfig.of("test").withStrongConsistency(true).withAllowExpunge(true);
    return EmbeddedAerospike.builder()
        .namespace(expunging)
        .namespace(NamespaceConfig.of("bar").withStrongConsistency(true))
        .namespace(Probe.NAMESPACE);
  }

  private static void against(EmbeddedAerospike.Builder builder, Requests requests)
      throws IOException {
    try (ServerWatch watch = new ServerWatch();
        EmbeddedAerospike server = builder.start();
        FuzzRun run = new FuzzRun(server.port(), watch)) {
      try {
        requests.send(run);
      } catch (AssertionError | IOException e) {
        throw new AssertionError(
            "seed " + SEED + ", request " + run.sent() + ", in " + save(run) + ": " + e, e);
      }
    }
  }

  private static void fuzz(FuzzRun run, Dress dress) throws IOException {
    System.out.println("Fuzzing for " + SECONDS + " s with seed " + SEED);
    Dice dice = new Dice(new SplittableRandom(SEED));
    Scenarios scenarios = Scenarios.recorded();
    Damage damage = new Damage(dice, scenarios);
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(SECONDS);
    long truncateAt = TRUNCATE_EVERY;
    while (System.nanoTime() < end) {
      for (byte[] recorded : scenarios.any(dice.random())) {
        byte[] request = dress.of(recorded, dice);
        for (int i = dice.below(4); i > 0; i--) {
          run.exchange(damage.of(request));
        }
        run.exchange(request);
      }
      if (run.sent() > truncateAt) {
        truncate(run);
        truncateAt += TRUNCATE_EVERY;
      }
    }
    System.out.println("Sent " + run.sent() + " requests");
  }

  private static void replay(FuzzRun run, Path file) throws IOException {
    for (String line : Files.readAllLines(file)) {
      run.exchange(Base64.getDecoder().decode(line));
    }
  }

  private static void truncate(FuzzRun run) throws IOException {
    for (String namespace : List.of("test", "bar")) {
      byte[] text =
          ("truncate-namespace:namespace=" + namespace + "\n").getBytes(StandardCharsets.US_ASCII);
      run.exchange(new Bytes().number(0x0201, 2).number(text.length, 6).raw(text).toArray());
    }
  }

  private static Path save(FuzzRun run) throws IOException {
    Path file = Path.of("target", "fuzz-failure-" + SEED + ".txt");
    List<String> lines = run.recent().stream().map(Base64.getEncoder()::encodeToString).toList();
    return Files.write(file, lines).toAbsolutePath();
  }

  private static long usedHeap() {
    System.gc();
    Runtime runtime = Runtime.getRuntime();
    return runtime.totalMemory() - runtime.freeMemory();
  }
}
