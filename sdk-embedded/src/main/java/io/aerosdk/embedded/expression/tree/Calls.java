package io.aerosdk.embedded.expression.tree;

import io.aerosdk.embedded.expression.call.CallModule;
import io.aerosdk.embedded.protocol.ServerException;
import io.aerosdk.embedded.value.IntItem;
import io.aerosdk.embedded.value.Item;
import io.aerosdk.embedded.value.ListItem;
import io.aerosdk.embedded.value.StoringRules;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Calls of list, map, bit and HyperLogLog operations, of which lists among the arguments are
 * expressions of their own.
 */
final class Calls {
  static final int CODE = 127;
  private static final int MODIFY = 0x40;
  private static final int CONTEXT = 255;
  private static final int CONTEXT_PARTS = 3;

  private final CallModule module;
  private final boolean modifies;
  private final @Nullable ListItem context;
  private final long code;
  private final List<Node> arguments;
  private final ValueType type;

  private Calls(Operands in) {
    type = in.exactly(4).type(0);
    long moduleCode = in.integer(1);
    modifies = (moduleCode & MODIFY) != 0;
    CallModule named = CallModule.ofCode(moduleCode & ~MODIFY);
    if (named == null) {
      throw Operands.refused("no module " + moduleCode);
    }
    module = named;
    ListItem operation = in.list(2);
    context = context(operation);
    ListItem inner = context == null ? operation : list(operation.get(CONTEXT_PARTS - 1));
    code = code(inner);
    arguments = arguments(in, inner);
  }

  static void register(Forms forms) {
    forms.add(CODE, Calls::build);
  }

  private static Node build(Operands in) {
    Calls call = new Calls(in);
    Node value = in.node(3);
    if (!accepts(in.integer(1) & ~MODIFY, value.type())) {
      throw Operands.refused("a call on " + value.type());
    }
    boolean stored = RecordParts.isStored(in.item(3));
    return Node.of(call.type, evaluation -> call.evaluate(value, stored, evaluation));
  }

  /** Lists and maps, even of the other kind, and nil pass here and fail in the evaluation. */
  private static boolean accepts(long module, ValueType value) {
    return switch (value) {
      case ANY, NIL -> true;
      case LIST, MAP -> module == CallModule.CDT;
      case BLOB -> module == CallModule.BITS;
      case HLL -> module == CallModule.HLL;
      default -> false;
    };
  }

  private static @Nullable ListItem context(ListItem operation) {
    boolean hasContext =
        operation.size() == CONTEXT_PARTS
            && operation.get(0) instanceof IntItem first
            && first.value() == CONTEXT;
    return hasContext ? list(operation.get(1)) : null;
  }

  private static ListItem list(Item item) {
    if (item instanceof ListItem list) {
      return list;
    }
    throw Operands.refused("a call whose operation is no list");
  }

  private long code(ListItem operation) {
    if (operation.size() == 0 || !(operation.get(0) instanceof IntItem first)) {
      throw Operands.refused("a call of no operation");
    }
    long found = first.value();
    if (modifies ? !module.modifies(found) : !module.reads(found)) {
      throw Operands.refused("a call of operation " + found);
    }
    return found;
  }

  /** Lists among them are expressions, but for the parts of a path. */
  private List<Node> arguments(Operands in, ListItem operation) {
    List<Node> nodes = new ArrayList<>();
    for (int i = 1; i < operation.size(); i++) {
      Item argument = operation.get(i);
      boolean literal = code == CallModule.PATH || !(argument instanceof ListItem);
      nodes.add(literal ? Node.literal(argument) : in.node(argument));
    }
    return nodes;
  }

  private @Nullable Item evaluate(Node value, boolean stored, Evaluation evaluation) {
    Item target = value.evaluate(evaluation);
    if (target == null) {
      return null;
    }
    List<Item> values = new ArrayList<>(arguments.size());
    for (Node argument : arguments) {
      Item found = argument.evaluate(evaluation);
      if (found == null) {
        return null;
      }
      values.add(found);
    }
    try {
      CallModule.Call call =
          new CallModule.Call(context, code, values, evaluation.loopExpressions());
      Item result = call(stored ? target : StoringRules.bin(target), call, evaluation);
      return result != null && ValueType.of(result) == type ? result : null;
    } catch (ServerException e) {
      // Whatever is wrong with a call makes it unknown, not the command fail.
      return null;
    }
  }

  private @Nullable Item call(Item target, CallModule.Call call, Evaluation evaluation) {
    Item result = modifies ? module.modify(target, call) : module.read(target, call);
    return result != null && evaluation.allowance().pays(result) ? result : null;
  }
}
