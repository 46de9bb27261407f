package io.aerosdk.embedded.expression.tree;

import io.aerosdk.embedded.cdt.path.LoopExpression;
import io.aerosdk.embedded.cdt.path.LoopExpressions;
import io.aerosdk.embedded.expression.call.Allowance;
import io.aerosdk.embedded.protocol.BinName;
import io.aerosdk.embedded.storage.RecordClock;
import io.aerosdk.embedded.storage.RecordView;
import io.aerosdk.embedded.value.Item;
import io.aerosdk.embedded.value.Particle;
import io.aerosdk.embedded.value.ParticleItems;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One evaluation of an expression: the record and the variables. Not thread-safe. */
public final class Evaluation {
  private static final @Nullable Item[] NONE = {};

  private final RecordView record;
  private final RecordClock clock;
  private final LoopExpression.@Nullable Element loop;
  private final @Nullable Item[] variables;
  // Lists and maps are decoded once, however often an expression names their bin.
  private final Map<BinName, Item> containers;
  private final Allowance allowance;

  /**
   * @param record what metadata and bins are taken from
   * @param variables how many variables the expression defines at most at a time
   */
  public Evaluation(RecordView record, RecordClock clock, int variables) {
    this.record = record;
    this.clock = clock;
    this.loop = null;
    this.variables = variables == 0 ? NONE : new Item[variables];
    this.containers = new HashMap<>(0);
    this.allowance = new Allowance();
  }

  private Evaluation(Evaluation around, LoopExpression.Element loop, int variables) {
    this.record = around.record;
    this.clock = around.clock;
    this.loop = loop;
    this.variables = variables == 0 ? NONE : new Item[variables];
    this.containers = around.containers;
    this.allowance = around.allowance;
  }

  /** The expressions of paths, evaluated for one element after the other. */
  public LoopExpressions loopExpressions() {
    return expression -> {
      TreeBuilder builder = new TreeBuilder();
      Node root = builder.build(expression);
      int count = builder.variables();
      return element -> root.evaluate(new Evaluation(this, element, count));
    };
  }

  /** The record. */
  public RecordView record() {
    return record;
  }

  /** The value of a bin, or null when it is missing or of another type. */
  @Nullable Item bin(BinName name, ValueType type) {
    Particle particle = record.bin(name);
    if (particle == null || ValueType.ofParticle(particle.type()) != type) {
      return null;
    }
    boolean container = type == ValueType.LIST || type == ValueType.MAP;
    return container
        ? containers.computeIfAbsent(name, each -> ParticleItems.item(particle))
        : ParticleItems.item(particle);
  }

  RecordClock clock() {
    return clock;
  }

  LoopExpression.@Nullable Element loop() {
    return loop;
  }

  Allowance allowance() {
    return allowance;
  }

  @Nullable Item variable(int slot) {
    return variables[slot];
  }

  void variable(int slot, @Nullable Item value) {
    variables[slot] = value;
  }
}
