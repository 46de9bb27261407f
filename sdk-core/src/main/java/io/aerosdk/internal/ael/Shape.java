package io.aerosdk.internal.ael;

import com.aerospike.client.exp.Exp;

/** The types of a filter's values as one number. */
final class Shape {
  /** No shape: too many values, or one that is no scalar. */
  static final long OTHER = 0;

  private static final int BITS = 3;
  private static final int MOST = Long.SIZE / BITS - 1;
  private static final Exp.Type[] TYPES = {
    Exp.Type.NIL, Exp.Type.INT, Exp.Type.STRING, Exp.Type.FLOAT, Exp.Type.BOOL, Exp.Type.BLOB
  };

  private Shape() {}

  static long of(Object[] arguments, int placeholders) {
    if (arguments.length < placeholders || placeholders > MOST) {
      return OTHER;
    }
    long shape = 0;
    for (int i = placeholders - 1; i >= 0; i--) {
      int code = code(arguments[i]);
      if (code == 0) {
        return OTHER;
      }
      shape = shape << BITS | code;
    }
    return shape;
  }

  /** The type of one of the values. */
  static Exp.Type type(long shape, int placeholder) {
    return TYPES[(int) (shape >>> (placeholder * BITS)) & ((1 << BITS) - 1)];
  }

  private static int code(Object value) {
    if (value instanceof Long
        || value instanceof Integer
        || value instanceof Short
        || value instanceof Byte) {
      return 1;
    }
    if (value instanceof String) {
      return 2;
    }
    if (value instanceof Double || value instanceof Float) {
      return 3;
    }
    if (value instanceof Boolean) {
      return 4;
    }
    return value instanceof byte[] ? 5 : 0;
  }
}
