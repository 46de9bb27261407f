package io.aerosdk.bench;

import static io.aerosdk.bench.load.Flavour.ASYNC;
import static io.aerosdk.bench.load.Flavour.SYNC;
import static io.aerosdk.bench.load.Flavour.VIRTUAL;

import io.aerosdk.bench.load.Flavour;
import io.aerosdk.bench.load.Form;
import io.aerosdk.bench.load.Preset;
import io.aerosdk.bench.load.Workload;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** The cells that the driver knows. */
final class Cells {
  private static final int VIRTUAL_THREADS = 1_000;

  private static final Set<String> QUICK =
      Set.of(
          "sync-read-shortcut-8",
          "sync-read-shortcut-32",
          "async-read-shortcut-1",
          "async-read-shortcut-64",
          "async-read-shortcut-1024",
          "async-read-shortcut-64-high-throughput",
          "async-read-shortcut-1024-high-throughput",
          "async-write-shortcut-64",
          "virtual-read-shortcut-1000",
          "sync-read-builder-8",
          "sync-read-batch128-1",
          "sync-write-batch128-1",
          "query-sync",
          "query-async");

  private Cells() {}

  /** All of them, in the order in which they run. */
  static List<Cell> all() {
    List<Cell> cells = new ArrayList<>();
    points(cells, Workload.READS, List.of(1, 64, 256, 1024, 4096));
    points(cells, Workload.WRITES, List.of(64, 256));
    for (Preset preset : Preset.ALL) {
      if (!preset.equals(Preset.DEFAULT)) {
        waiting(cells, preset);
      }
    }
    cells.add(new QueryCell(SYNC, Preset.DEFAULT));
    cells.add(new QueryCell(ASYNC, Preset.DEFAULT));
    return List.copyOf(cells);
  }

  private static void points(List<Cell> cells, Workload workload, List<Integer> inFlight) {
    add(cells, SYNC, Form.SHORTCUT, workload, List.of(1, 8, 32));
    add(cells, ASYNC, Form.SHORTCUT, workload, inFlight);
    if (workload.equals(Workload.READS)) {
      add(cells, VIRTUAL, Form.SHORTCUT, workload, List.of(VIRTUAL_THREADS));
    } else {
      add(cells, SYNC, Form.MAP, workload, List.of(8));
      add(cells, ASYNC, Form.MAP, workload, List.of(64));
    }
    add(cells, SYNC, Form.BUILDER, workload, List.of(1, 8, 32));
    add(cells, ASYNC, Form.BUILDER, workload, List.of(64, 256));
    for (int keys : List.of(8, 32, 128)) {
      cells.add(new PointCell(SYNC, Form.BATCH, Preset.DEFAULT, workload, 1, keys));
    }
    cells.add(new PointCell(ASYNC, Form.BATCH, Preset.DEFAULT, workload, 4, 128));
  }

  private static void add(
      List<Cell> cells, Flavour flavour, Form form, Workload workload, List<Integer> callers) {
    callers.forEach(count -> cells.add(new PointCell(flavour, form, workload, count)));
  }

  /** What a preset is measured with that has calls wait for each other. */
  private static void waiting(List<Cell> cells, Preset preset) {
    for (int inFlight : List.of(1, 64, 256, 1024, 4096)) {
      cells.add(shortcut(ASYNC, preset, Workload.READS, inFlight));
    }
    for (int inFlight : List.of(64, 256)) {
      cells.add(shortcut(ASYNC, preset, Workload.WRITES, inFlight));
    }
    cells.add(shortcut(SYNC, preset, Workload.READS, 32));
    cells.add(shortcut(VIRTUAL, preset, Workload.READS, VIRTUAL_THREADS));
  }

  private static Cell shortcut(Flavour flavour, Preset preset, Workload workload, int callers) {
    return new PointCell(flavour, Form.SHORTCUT, preset, workload, callers, 1);
  }

  /** Those of a run within a minute. */
  static List<Cell> quick() {
    return all().stream().filter(cell -> QUICK.contains(cell.name())).toList();
  }
}
