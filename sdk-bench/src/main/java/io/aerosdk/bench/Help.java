package io.aerosdk.bench;

import java.util.List;

/** What the command line offers. */
final class Help {
  static final String TEXT =
      """
      Runs the same operations on the plain Aerospike client and on aerosdk, in one process, in
      turns, and writes an HTML report and a CSV.

      Servers
        --host H:P[,H:P]   running servers (default: an embedded one, in a JVM of its own)
        --nodes N          nodes of the embedded one (default 1)
        -U, --user NAME    log in; -P, --password TEXT
        --services-alternate   use the alternate addresses of the nodes
        --tls              encrypt; also with --tls-name NAME, --tls-ca FILE, --tls-cert FILE,
                           --tls-key FILE (PEM), each of which implies it
      Records
        -n, --namespace N  (default test)
        -s, --set NAME     (default bench; query cells use NAME-query)
        -k, --keys N       records (default 100000)
        -o, --bins SPEC    bins, such as I1,S10,B100: an integer of 1 byte, a text of 10
                           characters, 100 bytes (default I8,S20)
        --query-records N  records of the query cells (default 1000000)
        --truncate         empty both sets first
      Time
        -d, --duration S   seconds that count, for each client and cell (default 10)
        --warm-up S        seconds before, for each client and cell (default 2)
        --round S          seconds of one turn (default 0.25)
        --quick            the most telling cells only, as -d 1 --warm-up 0.5 --round 0.1 -k 20000
                           --query-records 100000; what is said beside it wins
      Cells
        --cells REGEX      only cells whose names contain a match, such as 'sync-read' (default all)
        --list             print the names of the cells and end
      Own cells, if one of these is there
        -w, --workload W   I: write the keys in order; RU,r[,ra[,wa]]: r percent reads, the rest
                           updates, ra percent of the reads and wa of the updates with all bins;
                           RR,r[,ra]: the same with replaces; RMU: read, then update, as one
                           operation; RMI, RMD: read, then increment or decrement (default RU,50)
        -z, --callers N,N  threads or calls in flight (default 32)
        --batch-size N     records of one operation; reads or writes all bins (default 1: no batch)
        --flavours F,F     of sync, async, virtual (default sync,async)
        --form F           of shortcut, map, builder (default shortcut)
      Output
        --html FILE        the report (default target/bench/report.html)
        --csv FILE         the figures (default target/bench/report.csv)
        --latency C,S      print a table of C columns: up to 1 ms, over 1, over 2^S, over 4^S …
        --seed N           of the choices of keys and values (default 1)
        --help             this text
      """;

  /** Spellings, the last of which is the name. */
  static final List<String> OPTIONS_WITH_VALUES =
      List.of(
          "--host",
          "--nodes",
          "-U/--user",
          "-P/--password",
          "--tls-name",
          "--tls-ca",
          "--tls-cert",
          "--tls-key",
          "-n/--namespace",
          "-s/--set",
          "-k/--keys",
          "-o/--bins",
          "--query-records",
          "-d/--duration",
          "--warm-up",
          "--round",
          "--cells",
          "-w/--workload",
          "-z/--callers",
          "--batch-size",
          "--flavours",
          "--form",
          "--html",
          "--csv",
          "--latency",
          "--seed");

  private Help() {}
}
