package io.aerosdk.embedded.hll;

import java.util.List;

/** Estimates how much sketches have in common. */
final class Overlap {
  private static final int RANKS = 64;

  private final List<Sketch> sketches;
  private final HllShape shape;

  Overlap(List<Sketch> sketches) {
    this.sketches = sketches;
    this.shape = HllShape.common(sketches);
  }

  /** How many elements all have seen. */
  long count() {
    if (shape.minHashBits() == 0) {
      return Math.max(0, sketches.size() == 2 ? ofTwo() : ofThree());
    }
    double similarity = similarity();
    double union = Cardinality.estimate(Merge.union(sketches));
    return Double.isNaN(similarity) ? 0 : Math.round(similarity * union);
  }

  /** The share of the union that all have seen; not a number for sketches of nothing. */
  double similarity() {
    if (shape.minHashBits() == 0) {
      return (double) count() / Cardinality.estimate(Merge.union(sketches));
    }
    if (sketches.stream().anyMatch(Sketch::looksEmpty)) {
      return sketches.stream().allMatch(Sketch::looksEmpty) ? Double.NaN : 0.0;
    }
    int all = Merge.union(sketches).used();
    double agreeing = Merge.intersection(sketches).used();
    double expected = sketches.size() == 2 ? collisions() : 0.0;
    return agreeing < expected ? 0.0 : (agreeing - expected) / all;
  }

  private long ofTwo() {
    return counted() - Cardinality.estimate(Merge.union(sketches));
  }

  /** By inclusion and exclusion, where two of the sketches may have a minhash in common. */
  private long ofThree() {
    Sketch a = sketches.get(0);
    Sketch b = sketches.get(1);
    Sketch c = sketches.get(2);
    long pairs = ofPair(a, b) + ofPair(a, c) + ofPair(b, c);
    return Cardinality.estimate(Merge.union(sketches)) - counted() + pairs;
  }

  private long counted() {
    return sketches.stream().mapToLong(Cardinality::count).sum();
  }

  private static long ofPair(Sketch a, Sketch b) {
    return new Overlap(List.of(a, b)).count();
  }

  /** How many registers of two sketches agree by chance. */
  private double collisions() {
    double c1 = Cardinality.count(sketches.get(0));
    double c2 = Cardinality.count(sketches.get(1));
    double m = shape.registers();
    double sum = 0;
    for (int rank = 1; rank <= RANKS; rank++) {
      double b1 = rank == RANKS ? 0.0 : Math.scalb(1.0, -rank) / m;
      double b2 = Math.scalb(1.0, 1 - rank) / m;
      double p1 = Math.pow(1 - b1, c1) - Math.pow(1 - b2, c1);
      double p2 = Math.pow(1 - b1, c2) - Math.pow(1 - b2, c2);
      sum += p1 * p2;
    }
    return sum * m / Math.scalb(1.0, shape.minHashBits());
  }
}
