package io.aerosdk.bench;

import io.aerosdk.ClusterDefinition;
import io.aerosdk.bench.client.PlainSide;
import io.aerosdk.bench.client.SdkSide;
import io.aerosdk.bench.report.CellResult;
import java.io.PrintStream;
import java.util.List;

/**
 * Compares the plain client with the SDK: both in this JVM, against one server, in short rounds
 * that take turns, so that whatever else the machine does hits both alike. See {@code --help}.
 */
public final class LoadDriver {
  private LoadDriver() {}

  /**
   * Runs the comparison.
   *
   * @param args see {@code --help}
   */
  public static void main(String[] args) {
    List<String> words = List.of(args);
    if (words.contains("--help")) {
      System.out.print(Help.TEXT);
      return;
    }
    if (words.contains("--list")) {
      Cells.all().forEach(cell -> System.out.println(cell.name()));
      return;
    }
    try {
      run(Options.parse(words), System.out);
    } catch (IllegalArgumentException e) {
      System.err.println(e.getMessage());
      System.err.println("Try --help.");
      System.exit(2);
    }
    System.exit(0);
  }

  /** Runs the cells that the options name and gives their results. */
  static List<CellResult> run(Options options, PrintStream out) {
    String hosts = options.target().hosts();
    if (hosts != null) {
      return run(options, hosts, ServerCpu.UNKNOWN, out);
    }
    try (ServerProcess server = ServerProcess.start(options.target().nodes())) {
      return run(options, server.seeds(), server, out);
    }
  }

  private static List<CellResult> run(
      Options options, String seeds, ServerCpu server, PrintStream out) {
    ClusterDefinition cluster = options.target().cluster(seeds);
    try (PlainSide plain = new PlainSide(cluster);
        SdkSide ours = new SdkSide(cluster)) {
      Dataset data = new Dataset(plain.client(), options.data(), out);
      Comparison comparison = new Comparison(options, data, plain, ours, server, out);
      return comparison.run();
    }
  }
}
