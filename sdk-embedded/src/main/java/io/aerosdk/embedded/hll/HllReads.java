package io.aerosdk.embedded.hll;

import io.aerosdk.embedded.value.BytesItem;
import io.aerosdk.embedded.value.DoubleItem;
import io.aerosdk.embedded.value.IntItem;
import io.aerosdk.embedded.value.Item;
import io.aerosdk.embedded.value.ListItem;
import io.aerosdk.embedded.value.ParticleType;
import java.util.ArrayList;
import java.util.List;

/** The operations that look at a sketch. */
final class HllReads {
  /** Without minhash no overlap of more sketches than these and the bin can be told. */
  private static final int MOST_WITHOUT_MIN_HASH = 2;

  private final Sketch sketch;
  private final HllArguments args;

  HllReads(Sketch sketch, HllArguments args) {
    this.sketch = sketch;
    this.args = args;
  }

  Item run(HllOp op) {
    return switch (op) {
      case COUNT -> IntItem.of(Cardinality.count(sketch));
      case GET_UNION ->
          BytesItem.of(ParticleType.HLL, Merge.union(withBin(args.sketches(0))).bytes());
      case UNION_COUNT -> IntItem.of(Cardinality.estimate(Merge.union(withBin(args.sketches(0)))));
      case INTERSECT_COUNT -> IntItem.of(overlap().count());
      case SIMILARITY -> new DoubleItem(overlap().similarity());
      case DESCRIBE ->
          ListItem.of(
              IntItem.of(sketch.shape().indexBits()), IntItem.of(sketch.shape().minHashBits()));
      case MAY_CONTAIN -> IntItem.of(mayContain(args.elements(0)) ? 1 : 0);
      default -> throw HllErrors.parameter(op + " does not read");
    };
  }

  private boolean mayContain(List<ElementHash> elements) {
    HllShape shape = sketch.shape();
    return elements.stream().allMatch(e -> sketch.register(e.index(shape)) >= e.value(shape));
  }

  private Overlap overlap() {
    List<Sketch> others = args.sketches(0);
    if (others.size() > MOST_WITHOUT_MIN_HASH) {
      checkMinHash(others);
    }
    return new Overlap(withBin(others));
  }

  private void checkMinHash(List<Sketch> others) {
    int minHashBits = HllShape.common(others).minHashBits();
    if (minHashBits == 0) {
      throw HllErrors.parameter(others.size() + " sketches without a common minhash");
    }
    if (minHashBits != sketch.shape().minHashBits()) {
      throw HllErrors.notApplicable("a minhash other than that of the bin");
    }
  }

  private List<Sketch> withBin(List<Sketch> others) {
    List<Sketch> all = new ArrayList<>(others);
    all.add(sketch);
    return all;
  }
}
