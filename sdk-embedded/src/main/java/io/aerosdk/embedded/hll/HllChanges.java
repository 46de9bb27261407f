package io.aerosdk.embedded.hll;

import io.aerosdk.embedded.protocol.ServerException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The operations that change a sketch, or make one. */
final class HllChanges {
  private final @Nullable Sketch old;
  private final HllArguments args;

  /**
   * @param old the sketch of the bin, null without one
   */
  HllChanges(@Nullable Sketch old, HllArguments args) {
    this.old = old;
    this.args = args;
  }

  Result run(HllOp op) {
    return switch (op) {
      case INIT -> init(op);
      case ADD -> add(op);
      case SET_UNION -> setUnion(op);
      case REFRESH_COUNT -> refreshCount();
      case FOLD -> fold();
      default -> throw HllErrors.parameter(op + " does not modify");
    };
  }

  private Result init(HllOp op) {
    int indexBits = args.optionalIndexBits(0);
    int minHashBits = args.optionalMinHashBits(1, indexBits);
    HllFlags flags = args.flags(2, op);
    if (passesOver(flags)) {
      return new Result(old, null);
    }
    return new Result(Sketch.empty(shape(indexBits, minHashBits)), null);
  }

  private Result add(HllOp op) {
    List<ElementHash> elements = args.elements(0);
    int indexBits = args.optionalIndexBits(1);
    int minHashBits = args.optionalMinHashBits(2, indexBits);
    HllFlags flags = args.flags(3, op);
    if (passesOver(flags)) {
      return new Result(old, null);
    }
    Sketch sketch = old == null ? Sketch.empty(shape(indexBits, minHashBits)) : old.copy();
    HllShape shape = sketch.shape();
    long changed = 0;
    for (ElementHash element : elements) {
      changed += sketch.raise(element.index(shape), element.value(shape)) ? 1 : 0;
    }
    if (changed > 0) {
      sketch.cacheCount(0);
    }
    return new Result(changed == 0 && old != null ? old : sketch, changed);
  }

  private Result setUnion(HllOp op) {
    List<Sketch> others = args.sketchOrSketches(0);
    HllFlags flags = args.flags(1, op);
    return new Result(passesOver(flags) ? old : union(others, flags), null);
  }

  private Sketch union(List<Sketch> others, HllFlags flags) {
    if (old == null) {
      return Merge.union(others);
    }
    List<Sketch> all = new ArrayList<>(others);
    all.add(old);
    HllShape common = HllShape.common(all);
    if (flags.allowFold()) {
      return Merge.union(all, common);
    }
    HllShape shape = old.shape();
    if (common.indexBits() < shape.indexBits() || common.minHashBits() != shape.minHashBits()) {
      throw HllErrors.notApplicable("a union that " + shape + " cannot hold");
    }
    return Merge.union(all, shape);
  }

  private Result refreshCount() {
    Sketch sketch = existing().copy();
    long count = Cardinality.estimate(sketch);
    sketch.cacheCount(count);
    return new Result(sketch, count);
  }

  private Result fold() {
    int indexBits = args.indexBits(0);
    Sketch sketch = existing();
    HllShape shape = sketch.shape();
    if (indexBits > shape.indexBits() || shape.minHashBits() != 0) {
      throw HllErrors.notApplicable("fold of " + shape + " to " + indexBits + " index bits");
    }
    return new Result(
        indexBits == shape.indexBits() ? sketch : Merge.fold(sketch, indexBits), null);
  }

  private Sketch existing() {
    if (old == null) {
      throw HllErrors.binNotFound();
    }
    return old;
  }

  /** The shape that is told, where untold parts stay what they were. */
  private HllShape shape(int indexBits, int minHashBits) {
    if (old == null && indexBits == HllShape.UNSET) {
      throw HllErrors.notApplicable("a new sketch without index bits");
    }
    HllShape before = old == null ? new HllShape(indexBits, 0) : old.shape();
    HllShape shape =
        new HllShape(
            indexBits == HllShape.UNSET ? before.indexBits() : indexBits,
            minHashBits == HllShape.UNSET ? before.minHashBits() : minHashBits);
    if (!shape.legal()) {
      throw HllErrors.notApplicable(shape.toString());
    }
    return shape;
  }

  /**
   * Whether the bin is left as it is, because it is there, or is not.
   *
   * @throws ServerException BIN_EXISTS or BIN_NOT_FOUND when that is a failure
   */
  private boolean passesOver(HllFlags flags) {
    boolean refused = old == null ? flags.updateOnly() : flags.createOnly();
    if (refused && !flags.noFail()) {
      throw old == null ? HllErrors.binNotFound() : HllErrors.binExists();
    }
    return refused;
  }

  /**
   * What an operation made.
   *
   * @param sketch the sketch afterwards, the same object when nothing changes; null for none
   * @param answer the answer, null for none
   */
  record Result(@Nullable Sketch sketch, @Nullable Long answer) {}
}
