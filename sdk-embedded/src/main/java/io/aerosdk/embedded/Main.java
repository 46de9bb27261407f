package io.aerosdk.embedded;

import io.aerosdk.embedded.storage.NamespaceConfig;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;

/** Runs the server as a program until it is interrupted. */
public final class Main {
  private static final String HELP =
      """
      A development and test server that speaks the Aerospike protocol; data is in memory only.

        --port N          port to listen on, 0 for any that is free (default 3000)
        --nodes N         nodes of the cluster, on that port and those after it (default 1)
        --namespace NAME  a namespace, once for each (default test)
        --default-ttl S   seconds that records live, for the namespace before it (default 0: for ever)
        --nsup-period S   seconds between sweeps, for the namespace before it (default 120)
        --replication-factor N  copies of each record, for the namespace before it (default 2)
        --racks N,N...    racks that the nodes stand in, in turn (default none)
        --strong-consistency
                          transactions, durable deletes, for the namespace before it (default off)
        --mrt-duration S  seconds that a transaction may take, for the namespace before it (default 10)
        --bind ADDRESS    address to listen on (default 127.0.0.1: this machine only)
        --cluster-name N  name of the cluster (default none)
        --help            this text
      """;

  private final EmbeddedAerospike.Builder server = EmbeddedAerospike.builder().port(3000);
  private NamespaceConfig namespace = NamespaceConfig.of("test");
  private boolean namespaceNamed;

  private Main() {}

  /**
   * Starts the server.
   *
   * @param args see {@code --help}
   * @throws InterruptedException if the main thread is interrupted
   */
  public static void main(String[] args) throws InterruptedException {
    if (List.of(args).contains("--help")) {
      System.out.print(HELP);
      return;
    }
    int exit = run(args, System.out, System.err);
    if (exit != 0) {
      System.exit(exit);
    }
    Thread.currentThread().join();
  }

  static int run(String[] args, PrintStream out, PrintStream err) {
    try {
      Main main = new Main();
      main.parse(List.of(args).iterator());
      EmbeddedAerospike running = main.server.namespace(main.namespace).start();
      Runtime.getRuntime().addShutdownHook(new Thread(running::close, "aerospike-embedded-stop"));
      out.println("Listening on " + running.seeds() + "; stop with Ctrl-C");
      return 0;
    } catch (IllegalArgumentException | UncheckedIOException e) {
      err.println(e.getMessage());
      err.println("Try --help.");
      return 2;
    }
  }

  private void parse(Iterator<String> args) {
    while (args.hasNext()) {
      String option = args.next();
      if (option.equals("--strong-consistency")) {
        namespace = namespace.withStrongConsistency(true);
        continue;
      }
      if (!args.hasNext()) {
        throw new IllegalArgumentException(option + " needs a value, or is not an option");
      }
      String value = args.next();
      switch (option) {
        case "--port" -> server.port(number(option, value));
        case "--nodes" -> server.nodes(number(option, value));
        case "--replication-factor" ->
            namespace = namespace.withReplicationFactor(number(option, value));
        case "--racks" -> server.racks(numbers(option, value));
        case "--bind" -> server.bind(value);
        case "--cluster-name" -> server.clusterName(value);
        case "--namespace" -> nextNamespace(value);
        case "--default-ttl" -> namespace = namespace.withDefaultTtl(number(option, value));
        case "--mrt-duration" ->
            namespace = namespace.withTransactionSeconds(number(option, value));
        case "--nsup-period" -> namespace = namespace.withNsupPeriod(number(option, value));
        default -> throw new IllegalArgumentException("Unknown option " + option);
      }
    }
  }

  private void nextNamespace(String name) {
    if (namespaceNamed) {
      server.namespace(namespace);
    }
    namespace = NamespaceConfig.of(name);
    namespaceNamed = true;
  }

  private static int[] numbers(String option, String value) {
    return Stream.of(value.split(",", -1)).mapToInt(each -> number(option, each)).toArray();
  }

  private static int number(String option, String value) {
    try {
      return Integer.parseInt(value);
    } catch (NumberFormatException e) {
      throw new IllegalArgumentException(option + " must be a number, got " + value, e);
    }
  }
}
