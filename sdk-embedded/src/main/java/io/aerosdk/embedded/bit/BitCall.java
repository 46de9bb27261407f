package io.aerosdk.embedded.bit;

import io.aerosdk.embedded.protocol.ServerException;
import io.aerosdk.embedded.value.Item;
import io.aerosdk.embedded.value.ListItem;
import io.aerosdk.embedded.value.MsgPackReader;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An operation on bits: its code, its arguments, and where inside the bin it applies. Immutable and
 * thread-safe.
 *
 * <pre>{@code
 * BitCall fromTheWire = BitCall.parse(operationValue);
 * BitCall fromAnExpression = BitCall.of(50, List.of(IntItem.of(0), IntItem.of(8)));
 * }</pre>
 */
public final class BitCall {
  private static final int CONTEXT_CODE = 0xFF;
  private static final int CONTEXT_PARTS = 3;

  private final long code;
  private final List<Item> arguments;
  private final @Nullable ListItem context;

  private BitCall(long code, List<Item> arguments, @Nullable ListItem context) {
    this.code = code;
    this.arguments = arguments;
    this.context = context;
  }

  /** An operation with these arguments on the bin itself. */
  public static BitCall of(long code, List<Item> arguments) {
    return new BitCall(code, List.copyOf(arguments), null);
  }

  /** The same operation on the element that the context leads to: pairs of type and value. */
  public BitCall at(ListItem pairs) {
    return new BitCall(code, arguments, pairs);
  }

  /**
   * Reads the value of an operation.
   *
   * @throws ServerException PARAMETER when it is malformed
   */
  public static BitCall parse(byte[] value) {
    MsgPackReader reader = new MsgPackReader(value);
    int parts = header(reader);
    long code = reader.integer();
    if (code != CONTEXT_CODE) {
      return new BitCall(code, arguments(reader, parts - 1), null);
    }
    if (parts != CONTEXT_PARTS || !(reader.item() instanceof ListItem pairs)) {
      throw BitErrors.parameter("a context operation has a list and an operation");
    }
    int innerParts = header(reader);
    return new BitCall(reader.integer(), arguments(reader, innerParts - 1), pairs);
  }

  private static int header(MsgPackReader reader) {
    int parts = reader.arrayHeader();
    if (parts == 0) {
      throw BitErrors.parameter("an operation without a code");
    }
    return parts;
  }

  private static List<Item> arguments(MsgPackReader reader, int count) {
    List<Item> items = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      items.add(reader.item());
    }
    return items;
  }

  /** Where the operation applies, null for the bin itself. */
  @Nullable ListItem context() {
    return context;
  }

  /** The operation, which must modify, or must not. */
  BitOp op(boolean modify) {
    BitOp op = BitOp.of(code);
    if (op == null || op.modifies() != modify) {
      throw BitErrors.parameter("no such operation " + code);
    }
    if (arguments.size() < op.fewest || arguments.size() > op.most) {
      throw BitErrors.parameter(op + " with " + arguments.size() + " arguments");
    }
    return op;
  }

  BitArguments arguments() {
    return new BitArguments(arguments);
  }

  @Override
  public String toString() {
    return "BitCall[" + code + ", " + arguments.size() + " arguments]";
  }
}
