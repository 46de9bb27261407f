package io.aerosdk.embedded.protocol;

import java.util.List;

/**
 * A decoded request: what a message, or one row of a batch, asks for. The parts point into the
 * received bytes. Immutable.
 *
 * @param info1 first flag byte, see {@link MessageFlags}
 * @param info2 second flag byte
 * @param info3 third flag byte
 * @param info4 fourth flag byte
 * @param generation the generation that the client expects
 * @param recordTtl time to live in seconds, with the special values of the protocol
 * @param timeoutMillis how long the client waits; 0 leaves it to the server
 * @param isRow whether this is a row of a batch
 * @param fields namespace, set, digest and so on
 * @param operations what to do, in order
 */
public record Request(
    int info1,
    int info2,
    int info3,
    int info4,
    int generation,
    int recordTtl,
    int timeoutMillis,
    boolean isRow,
    Fields fields,
    List<Operation> operations) {
  public static final int HEADER_SIZE = 22;
  private static final int MIN_OPERATION_SIZE = 8;

  /**
   * Decodes a message.
   *
   * @throws ServerException if it is not well-formed
   */
  public static Request parse(byte[] body) {
    Cursor in = new Cursor(body, 0, body.length);
    in.skip(HEADER_SIZE);
    if ((body[1] & MessageFlags.BATCH) != 0) {
      // The client counts a filter into the size of the field with the rows; the end is the end.
      return of(body, Fields.parseClipped(in, BigEndian.getShort(body, 18)), List.of());
    }
    Fields fields = Fields.parse(in, BigEndian.getShort(body, 18));
    List<Operation> operations = operations(in, BigEndian.getShort(body, 20));
    if (in.remaining() > 0) {
      throw new ServerException(ResultCode.PARAMETER, "bytes after the last operation");
    }
    return of(body, fields, operations);
  }

  private static Request of(byte[] body, Fields fields, List<Operation> operations) {
    return new Request(
        body[1] & 0xff,
        body[2] & 0xff,
        body[3] & 0xff,
        body[4] & 0xff,
        BigEndian.getInt(body, 6),
        BigEndian.getInt(body, 10),
        BigEndian.getInt(body, 14),
        false,
        fields,
        operations);
  }

  /** Decodes {@code count} fields. */
  public static Fields fields(Cursor in, int count) {
    return Fields.parse(in, count);
  }

  /** Decodes {@code count} operations. */
  public static List<Operation> operations(Cursor in, int count) {
    if (count > in.remaining() / MIN_OPERATION_SIZE) {
      throw new ServerException(ResultCode.PARAMETER, "more operations than the message can hold");
    }
    Operation[] operations = new Operation[count];
    for (int i = 0; i < count; i++) {
      operations[i] = Operation.parse(in);
    }
    return List.of(operations);
  }

  /** Whether all bits of {@code mask} are set in the first flag byte. */
  public boolean has1(int mask) {
    return (info1 & mask) == mask;
  }

  /** Whether all bits of {@code mask} are set in the second flag byte. */
  public boolean has2(int mask) {
    return (info2 & mask) == mask;
  }

  /** Whether all bits of {@code mask} are set in the third flag byte. */
  public boolean has3(int mask) {
    return (info3 & mask) == mask;
  }

  /** Whether all bits of {@code mask} are set in the fourth flag byte. */
  public boolean has4(int mask) {
    return (info4 & mask) == mask;
  }
}
