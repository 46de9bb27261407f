package io.aerosdk.examples.world;

import io.aerosdk.embedded.EmbeddedAerospike;
import java.io.PrintStream;
import java.time.Instant;
import java.util.Arrays;

/**
 * The SDK's main job on real data, with {@code SyncClient} and again with {@code Client}: loads
 * some thousand records, reads some back, updates one under a generation check, queries whole sets.
 *
 * <p>Without arguments on an embedded server; with {@code --host host:port} on a real one, in its
 * namespace {@code test}.
 */
public final class WorldTour {
  private WorldTour() {}

  /**
   * Runs the tour.
   *
   * @param args nothing, or {@code --host} and a seed
   */
  public static void main(String[] args) {
    if (args.length == 0) {
      System.out.println("Starting an Aerospike server inside this JVM …");
      try (EmbeddedAerospike server = EmbeddedAerospike.builder().namespace("test").start()) {
        run(server.seeds(), System.out);
      }
    } else if (args.length == 2 && args[0].equals("--host")) {
      run(args[1], System.out);
    } else {
      System.err.println("Expected nothing or: --host host:port, got " + Arrays.toString(args));
      System.exit(2);
    }
  }

  static void run(String seeds, PrintStream out) {
    Instant now = Instant.now();
    World world = new World(now);
    Report report = new Report(out, now);
    out.println("Touring the world on " + seeds);
    Findings blocking = SyncTour.run(seeds, world);
    report.print(blocking);
    Findings async = AsyncTour.run(seeds, world).toCompletableFuture().join();
    report.print(async);
    report.printWorld(async);
  }
}
