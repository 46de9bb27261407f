package io.aerosdk.embedded.udf.lua;

/** The types of Lua values, by the numbers that the library gives them. */
final class LuaType {
  static final int NIL = 0;
  static final int BOOLEAN = 1;
  static final int NUMBER = 3;
  static final int STRING = 4;
  static final int FUNCTION = 6;
  static final int USERDATA = 7;

  private LuaType() {}
}
