package io.aerosdk.embedded.hll;

import java.util.List;

/** Puts sketches together, register by register. */
final class Merge {
  private Merge() {}

  /** The sketch of all that any of them has seen, in their common shape. */
  static Sketch union(List<Sketch> sketches) {
    return union(sketches, HllShape.common(sketches));
  }

  /** The sketch of all that any of them has seen. */
  static Sketch union(List<Sketch> sketches, HllShape shape) {
    Sketch merged = Sketch.empty(shape);
    for (Sketch sketch : sketches) {
      addTo(merged, sketch);
    }
    return merged;
  }

  /** The same sketch with fewer registers. */
  static Sketch fold(Sketch sketch, int indexBits) {
    HllShape shape = new HllShape(indexBits, sketch.shape().minHashBits());
    return union(List.of(sketch), shape);
  }

  /** The registers that agree in all of them, which must have the same minhash bits. */
  static Sketch intersection(List<Sketch> sketches) {
    HllShape shape = HllShape.common(sketches);
    Sketch merged = union(sketches.subList(0, 1), shape);
    int mask = shape.registers() - 1;
    for (Sketch sketch : sketches.subList(1, sketches.size())) {
      for (int i = 0; i < sketch.shape().registers(); i++) {
        if (sketch.register(i) != merged.register(i & mask)) {
          merged.register(i & mask, 0);
        }
      }
    }
    return merged;
  }

  private static void addTo(Sketch merged, Sketch sketch) {
    int mask = merged.shape().registers() - 1;
    int dropped =
        merged.shape().minHashBits() == sketch.shape().minHashBits()
            ? 0
            : sketch.shape().minHashBits();
    for (int i = 0; i < sketch.shape().registers(); i++) {
      merged.raise(i & mask, sketch.register(i) >>> dropped);
    }
  }
}
