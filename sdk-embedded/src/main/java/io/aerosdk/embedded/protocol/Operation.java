package io.aerosdk.embedded.protocol;

import java.util.Arrays;

/** One operation of a request: a code, a bin and a value. Immutable; the value is read in place. */
public final class Operation {
  private static final int FIXED_SIZE = 4;
  private static final int UPDATE_TIME_FLAG = 1;
  private static final int UPDATE_TIME_SIZE = 8;

  private final int code;
  private final int particleType;
  private final BinName name;
  private final byte[] body;
  private final int valueStart;
  private final int valueEnd;

  private Operation(
      int code, int particleType, BinName name, byte[] body, int valueStart, int valueEnd) {
    this.code = code;
    this.particleType = particleType;
    this.name = name;
    this.body = body;
    this.valueStart = valueStart;
    this.valueEnd = valueEnd;
  }

  static Operation parse(Cursor in) {
    long size = in.u32();
    int start = in.skip(size);
    byte[] body = in.array();
    int nameLength = size < FIXED_SIZE ? 0 : body[start + 3] & 0xff;
    int nameStart = start + FIXED_SIZE;
    boolean hasUpdateTime = size >= FIXED_SIZE && (body[start + 2] & UPDATE_TIME_FLAG) != 0;
    int valueStart = nameStart + nameLength + (hasUpdateTime ? UPDATE_TIME_SIZE : 0);
    if (size < FIXED_SIZE || valueStart > in.position()) {
      throw new ServerException(ResultCode.PARAMETER, "operation shorter than its bin name");
    }
    return new Operation(
        body[start] & 0xff,
        body[start + 1] & 0xff,
        BinName.of(body, nameStart, nameLength),
        body,
        valueStart,
        in.position());
  }

  /** One of {@link OperationCode}, or any other byte. */
  public int code() {
    return code;
  }

  /** The type of the value, as the client says. */
  public int particleType() {
    return particleType;
  }

  /** The bin, by whatever name was sent. */
  public BinName name() {
    return name;
  }

  /** The bin, by a name that a bin may have. */
  public BinName legalName() {
    if (!name.isLegal()) {
      throw new ServerException(ResultCode.BIN_NAME, "bin name is too long or holds a zero byte");
    }
    return name;
  }

  /** Bytes in the value. */
  public int valueLength() {
    return valueEnd - valueStart;
  }

  /** A copy of the value. */
  public byte[] value() {
    return Arrays.copyOfRange(body, valueStart, valueEnd);
  }
}
