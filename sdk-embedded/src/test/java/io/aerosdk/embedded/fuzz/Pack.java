package io.aerosdk.embedded.fuzz;

import java.util.ArrayList;
import java.util.List;

/**
 * A msgpack value as a tree that can be changed and written again. Counts follow the children,
 * unless a value is told to claim another.
 */
final class Pack {
  private static final int MAX_DEPTH = 300;
  private static final long TRUTH = -1;

  /** What the first byte says the value is. */
  enum Kind {
    LEAF,
    LIST,
    MAP
  }

  final Kind kind;
  byte[] leaf;
  final List<Pack> children = new ArrayList<>();
  private long claimed = TRUTH;

  Pack(Kind kind, byte[] leaf) {
    this.kind = kind;
    this.leaf = leaf;
  }

  /** Reads one value; malformed ones throw {@link IndexOutOfBoundsException}. */
  static Pack read(Parts.Scan in, int depth) {
    int head = in.number(1);
    if ((head & 0xf0) == 0x90 || head == 0xdc || head == 0xdd) {
      return tree(Kind.LIST, in, count(in, head, 0xdc), depth);
    }
    if ((head & 0xf0) == 0x80 || head == 0xde || head == 0xdf) {
      return tree(Kind.MAP, in, 2L * count(in, head, 0xde), depth);
    }
    Bytes out = new Bytes().number(head, 1);
    int width = lengthWidth(head);
    int length = fixedLength(head);
    if (width > 0) {
      length += in.number(width);
      out.number(length - fixedLength(head), width);
    }
    return new Pack(Kind.LEAF, out.raw(in.raw(length)).toArray());
  }

  private static Pack tree(Kind kind, Parts.Scan in, long count, int depth) {
    if (count < 0 || count > in.left() || depth > MAX_DEPTH) {
      throw new IndexOutOfBoundsException((int) count);
    }
    Pack tree = new Pack(kind, new byte[0]);
    for (long i = 0; i < count; i++) {
      tree.children.add(read(in, depth + 1));
    }
    return tree;
  }

  private static long count(Parts.Scan in, int head, int head16) {
    return head == head16 ? in.number(2) : head == head16 + 1 ? in.number(4) : head & 0xf;
  }

  private static int lengthWidth(int head) {
    return switch (head) {
      case 0xc4, 0xd9, 0xc7 -> 1;
      case 0xc5, 0xda, 0xc8 -> 2;
      case 0xc6, 0xdb, 0xc9 -> 4;
      default -> 0;
    };
  }

  /** Bytes behind the head besides those counted by a length. */
  private static int fixedLength(int head) {
    return switch (head) {
      case 0xca, 0xce, 0xd2 -> 4;
      case 0xcb, 0xcf, 0xd3 -> 8;
      case 0xcc, 0xd0, 0xc7, 0xc8, 0xc9 -> 1;
      case 0xcd, 0xd1, 0xd4 -> 2;
      case 0xd5 -> 3;
      case 0xd6 -> 5;
      case 0xd7 -> 9;
      case 0xd8 -> 17;
      default -> head >= 0xa0 && head <= 0xbf ? head & 0x1f : 0;
    };
  }

  /** Fails with {@link IndexOutOfBoundsException} unless the bytes are one value. */
  static void check(byte[] bytes) {
    Parts.Scan in = new Parts.Scan(bytes, 0);
    read(in, 0);
    if (in.left() > 0) {
      throw new IndexOutOfBoundsException("bytes behind the value");
    }
  }

  /** Writes this many elements or bytes into the head, whatever follows. */
  void claim(long count) {
    claimed = count;
  }

  Bytes write() {
    Bytes out = new Bytes();
    if (claimed != TRUTH) {
      out.number(kind == Kind.LIST ? 0xdd : kind == Kind.MAP ? 0xdf : 0xdb, 1).number(claimed, 4);
      children.forEach(child -> out.append(child.write()));
      return out.raw(leaf);
    }
    if (kind == Kind.LEAF) {
      return out.raw(leaf);
    }
    boolean list = kind == Kind.LIST;
    int count = list ? children.size() : (children.size() + 1) / 2;
    if (count < 16) {
      out.size((list ? 0x90 : 0x80) | count, 1);
    } else {
      out.number(list ? 0xdd : 0xdf, 1).size(count, 4);
    }
    children.forEach(child -> out.append(child.write()));
    return out;
  }

  /** This value and all within it. */
  List<Pack> all() {
    List<Pack> all = new ArrayList<>();
    collect(all);
    return all;
  }

  private void collect(List<Pack> all) {
    all.add(this);
    children.forEach(child -> child.collect(all));
  }
}
