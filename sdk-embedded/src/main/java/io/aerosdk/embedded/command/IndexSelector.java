package io.aerosdk.embedded.command;

import io.aerosdk.embedded.protocol.BigEndian;
import io.aerosdk.embedded.protocol.BinName;
import io.aerosdk.embedded.protocol.Cursor;
import io.aerosdk.embedded.protocol.FieldType;
import io.aerosdk.embedded.protocol.Fields;
import io.aerosdk.embedded.protocol.ResultCode;
import io.aerosdk.embedded.protocol.ServerException;
import io.aerosdk.embedded.value.ParticleType;

/**
 * The fields by which a query chooses a secondary index.
 *
 * @param isPresent whether the query goes through an index at all
 */
record IndexSelector(boolean isPresent) {
  private static final int MAX_TEXT = 2048;

  /**
   * Checks the fields.
   *
   * @throws ServerException PARAMETER if they are malformed
   */
  static IndexSelector parse(Fields fields) {
    boolean named = fields.has(FieldType.INDEX_NAME);
    boolean ranged = fields.has(FieldType.INDEX_RANGE);
    if (ranged) {
      checkRange(fields.cursor(FieldType.INDEX_RANGE), named || isExpression(fields));
    }
    return new IndexSelector(named || ranged);
  }

  private static boolean isExpression(Fields fields) {
    return fields.has(FieldType.INDEX_EXPRESSION);
  }

  private static void checkRange(Cursor in, boolean binIsOptional) {
    require(in.u8() == 1, "number of ranges");
    int nameLength = in.u8();
    BinName bin = BinName.of(in.array(), in.skip(nameLength), nameLength);
    require(bin.isLegal() && (binIsOptional || !bin.isEmpty()), "bin name");
    int type = in.u8();
    long beginLength = in.u32();
    int begin = in.skip(beginLength);
    switch (type) {
      case ParticleType.INTEGER -> checkIntegers(in, begin, beginLength);
      case ParticleType.STRING, ParticleType.BLOB ->
          require(beginLength < MAX_TEXT, "text too long");
      case ParticleType.GEOJSON -> require(beginLength > 0, "no shape");
      default -> require(false, "type of the range");
    }
  }

  private static void checkIntegers(Cursor in, int begin, long beginLength) {
    long endLength = in.u32();
    int end = in.skip(endLength);
    require(beginLength == Long.BYTES && endLength == Long.BYTES, "size of an integer");
    require(
        BigEndian.getLong(in.array(), begin) <= BigEndian.getLong(in.array(), end),
        "range that ends before it starts");
  }

  private static void require(boolean condition, String reason) {
    if (!condition) {
      throw new ServerException(ResultCode.PARAMETER, reason);
    }
  }
}
