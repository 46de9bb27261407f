package io.aerosdk.embedded.hll;

import io.aerosdk.embedded.value.BytesItem;
import io.aerosdk.embedded.value.ExtItem;
import io.aerosdk.embedded.value.IntItem;
import io.aerosdk.embedded.value.Item;
import io.aerosdk.embedded.value.Kind;
import io.aerosdk.embedded.value.ListItem;
import io.aerosdk.embedded.value.MapItem;
import io.aerosdk.embedded.value.ParticleType;
import java.util.ArrayList;
import java.util.List;

/** The arguments of one operation, read by position and expected type. */
final class HllArguments {
  private final List<Item> items;

  HllArguments(List<Item> items) {
    this.items = items;
  }

  /** Write flags, none when left out. */
  HllFlags flags(int index, HllOp op) {
    return HllFlags.of(index < items.size() ? integer(index) : 0, op.allowedFlags);
  }

  /** A number of index bits that a sketch may have. */
  int indexBits(int index) {
    long bits = integer(index);
    if (!HllShape.isIndexBits(bits)) {
      throw HllErrors.parameter(bits + " index bits");
    }
    return (int) bits;
  }

  /** The same, or {@link HllShape#UNSET}. */
  int optionalIndexBits(int index) {
    return isUnset(index) ? HllShape.UNSET : indexBits(index);
  }

  /** A number of minhash bits that goes with the index bits, or {@link HllShape#UNSET}. */
  int optionalMinHashBits(int index, int indexBits) {
    if (isUnset(index)) {
      return HllShape.UNSET;
    }
    long bits = integer(index);
    if (!HllShape.isMinHashBits(bits) || bits + indexBits > HllShape.HASH_BITS) {
      throw HllErrors.parameter(bits + " minhash bits");
    }
    return (int) bits;
  }

  private boolean isUnset(int index) {
    return index >= items.size() || integer(index) == HllShape.UNSET;
  }

  private long integer(int index) {
    if (items.get(index) instanceof IntItem number) {
      return number.value();
    }
    throw HllErrors.parameter("argument " + index + " is no integer");
  }

  /** The hashes of a list of at least one element. */
  List<ElementHash> elements(int index) {
    List<ElementHash> hashes = new ArrayList<>();
    ListItem elements = list(index);
    if (elements.size() == 0) {
      throw HllErrors.parameter("no element at all");
    }
    for (Item element : elements.elements()) {
      if (element instanceof ListItem
          || element instanceof MapItem
          || element instanceof ExtItem
          || element.kind().compareTo(Kind.EXT) >= 0) {
        throw HllErrors.parameter("an element of type " + element.kind());
      }
      hashes.add(ElementHash.of(element));
    }
    return hashes;
  }

  /** A list of at least one sketch. */
  List<Sketch> sketches(int index) {
    List<Sketch> sketches = new ArrayList<>();
    for (Item item : list(index).elements()) {
      sketches.add(sketch(item));
    }
    if (sketches.isEmpty()) {
      throw HllErrors.parameter("no sketch at all");
    }
    return sketches;
  }

  /** The same, or one sketch on its own. */
  List<Sketch> sketchOrSketches(int index) {
    Item item = items.get(index);
    return item instanceof BytesItem ? List.of(sketch(item)) : sketches(index);
  }

  private static Sketch sketch(Item item) {
    if (item instanceof BytesItem bytes && isSketchType(bytes.particleType())) {
      Sketch sketch = Sketch.of(bytes.content());
      if (sketch != null) {
        return sketch;
      }
    }
    throw HllErrors.parameter("no sketch in " + item);
  }

  private static boolean isSketchType(int type) {
    return type == ParticleType.BLOB || type == ParticleType.HLL;
  }

  private ListItem list(int index) {
    if (items.get(index) instanceof ListItem list) {
      return list;
    }
    throw HllErrors.parameter("argument " + index + " is no list");
  }
}
