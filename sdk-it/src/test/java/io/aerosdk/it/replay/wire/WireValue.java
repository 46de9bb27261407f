package io.aerosdk.it.replay.wire;

import java.util.Comparator;
import java.util.List;

/**
 * A value as a reply tells it, comparable by meaning rather than by bytes. Immutable and
 * thread-safe.
 */
public sealed interface WireValue {

  /** Whether the other value means the same. */
  boolean sameAs(WireValue other);

  /** Whether two lists hold values of the same meaning in the same order. */
  static boolean sameInOrder(List<WireValue> left, List<WireValue> right) {
    if (left.size() != right.size()) {
      return false;
    }
    for (int i = 0; i < left.size(); i++) {
      if (!left.get(i).sameAs(right.get(i))) {
        return false;
      }
    }
    return true;
  }

  /**
   * A value whose meaning is its text.
   *
   * @param kind what it is: integer, string, blob …
   * @param text the value
   */
  record Scalar(String kind, String text) implements WireValue {
    @Override
    public boolean sameAs(WireValue other) {
      return equals(other);
    }

    @Override
    public String toString() {
      return text.isEmpty() ? kind : kind + ":" + text;
    }
  }

  /**
   * A floating-point number; two units in the last place are forgiven, the sign of zero is not.
   *
   * @param number the value
   */
  record Real(double number) implements WireValue {
    private static final int UNITS_IN_THE_LAST_PLACE = 2;

    @Override
    public boolean sameAs(WireValue other) {
      if (!(other instanceof Real that)) {
        return false;
      }
      if (Double.compare(number, that.number) == 0) {
        return true;
      }
      double larger = Math.max(Math.abs(number), Math.abs(that.number));
      boolean ordinary = larger > 0 && Double.isFinite(number) && Double.isFinite(that.number);
      return ordinary
          && Math.abs(number - that.number) <= UNITS_IN_THE_LAST_PLACE * Math.ulp(larger);
    }

    @Override
    public String toString() {
      return "double:" + number;
    }
  }

  /**
   * A list.
   *
   * @param items in order
   * @param flags order and storage flags, 0 if none are sent
   */
  record Sequence(List<WireValue> items, int flags) implements WireValue {
    /** Copies the list. */
    public Sequence {
      items = List.copyOf(items);
    }

    @Override
    public boolean sameAs(WireValue other) {
      return other instanceof Sequence that
          && flags == that.flags
          && sameInOrder(items, that.items);
    }

    @Override
    public String toString() {
      return items + (flags == 0 ? "" : "/" + flags);
    }
  }

  /**
   * A map.
   *
   * @param entries in the order of the wire
   * @param flags order and storage flags, 0 if none are sent
   */
  record Mapping(List<Entry> entries, int flags) implements WireValue {
    private static final int ORDERED = 1;

    /** Copies the list. */
    public Mapping {
      entries = List.copyOf(entries);
    }

    @Override
    public boolean sameAs(WireValue other) {
      if (!(other instanceof Mapping that)
          || flags != that.flags
          || entries.size() != that.entries.size()) {
        return false;
      }
      List<Entry> left = comparable();
      List<Entry> right = that.comparable();
      for (int i = 0; i < left.size(); i++) {
        if (!left.get(i).sameAs(right.get(i))) {
          return false;
        }
      }
      return true;
    }

    private List<Entry> comparable() {
      boolean ordered = (flags & ORDERED) != 0;
      return ordered
          ? entries
          : entries.stream().sorted(Comparator.comparing(Entry::toString)).toList();
    }

    @Override
    public String toString() {
      return "{"
          + String.join(", ", entries.stream().map(Entry::toString).toList())
          + "}"
          + (flags == 0 ? "" : "/" + flags);
    }
  }

  /**
   * A pair of a map.
   *
   * @param key the key
   * @param value the value
   */
  record Entry(WireValue key, WireValue value) {
    boolean sameAs(Entry other) {
      return key.sameAs(other.key) && value.sameAs(other.value);
    }

    @Override
    public String toString() {
      return key + "=" + value;
    }
  }
}
