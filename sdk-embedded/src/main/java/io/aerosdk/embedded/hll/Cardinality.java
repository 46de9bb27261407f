package io.aerosdk.embedded.hll;

/**
 * Estimates how many elements a sketch has seen: algorithm 6 of Otmar Ertl, "New cardinality
 * estimation algorithms for HyperLogLog sketches".
 */
final class Cardinality {
  private static final int RANKS = 64;

  private Cardinality() {}

  /** The cached count if there is one, else the estimate. */
  static long count(Sketch sketch) {
    long cached = sketch.cachedCount();
    return cached != 0 ? cached : estimate(sketch);
  }

  /** The estimate, rounded. */
  static long estimate(Sketch sketch) {
    int registers = sketch.shape().registers();
    int[] histogram = new int[RANKS + 1];
    for (int i = 0; i < registers; i++) {
      histogram[sketch.rank(i)]++;
    }
    double m = registers;
    double z = m * tau(histogram[RANKS] / m);
    for (int rank = RANKS; rank > 0; rank--) {
      z = (z + histogram[rank]) * 0.5;
    }
    z += m * sigma(histogram[0] / m);
    return Math.round(alpha(sketch.shape().indexBits(), m) * m * m / z);
  }

  private static double alpha(int indexBits, double m) {
    return switch (indexBits) {
      case 4 -> 0.673;
      case 5 -> 0.697;
      case 6 -> 0.709;
      default -> 0.7213 / (1.0 + 1.079 / m);
    };
  }

  private static double sigma(double share) {
    if (share == 1.0) {
      return Double.POSITIVE_INFINITY;
    }
    double x = share;
    double y = 1.0;
    double z = x;
    double before;
    do {
      x *= x;
      before = z;
      z += x * y;
      y += y;
    } while (z != before);
    return z;
  }

  private static double tau(double share) {
    if (share == 0.0 || share == 1.0) {
      return 0.0;
    }
    double x = share;
    double y = 1.0;
    double z = 1.0 - x;
    double before;
    do {
      x = Math.sqrt(x);
      before = z;
      y *= 0.5;
      z -= (1.0 - x) * (1.0 - x) * y;
    } while (z != before);
    return z / 3.0;
  }
}
