package io.aerosdk.it.replay.transcript;

/** What a scenario asks of a server beyond plain values, by the look of its requests. */
public enum Need {
  /** Operations inside lists and maps. */
  COLLECTIONS("list and map operations (operation codes 3 and 4)"),
  /** Expressions that filter, read or write. */
  EXPRESSIONS("expressions (operation codes 7 and 8, or a filter field)"),
  /** Operations on the bits of a blob. */
  BITS("bit operations (operation codes 12 and 13)"),
  /** Operations on sketches. */
  HYPERLOGLOG("HyperLogLog operations (operation codes 15 and 16)"),
  /** Functions in Lua, on records or as aggregations. */
  UDF("Lua functions (fields 30 to 33, info udf-*)"),
  /** Indexes over bins and queries that use them. */
  SECONDARY_INDEX("secondary indexes (fields 21 to 26, info sindex-*)"),
  /** Writes that run over a whole set in the background. */
  BACKGROUND_JOBS("background jobs (a write without a key)");

  private final String text;

  Need(String text) {
    this.text = text;
  }

  /** What it is and by what it is recognised. */
  public String text() {
    return text;
  }
}
