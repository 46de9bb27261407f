package io.aerosdk.embedded.fuzz;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/** Changes msgpack values: still well-formed ones of another meaning, and malformed ones. */
final class PackDamage {
  private static final int[] LYING_HEADS = {
    0xdd, 0xdf, 0xdb, 0xc6, 0xc9, 0xdc, 0xde, 0xda, 0xc5, 0xc8, 0xd9, 0xc4, 0xc7, 0xc1, 0xc7, 0xd8
  };

  private final Dice dice;

  PackDamage(Dice dice) {
    this.dice = dice;
  }

  /** Another value in place of this one, which may be preceded by bytes that are no msgpack. */
  byte[] damage(byte[] value) {
    if (dice.oneIn(40)) {
      return nested(dice.oneIn(20) ? 200_000 : 1 + dice.below(600));
    }
    Pack tree;
    try {
      tree = Pack.read(new Parts.Scan(value, 0), 0);
    } catch (IndexOutOfBoundsException alreadyMalformed) {
      return ByteDamage.damage(value, dice);
    }
    int times = 1 + dice.below(3);
    for (int i = 0; i < times; i++) {
      change(tree);
    }
    Bytes changed = tree.write();
    return switch (dice.below(12)) {
      case 0 -> changed.lying(dice);
      case 1 -> ByteDamage.damage(changed.toArray(), dice);
      case 2 -> lyingHead(changed.toArray());
      default -> changed.toArray();
    };
  }

  private void change(Pack tree) {
    List<Pack> all = tree.all();
    Pack victim = dice.of(all);
    if (dice.oneIn(12)) {
      victim.claim(dice.oneIn(2) ? dice.number() : dice.below(Integer.MAX_VALUE));
      return;
    }
    List<Pack> children = victim.children;
    if (victim.kind == Pack.Kind.LEAF) {
      victim.leaf = dice.oneIn(3) ? dice.of(all).write().toArray() : value();
      return;
    }
    int at = dice.below(children.size() + 1);
    switch (dice.below(6)) {
      case 0 -> children.add(at, new Pack(Pack.Kind.LEAF, value()));
      case 1 -> children.add(at, new Pack(Pack.Kind.LEAF, dice.of(all).write().toArray()));
      case 2 -> children.subList(at, Math.min(children.size(), at + 1 + dice.below(2))).clear();
      case 3 -> repeat(children);
      default -> {
        if (!children.isEmpty()) {
          byte[] other = dice.oneIn(3) ? dice.of(all).write().toArray() : value();
          children.set(dice.below(children.size()), new Pack(Pack.Kind.LEAF, other));
        }
      }
    }
  }

  private void repeat(List<Pack> children) {
    int times = dice.oneIn(50) ? 5_000 : dice.below(20);
    if (!children.isEmpty()) {
      Pack child = dice.of(children);
      byte[] bytes = child.write().toArray();
      for (int i = 0; i < Math.min(times, 200_000 / (bytes.length + 1)); i++) {
        children.add(new Pack(Pack.Kind.LEAF, bytes));
      }
    }
  }

  private byte[] value() {
    return switch (dice.below(16)) {
      case 0 -> new byte[] {(byte) 0xc0};
      case 1 -> new byte[] {(byte) (dice.oneIn(2) ? 0xc2 : 0xc3)};
      case 2 -> new byte[] {(byte) 0xd4, (byte) 0xff, (byte) dice.below(3)};
      case 3 -> new Bytes().number(0xcb, 1).number(dice.number() << dice.below(64), 8).toArray();
      case 4 -> new byte[] {(byte) 0x90};
      case 5 -> new byte[] {(byte) 0x80};
      case 6 -> new byte[] {(byte) 0xc7, 0, (byte) dice.below(256)};
      case 7 -> text(3);
      case 8 -> text(1 + dice.below(24));
      case 9 -> nested(1 + dice.below(8));
      case 10 -> new byte[] {(byte) dice.below(128)};
      default -> new Bytes().number(0xd3, 1).number(dice.number(), 8).toArray();
    };
  }

  private byte[] text(int particle) {
    byte[] text =
        switch (dice.below(4)) {
          case 0 -> new byte[0];
          case 1 -> "a".getBytes(StandardCharsets.US_ASCII);
          case 2 ->
              "{\"type\":\"Point\",\"coordinates\":[200,1e9]}".getBytes(StandardCharsets.US_ASCII);
          default -> dice.bytes(dice.below(80));
        };
    Bytes out = new Bytes().number(0xda, 1).number(text.length + 1, 2);
    return out.number(particle, 1).raw(text).toArray();
  }

  private byte[] nested(int depth) {
    byte[] bytes = new byte[depth + 1];
    int head = List.of(0x91, 0x81, 0x92).get(dice.below(3));
    Arrays.fill(bytes, (byte) head);
    bytes[depth] = (byte) 0x90;
    return bytes;
  }

  private byte[] lyingHead(byte[] bytes) {
    if (bytes.length > 0) {
      byte[] head =
          new Bytes()
              .number(LYING_HEADS[dice.below(LYING_HEADS.length)], 1)
              .number(dice.number(), 4)
              .toArray();
      int at = dice.below(bytes.length);
      System.arraycopy(head, 0, bytes, at, Math.min(head.length, bytes.length - at));
    }
    return bytes;
  }
}
