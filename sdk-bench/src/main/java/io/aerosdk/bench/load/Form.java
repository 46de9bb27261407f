package io.aerosdk.bench.load;

/** Which of the SDK's ways to say it is compared with the plain client's call. */
public enum Form {
  /** {@code get(key)} and {@code put(key, bin, bin)}; the builder for what has no shortcut. */
  SHORTCUT,
  /** {@code put(key, Map.of(…))}; as {@link #SHORTCUT} otherwise. */
  MAP,
  /** {@code query(key).execute()} and {@code upsert(key).bin(…).setTo(…).execute()}. */
  BUILDER,
  /** The builder with several keys. */
  BATCH
}
