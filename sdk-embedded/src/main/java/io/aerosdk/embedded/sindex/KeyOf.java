package io.aerosdk.embedded.sindex;

import com.google.common.hash.Hashing;
import io.aerosdk.embedded.geo.GeoJson;
import io.aerosdk.embedded.protocol.ServerException;
import io.aerosdk.embedded.value.BytesItem;
import io.aerosdk.embedded.value.IntItem;
import io.aerosdk.embedded.value.Item;

/**
 * The numbers by which an index sorts values: an integer is its own, strings and blobs have a hash,
 * shapes the cells that cover them.
 */
final class KeyOf {
  private KeyOf() {}

  /** Whether an index on values of that type takes this one. */
  static boolean fits(Item value, KeyType type) {
    return switch (type) {
      case NUMERIC -> value instanceof IntItem number && !number.unsigned();
      case STRING, BLOB, GEO2DSPHERE ->
          value instanceof BytesItem bytes && bytes.particleType() == type.particleType();
    };
  }

  /** Adds the keys of a value; none if it does not fit. */
  static void add(Item value, KeyType type, IndexKeys into) {
    if (!fits(value, type)) {
      return;
    }
    if (value instanceof IntItem number) {
      into.add(number.value());
    } else if (value instanceof BytesItem bytes) {
      if (type == KeyType.GEO2DSPHERE) {
        addCells(bytes.content(), into);
      } else {
        into.add(ofText(bytes.content()));
      }
    }
  }

  /** The key of a string or blob. */
  static long ofText(byte[] content) {
    return Hashing.farmHashFingerprint64().hashBytes(content).asLong();
  }

  private static void addCells(byte[] json, IndexKeys into) {
    try {
      for (long cell : GeoJson.parse(json).cells()) {
        into.add(cell);
      }
    } catch (ServerException e) {
      // Elements of lists and maps are stored unchecked; what is no shape is in no index.
    }
  }
}
