package io.aerosdk.embedded.geo;

import com.google.common.geometry.S2CellId;
import com.google.common.geometry.S2Region;
import org.jspecify.annotations.Nullable;

/**
 * A point, or a region made of polygons or a circle, on a sphere of 6,371,000 m radius. A point
 * counts as the centre of its finest cell. Immutable and thread-safe.
 *
 * <pre>{@code
 * GeoShape bay = GeoJson.parse(polygonText);
 * boolean inside = bay.matches(GeoJson.parse(pointText));
 * }</pre>
 */
public final class GeoShape {
  private final S2CellId point;
  private final @Nullable S2Region region;

  private GeoShape(S2CellId point, @Nullable S2Region region) {
    this.point = point;
    this.region = region;
  }

  static GeoShape point(S2CellId cell) {
    return new GeoShape(cell, null);
  }

  static GeoShape region(S2Region region) {
    return new GeoShape(S2CellId.none(), region);
  }

  /** Whether this is a region, not a point. */
  public boolean isRegion() {
    return region != null;
  }

  /** The cells that cover this shape: the finest one of a point, at most 12 of a region. */
  public long[] cells() {
    if (region == null) {
      return new long[] {point.id()};
    }
    return CellCovering.of(region).stream().mapToLong(S2CellId::id).toArray();
  }

  /** Whether this region contains that point; false for any other pair of shapes. */
  public boolean contains(GeoShape other) {
    return region != null && other.region == null && region.contains(other.point.toPoint());
  }

  /** Whether one of the two is a region and contains the other, a point. */
  public boolean matches(GeoShape other) {
    return contains(other) || other.contains(this);
  }

  @Override
  public String toString() {
    return region == null ? "GeoShape[point " + point.toToken() + "]" : "GeoShape[region]";
  }
}
