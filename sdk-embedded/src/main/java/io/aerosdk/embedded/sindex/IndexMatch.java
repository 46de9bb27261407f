package io.aerosdk.embedded.sindex;

import io.aerosdk.embedded.geo.CellRanges;
import io.aerosdk.embedded.geo.GeoJson;
import io.aerosdk.embedded.geo.GeoShape;
import io.aerosdk.embedded.protocol.ServerException;
import io.aerosdk.embedded.value.BytesItem;
import io.aerosdk.embedded.value.Item;
import java.util.Arrays;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** What a query asks an index for. Immutable and thread-safe. */
public final class IndexMatch {
  private final KeyType type;
  private final KeyRanges ranges;
  private final @Nullable Predicate<Item> test;

  private IndexMatch(KeyType type, KeyRanges ranges, @Nullable Predicate<Item> test) {
    this.type = type;
    this.ranges = ranges;
    this.test = test;
  }

  /** Integers from {@code first} to {@code last}, both included. */
  public static IndexMatch integers(long first, long last) {
    return new IndexMatch(KeyType.NUMERIC, KeyRanges.of(first, last), null);
  }

  /** The string of these bytes. */
  public static IndexMatch string(byte[] content) {
    return text(KeyType.STRING, content);
  }

  /** The blob of these bytes. */
  public static IndexMatch blob(byte[] content) {
    return text(KeyType.BLOB, content);
  }

  private static IndexMatch text(KeyType type, byte[] content) {
    long key = KeyOf.ofText(content);
    // Different texts may share a key.
    return new IndexMatch(
        type,
        KeyRanges.of(key, key),
        item -> item instanceof BytesItem bytes && Arrays.equals(bytes.content(), content));
  }

  /** The points in a region, or the regions around a point. */
  public static IndexMatch shape(GeoShape shape) {
    return new IndexMatch(
        KeyType.GEO2DSPHERE,
        KeyRanges.of(CellRanges.of(shape)),
        item -> item instanceof BytesItem bytes && matches(shape, bytes.content()));
  }

  private static boolean matches(GeoShape shape, byte[] json) {
    try {
      return shape.matches(GeoJson.parse(json));
    } catch (ServerException e) {
      return false;
    }
  }

  /** The type of the values asked for. */
  public KeyType type() {
    return type;
  }

  KeyRanges ranges() {
    return ranges;
  }

  /** What values must pass besides having a key in the ranges; null when that is enough. */
  @Nullable Predicate<Item> test() {
    return test;
  }
}
