package io.aerosdk.command;

import com.aerospike.client.Key;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;

/** Checks of the keys that a verb is given. */
final class Keys {
  private Keys() {}

  static List<Key> of(Key key) {
    return List.of(Objects.requireNonNull(key, "key must not be null"));
  }

  static List<Key> of(Key[] keys) {
    return of(Arrays.asList(Objects.requireNonNull(keys, "keys must not be null")));
  }

  static List<Key> of(List<Key> keys) {
    Objects.requireNonNull(keys, "keys must not be null");
    if (keys.isEmpty()) {
      throw new IllegalArgumentException("keys must name at least one key, got none");
    }
    for (int i = 0; i < keys.size(); i++) {
      if (keys.get(i) == null) {
        throw new NullPointerException("keys must not hold null, got null at position " + i);
      }
    }
    return List.copyOf(keys);
  }
}
