package io.aerosdk.embedded.geo;

import com.google.common.geometry.S2CellId;
import java.util.Arrays;

/**
 * Where, in the order of cell ids, to look for shapes that may match one: the points in a region,
 * or the regions around a point.
 */
public final class CellRanges {
  private CellRanges() {}

  /**
   * Pairs of first and last cell id, in signed order and apart from each other. Every shape that
   * {@linkplain GeoShape#matches matches} has one of its {@linkplain GeoShape#cells cells} in
   * there.
   */
  public static long[] of(GeoShape shape) {
    long[] cells = shape.cells();
    return shape.isRegion() ? within(cells) : around(new S2CellId(cells[0]));
  }

  private static long[] within(long[] cells) {
    // Cells of a covering are disjoint, and no range of ids crosses from positive to negative.
    long[] sorted = cells.clone();
    Arrays.sort(sorted);
    long[] bounds = new long[2 * sorted.length];
    for (int i = 0; i < sorted.length; i++) {
      S2CellId cell = new S2CellId(sorted[i]);
      bounds[2 * i] = cell.rangeMin().id();
      bounds[2 * i + 1] = cell.rangeMax().id();
    }
    return bounds;
  }

  private static long[] around(S2CellId point) {
    long[] cells = new long[point.level() + 1];
    for (int level = 0; level <= point.level(); level++) {
      cells[level] = point.parent(level).id();
    }
    Arrays.sort(cells);
    long[] bounds = new long[2 * cells.length];
    for (int i = 0; i < bounds.length; i++) {
      bounds[i] = cells[i / 2];
    }
    return bounds;
  }
}
