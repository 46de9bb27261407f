package io.aerosdk.embedded.fuzz;

import java.util.Arrays;

/** Changes bytes without knowing what they mean. */
final class ByteDamage {
  private ByteDamage() {}

  static byte[] damage(byte[] bytes, Dice dice) {
    int at = dice.below(bytes.length + 1);
    return switch (dice.below(7)) {
      case 0 -> Arrays.copyOf(bytes, at);
      case 1 -> insert(bytes, at, dice.bytes(1 + dice.below(9)));
      case 2 -> insert(Arrays.copyOf(bytes, at), at, dice.bytes(bytes.length - at));
      case 3 -> overwrite(bytes, at, new Bytes().number(dice.number(), width(dice)).toArray());
      case 4 -> insert(bytes, at, Arrays.copyOfRange(bytes, dice.below(at + 1), at));
      default -> flip(bytes, dice);
    };
  }

  private static int width(Dice dice) {
    return 1 << dice.below(4);
  }

  private static byte[] flip(byte[] bytes, Dice dice) {
    byte[] changed = bytes.clone();
    for (int i = dice.below(4); i >= 0 && changed.length > 0; i--) {
      changed[dice.below(changed.length)] ^= (byte) (1 << dice.below(8));
    }
    return changed;
  }

  private static byte[] overwrite(byte[] bytes, int at, byte[] with) {
    byte[] changed = bytes.clone();
    System.arraycopy(with, 0, changed, at, Math.min(with.length, bytes.length - at));
    return changed;
  }

  static byte[] insert(byte[] bytes, int at, byte[] what) {
    byte[] changed = Arrays.copyOf(bytes, bytes.length + what.length);
    System.arraycopy(what, 0, changed, at, what.length);
    System.arraycopy(bytes, at, changed, at + what.length, bytes.length - at);
    return changed;
  }
}
