package io.aerosdk.behavior;

import java.util.function.Predicate;

/** The cells in which a setting means something, with the words for them. */
record Reach(String words, Predicate<Cell> test) {
  static final Reach EVERYTHING = new Reach("any operation", cell -> true);
  static final Reach READS = new Reach("reads", Reach::isRead);
  static final Reach AP_READS =
      new Reach("reads of AP namespaces", cell -> isRead(cell) && cell.mode() == Mode.AP);
  static final Reach SC_READS =
      new Reach("reads of SC namespaces", cell -> isRead(cell) && cell.mode() == Mode.SC);
  static final Reach KEYED_READS =
      new Reach("reads by key", cell -> isRead(cell) && cell.shape() != OpShape.QUERY);
  static final Reach DATASET_QUERIES = new Reach("dataset queries", Reach::isDatasetQuery);
  static final Reach WRITES = new Reach("writes", cell -> !isRead(cell));
  static final Reach AP_WRITES =
      new Reach("writes to AP namespaces", cell -> !isRead(cell) && cell.mode() == Mode.AP);
  static final Reach BATCHES = new Reach("batches", cell -> cell.shape() == OpShape.BATCH);
  static final Reach SC_BATCH_WRITES =
      new Reach(
          "writes of several keys to SC namespaces",
          cell -> !isRead(cell) && cell.shape() == OpShape.BATCH && cell.mode() == Mode.SC);
  static final Reach POINT_CALLS =
      new Reach("operations on one key", cell -> cell.shape() == OpShape.POINT);
  static final Reach FAN_OUT =
      new Reach(
          "batches or dataset queries",
          cell -> cell.shape() == OpShape.BATCH || isDatasetQuery(cell));

  private static boolean isRead(Cell cell) {
    return cell.kind().isRead();
  }

  private static boolean isDatasetQuery(Cell cell) {
    return isRead(cell) && cell.shape() == OpShape.QUERY;
  }
}
