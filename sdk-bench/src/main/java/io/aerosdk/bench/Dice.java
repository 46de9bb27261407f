package io.aerosdk.bench;

import com.aerospike.client.Key;

/**
 * Chooses the keys and values of one caller. The same seed gives the same choices, so that both
 * clients do the same work. Not thread-safe.
 */
final class Dice {
  private final Key[] all;
  private long state;

  Dice(Key[] all, long seed) {
    this.all = all;
    this.state = seed * 0x9E3779B97F4A7C15L + 1;
  }

  /** Any number; xorshift, because it must cost next to nothing. */
  long number() {
    state ^= state << 13;
    state ^= state >>> 7;
    state ^= state << 17;
    return state;
  }

  Key key() {
    return all[(int) Math.floorMod(number(), (long) all.length)];
  }

  Key[] keys(int count) {
    Key[] chosen = new Key[count];
    for (int i = 0; i < count; i++) {
      chosen[i] = key();
    }
    return chosen;
  }
}
