package io.aerosdk.embedded.expression.tree;

import io.aerosdk.embedded.storage.RecordClock;
import io.aerosdk.embedded.storage.RecordView;
import io.aerosdk.embedded.value.Item;
import org.jspecify.annotations.Nullable;

/** One evaluation of an expression: the record and the variables. Not thread-safe. */
public final class Evaluation {
  private static final @Nullable Item[] NONE = {};

  private final RecordView record;
  private final RecordClock clock;
  private final @Nullable LoopVariables loop;
  private final @Nullable Item[] variables;

  /**
   * @param record what metadata and bins are taken from
   * @param loop the element of a path expression, null elsewhere
   * @param variables how many variables the expression defines at most at a time
   */
  public Evaluation(
      RecordView record, RecordClock clock, @Nullable LoopVariables loop, int variables) {
    this.record = record;
    this.clock = clock;
    this.loop = loop;
    this.variables = variables == 0 ? NONE : new Item[variables];
  }

  /** The record. */
  public RecordView record() {
    return record;
  }

  RecordClock clock() {
    return clock;
  }

  @Nullable LoopVariables loop() {
    return loop;
  }

  @Nullable Item variable(int slot) {
    return variables[slot];
  }

  void variable(int slot, @Nullable Item value) {
    variables[slot] = value;
  }
}
