package io.aerosdk.embedded.cdt;

import io.aerosdk.embedded.cdt.select.CdtErrors;
import io.aerosdk.embedded.value.IntItem;
import io.aerosdk.embedded.value.Item;
import io.aerosdk.embedded.value.ListItem;
import java.util.ArrayList;
import java.util.List;

/**
 * The way from a bin to the list or map inside of it that an operation is meant for.
 *
 * @param levels the steps, at least one
 */
record Context(List<Level> levels) {
  /** The context of pairs of type and value. */
  static Context of(ListItem pairs) {
    if (pairs.size() == 0 || pairs.size() % 2 != 0) {
      throw CdtErrors.parameter("a context of " + pairs.size() + " parts");
    }
    List<Level> levels = new ArrayList<>();
    for (int i = 0; i < pairs.size(); i += 2) {
      if (!(pairs.get(i) instanceof IntItem type)) {
        throw CdtErrors.parameter("a context type that is no integer");
      }
      levels.add(new Level(type.value(), pairs.get(i + 1)));
    }
    return new Context(levels);
  }

  Level level(int depth) {
    return levels.get(depth);
  }

  int depth() {
    return levels.size();
  }

  /**
   * One step.
   *
   * @param type kind, base and create bits
   * @param value the index, rank, key or value
   */
  record Level(long type, Item value) {
    static final int INDEX = 0;
    static final int RANK = 1;
    static final int KEY = 2;
    static final int VALUE = 3;

    private static final int LIST = 0x10;
    private static final int MAP = 0x20;
    private static final int CREATE = 0xC0;
    private static final int PADDED = 0x80;
    private static final int PERSIST = 0x100;

    int base() {
      return (int) type & 0x0F;
    }

    boolean onList() {
      return (type & LIST) != 0;
    }

    boolean onMap() {
      return (type & MAP) != 0;
    }

    /** 0 when nothing is to be created; else 1 to 3 for the order of what is. */
    int createOrder() {
      return ((int) type & CREATE) >> 6;
    }

    boolean creates() {
      return createOrder() != 0;
    }

    /** Whether a list is filled up with nil to reach an index beyond its end. */
    boolean pads() {
      return (type & CREATE) == PADDED;
    }

    boolean persists() {
      return (type & PERSIST) != 0;
    }

    /** The index or rank. */
    long position() {
      if (value instanceof IntItem number) {
        return number.value();
      }
      throw CdtErrors.parameter("a position that is no integer");
    }
  }
}
