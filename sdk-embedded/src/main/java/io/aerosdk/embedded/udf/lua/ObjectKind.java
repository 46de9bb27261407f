package io.aerosdk.embedded.udf.lua;

/**
 * The kinds of objects that scripts see as userdata, by the numbers that the Lua side gives them.
 */
final class ObjectKind {
  static final int LIST = 1;
  static final int MAP = 2;
  static final int BYTES = 3;
  static final int GEOJSON = 4;

  private ObjectKind() {}
}
