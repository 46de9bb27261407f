package io.aerosdk.embedded.cdt;

import io.aerosdk.embedded.cdt.path.LoopExpressions;
import io.aerosdk.embedded.cdt.path.Path;
import io.aerosdk.embedded.cdt.select.Arguments;
import io.aerosdk.embedded.cdt.select.CdtErrors;
import io.aerosdk.embedded.cdt.select.CdtOp;
import io.aerosdk.embedded.protocol.ServerException;
import io.aerosdk.embedded.value.Item;
import io.aerosdk.embedded.value.ListItem;
import io.aerosdk.embedded.value.MsgPackReader;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A list or map operation: its code, its arguments, and where inside the bin it applies. Malformed
 * arguments are only told when they are looked at, because the server finds a bin of the wrong type
 * first.
 *
 * <pre>{@code
 * CdtCall fromTheWire = CdtCall.parse(operationValue);
 * CdtCall fromAnExpression = CdtCall.of(16, List.of()).at(context);
 * }</pre>
 */
public final class CdtCall {
  private static final int CONTEXT_CODE = 0xFF;
  private static final int CONTEXT_PARTS = 3;
  private static final int PATH_CODE = 0xFE;

  private final long code;
  private final int declared;
  private final List<Item> arguments;
  private final @Nullable Context context;

  private CdtCall(long code, int declared, List<Item> arguments, @Nullable Context context) {
    this.code = code;
    this.declared = declared;
    this.arguments = arguments;
    this.context = context;
  }

  /** An operation with these arguments on the bin itself. */
  public static CdtCall of(long code, List<Item> arguments) {
    return new CdtCall(code, arguments.size(), List.copyOf(arguments), null);
  }

  /** The same operation on the element that the context leads to: pairs of type and value. */
  public CdtCall at(ListItem pairs) {
    return new CdtCall(code, declared, arguments, Context.of(pairs));
  }

  /**
   * Reads the value of an operation.
   *
   * @throws ServerException PARAMETER when not even the operation's code can be read
   */
  public static CdtCall parse(byte[] value) {
    MsgPackReader reader = new MsgPackReader(value);
    int parts = reader.arrayHeader();
    if (parts == 0) {
      throw CdtErrors.parameter("an operation without a code");
    }
    long code = reader.integer();
    if (code != CONTEXT_CODE) {
      return operation(code, parts - 1, reader, null);
    }
    if (parts != CONTEXT_PARTS || !(reader.item() instanceof ListItem pairs)) {
      throw CdtErrors.parameter("a context operation has a list and an operation");
    }
    return inner(reader, Context.of(pairs));
  }

  private static CdtCall inner(MsgPackReader reader, Context context) {
    try {
      int parts = reader.arrayHeader();
      return operation(reader.integer(), parts - 1, reader, context);
    } catch (ServerException e) {
      return new CdtCall(Long.MIN_VALUE, 0, List.of(), context);
    }
  }

  private static CdtCall operation(
      long code, int declared, MsgPackReader reader, @Nullable Context context) {
    List<Item> arguments = new ArrayList<>();
    try {
      for (int i = 0; i < declared; i++) {
        arguments.add(reader.item());
      }
    } catch (ServerException e) {
      // Told by arguments(), if it comes to that.
    }
    return new CdtCall(code, declared, arguments, context);
  }

  /** Where the operation applies, null for the bin itself. */
  @Nullable Context context() {
    return context;
  }

  /** Whether not even a code stands behind the context. */
  boolean malformed() {
    return code == Long.MIN_VALUE;
  }

  /** Whether this selects by a path, and is neither a list nor a map operation. */
  boolean isPath() {
    return code == PATH_CODE && context == null;
  }

  /** The arguments of a path operation. */
  Path path(boolean modify, LoopExpressions expressions) {
    if (arguments.size() < declared) {
      throw CdtErrors.parameter("malformed path operation");
    }
    return Path.of(arguments, modify, expressions);
  }

  /** Whether this is a map operation rather than one on lists. */
  boolean onMap() {
    return code < 0 || code >= CdtOp.FIRST_MAP_CODE;
  }

  /** The operation, which must modify, or must not. */
  CdtOp op(boolean modify) {
    CdtOp op = CdtOp.of(code);
    if (op == null || op.modifies() != modify) {
      throw CdtErrors.parameter("no such operation " + code);
    }
    return op;
  }

  /** The arguments, of which there must be as many as the operation takes. */
  Arguments arguments(CdtOp op) {
    if (declared < op.fewest || declared > op.most) {
      throw CdtErrors.parameter(op + " with " + declared + " arguments");
    }
    if (arguments.size() < declared && op.most < Integer.MAX_VALUE) {
      throw CdtErrors.parameter(op + " with malformed arguments");
    }
    return new Arguments(arguments);
  }

  @Override
  public String toString() {
    return "CdtCall[" + code + ", " + declared + " arguments]";
  }
}
