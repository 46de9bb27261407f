package io.aerosdk.bench;

import java.util.ArrayList;
import java.util.List;

/**
 * One thing that is measured on both clients. Immutable.
 *
 * @param flavour blocking or async
 * @param form which of our ways to say it is compared
 * @param write whether it writes; reads otherwise
 * @param callers threads (sync) or calls in flight (async)
 * @param keys how many keys one operation names
 */
record Cell(Flavour flavour, Form form, boolean write, int callers, int keys) {

  /** How calls are made. */
  enum Flavour {
    SYNC,
    ASYNC
  }

  /** What is compared with the plain client's call. */
  enum Form {
    /** {@code get(key)} and {@code put(key, bin, bin)}. */
    SHORTCUT,
    /** {@code put(key, Map.of(…))}. */
    MAP,
    /** {@code query(key).execute()} and {@code upsert(key).bin(…).setTo(…).execute()}. */
    BUILDER,
    /** The builder with several keys. */
    BATCH
  }

  private static final List<Integer> THREADS = List.of(1, 8, 32);
  private static final List<Integer> IN_FLIGHT = List.of(32, 64, 256);
  private static final List<Integer> BATCH_KEYS = List.of(8, 32, 128);

  /** All that the driver knows, in the order in which they run. */
  static List<Cell> all() {
    List<Cell> cells = new ArrayList<>();
    for (boolean write : new boolean[] {false, true}) {
      for (Form form : List.of(Form.SHORTCUT, Form.BUILDER)) {
        THREADS.forEach(n -> cells.add(new Cell(Flavour.SYNC, form, write, n, 1)));
        IN_FLIGHT.forEach(n -> cells.add(new Cell(Flavour.ASYNC, form, write, n, 1)));
      }
      if (write) {
        cells.add(new Cell(Flavour.SYNC, Form.MAP, true, 8, 1));
        cells.add(new Cell(Flavour.ASYNC, Form.MAP, true, 64, 1));
      }
      BATCH_KEYS.forEach(n -> cells.add(new Cell(Flavour.SYNC, Form.BATCH, write, 1, n)));
    }
    return List.copyOf(cells);
  }

  /** For the option {@code --cells} and the report, such as {@code sync-read-builder-32}. */
  String name() {
    int size = form == Form.BATCH ? keys : callers;
    return (flavour + "-" + (write ? "write" : "read") + "-" + form + "-" + size)
        .toLowerCase(java.util.Locale.ROOT);
  }
}
