package io.aerosdk.bench.load;

import com.aerospike.client.Key;

/**
 * Chooses the keys and values of one caller. The same seed gives the same choices, so that both
 * clients do the same work. Not thread-safe.
 */
public final class Dice {
  private final Key[] all;
  private final int stride;
  private long state;
  private int position;

  /**
   * The choices of one of several callers.
   *
   * @param all the keys to choose from
   * @param seed of all callers together
   * @param caller 0 for the first
   * @param callers how many there are; they share the keys out when they go through them in order
   */
  Dice(Key[] all, long seed, int caller, int callers) {
    this.all = all;
    this.stride = callers;
    this.state = (seed * callers + caller) * 0x9E3779B97F4A7C15L + 1;
    this.position = caller % all.length;
  }

  /** Any number; xorshift, because it must cost next to nothing. */
  public long number() {
    state ^= state << 13;
    state ^= state >>> 7;
    state ^= state << 17;
    return state;
  }

  /** A number from 0 to below {@code limit}. */
  public int below(int limit) {
    return (int) Long.remainderUnsigned(number(), limit);
  }

  /** Any of the keys. */
  public Key key() {
    return all[below(all.length)];
  }

  /** The keys in their order, those of this caller; from the start again after the last. */
  public Key nextKey() {
    Key key = all[position];
    position = (int) (((long) position + stride) % all.length);
    return key;
  }
}
