package io.aerosdk.embedded.fuzz;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.Set;

/**
 * Changes fields and operations of a message or of a row of a batch. Remembers digests and
 * operations that passed by, to point requests at records of another kind.
 */
final class PartsDamage {
  private static final int SET = 1;
  private static final int DIGEST = 4;
  private static final int REMEMBERED = 64;
  private static final Set<Integer> PACKED_FIELDS = Set.of(23, 24, 32, 43);
  private static final List<Integer> CODES =
      List.of(1, 2, 3, 4, 5, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 0, 6, 17, 128, 255);
  private static final List<Integer> PARTICLES =
      List.of(0, 1, 2, 3, 4, 5, 6, 7, 16, 17, 18, 19, 20, 21, 23, 24, 255);
  private static final List<Integer> FIELD_TYPES =
      List.of(
          0, 1, 2, 3, 4, 5, 6, 7, 9, 10, 11, 12, 13, 15, 21, 22, 23, 24, 26, 30, 31, 32, 33, 40, 41,
          42, 43, 44, 99, 255);

  private final Dice dice;
  private final PackDamage packs;
  private final Deque<byte[]> digests = new ArrayDeque<>();
  private final Deque<Parts.Op> ops = new ArrayDeque<>();

  PartsDamage(Dice dice) {
    this.dice = dice;
    this.packs = new PackDamage(dice);
  }

  void damage(Parts parts) {
    remember(parts);
    for (int i = dice.below(3); i >= 0; i--) {
      if (parts.ops.isEmpty() || dice.oneIn(8)) {
        damageField(parts.fields);
      } else {
        damageOp(parts.ops);
      }
    }
  }

  private void remember(Parts parts) {
    parts.fields.stream()
        .filter(field -> field.type == DIGEST)
        .forEach(field -> keep(digests, field.data));
    parts.ops.forEach(op -> keep(ops, op));
  }

  private <T> void keep(Deque<T> memory, T thing) {
    if (dice.oneIn(4)) {
      memory.addLast(thing);
      if (memory.size() > REMEMBERED) {
        memory.removeFirst();
      }
    }
  }

  private void damageField(List<Parts.Field> fields) {
    if (fields.isEmpty() || dice.oneIn(8)) {
      fields.add(new Parts.Field(dice.of(FIELD_TYPES), dice.bytes(dice.below(24))));
      return;
    }
    int at = dice.below(fields.size());
    if (fields.get(at).type <= SET && !dice.oneIn(4)) {
      // A wrong namespace or set ends most commands before they have begun.
      at = dice.below(fields.size());
    }
    Parts.Field field = fields.get(at);
    switch (dice.below(10)) {
      case 0 -> fields.remove(at);
      case 1 -> fields.add(dice.below(fields.size() + 1), field);
      case 2 -> fields.set(at, new Parts.Field(dice.of(FIELD_TYPES), field.data));
      case 3 -> fields.set(at, new Parts.Field(field.type, new byte[0]));
      case 4 -> fields.set(at, new Parts.Field(field.type, largeData()));
      default -> fields.set(at, new Parts.Field(field.type, otherData(field)));
    }
  }

  private byte[] largeData() {
    byte[] data = new byte[dice.oneIn(30) ? 1 << 20 : dice.below(5000)];
    Arrays.fill(data, (byte) dice.below(256));
    return data;
  }

  private byte[] otherData(Parts.Field field) {
    if (field.type == DIGEST && !digests.isEmpty() && !dice.oneIn(8)) {
      return dice.of(List.copyOf(digests));
    }
    return PACKED_FIELDS.contains(field.type) && !dice.oneIn(8)
        ? packs.damage(field.data)
        : ByteDamage.damage(field.data, dice);
  }

  private void damageOp(List<Parts.Op> target) {
    int at = dice.below(target.size());
    Parts.Op op = target.get(at);
    switch (dice.below(14)) {
      case 0 -> target.remove(at);
      case 1 -> target.add(dice.below(target.size() + 1), op);
      case 2 -> target.set(at, op.withName(otherName()));
      case 3 -> target.set(at, op.withCode(dice.of(CODES)));
      case 4 -> target.set(at, op.withParticle(dice.of(PARTICLES)));
      case 5, 6 -> {
        if (!ops.isEmpty()) {
          Parts.Op other = dice.of(List.copyOf(ops));
          target.add(dice.below(target.size() + 1), other.withName(op.name));
        }
      }
      case 7 -> target.set(at, op.withFlags(dice.below(256)));
      default -> target.set(at, op.withValue(otherValue(op)));
    }
  }

  private byte[] otherName() {
    return ops.isEmpty() || dice.oneIn(3)
        ? dice.bytes(dice.below(20))
        : dice.of(List.copyOf(ops)).name;
  }

  private byte[] otherValue(Parts.Op op) {
    boolean packed = op.particle == 19 || op.particle == 20 || (op.code != 2 && op.particle == 4);
    if (packed && !dice.oneIn(8)) {
      return packs.damage(op.value);
    }
    return dice.oneIn(30) ? largeData() : ByteDamage.damage(op.value, dice);
  }
}
