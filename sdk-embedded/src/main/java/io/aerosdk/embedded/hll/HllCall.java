package io.aerosdk.embedded.hll;

import io.aerosdk.embedded.protocol.ServerException;
import io.aerosdk.embedded.value.Item;
import io.aerosdk.embedded.value.MsgPackReader;
import java.util.ArrayList;
import java.util.List;

/**
 * An operation on a HyperLogLog: its code and its arguments. Immutable and thread-safe.
 *
 * <pre>{@code
 * HllCall fromTheWire = HllCall.parse(operationValue);
 * HllCall fromAnExpression = HllCall.of(50, List.of());
 * }</pre>
 */
public final class HllCall {
  private final long code;
  private final List<Item> arguments;

  private HllCall(long code, List<Item> arguments) {
    this.code = code;
    this.arguments = arguments;
  }

  /** An operation with these arguments. */
  public static HllCall of(long code, List<Item> arguments) {
    return new HllCall(code, List.copyOf(arguments));
  }

  /**
   * Reads the value of an operation.
   *
   * @throws ServerException PARAMETER when it is malformed
   */
  public static HllCall parse(byte[] value) {
    MsgPackReader reader = new MsgPackReader(value);
    int parts = reader.arrayHeader();
    if (parts == 0) {
      throw HllErrors.parameter("an operation without a code");
    }
    long code = reader.integer();
    List<Item> arguments = new ArrayList<>();
    for (int i = 1; i < parts; i++) {
      arguments.add(reader.item());
    }
    return new HllCall(code, arguments);
  }

  /** The operation, which must modify, or must not. */
  HllOp op(boolean modify) {
    HllOp op = HllOp.of(code);
    if (op == null || op.modifies() != modify) {
      throw HllErrors.parameter("no such operation " + code);
    }
    if (arguments.size() < op.fewest || arguments.size() > op.most) {
      throw HllErrors.parameter(op + " with " + arguments.size() + " arguments");
    }
    return op;
  }

  HllArguments arguments() {
    return new HllArguments(arguments);
  }

  @Override
  public String toString() {
    return "HllCall[" + code + ", " + arguments.size() + " arguments]";
  }
}
