package io.aerosdk.internal.ael.node;

import com.aerospike.client.exp.Exp;
import io.aerosdk.internal.ael.scope.Bindings;
import io.aerosdk.internal.ael.scope.Function;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A function applied to its arguments.
 *
 * @param function which
 * @param arguments as many as it takes
 * @param at where it is
 */
public record Call(Function function, List<Node> arguments, int at) implements Node {

  /** Copies the list. */
  public Call {
    arguments = List.copyOf(arguments);
  }

  @Override
  public Exp.Type type() {
    return switch (function) {
      case CEIL, FLOOR, LOG -> Exp.Type.FLOAT;
      case COUNT_ONE_BITS, FIND_BIT_LEFT, FIND_BIT_RIGHT, COMPLEMENT -> Exp.Type.INT;
      case ABS, MIN, MAX ->
          arguments.stream().anyMatch(argument -> argument.type() == Exp.Type.FLOAT)
              ? Exp.Type.FLOAT
              : Exp.Type.INT;
    };
  }

  @Override
  public Node typed(Bindings bindings, Exp.@Nullable Type wanted) {
    List<Node> typed = new ArrayList<>(arguments.size());
    for (Node argument : arguments) {
      typed.add(argument.typed(bindings, wantedOf(typed.size(), bindings, wanted)));
    }
    return new Call(function, typed, at);
  }

  private Exp.Type wantedOf(int index, Bindings bindings, Exp.@Nullable Type wanted) {
    return switch (function) {
      case CEIL, FLOOR, LOG -> wanted == null || wanted == Exp.Type.INT ? Exp.Type.FLOAT : wanted;
      case FIND_BIT_LEFT, FIND_BIT_RIGHT -> index == 0 ? Exp.Type.INT : Exp.Type.BOOL;
      case ABS, MIN, MAX, COUNT_ONE_BITS, COMPLEMENT ->
          wanted == null ? Numbers.natural(this, bindings) : wanted;
    };
  }

  @Override
  public Exp exp() {
    Exp[] parts = new Exp[arguments.size()];
    for (int i = 0; i < parts.length; i++) {
      parts[i] = arguments.get(i).exp();
    }
    return switch (function) {
      case ABS -> Exp.abs(parts[0]);
      case CEIL -> Exp.ceil(parts[0]);
      case FLOOR -> Exp.floor(parts[0]);
      case LOG -> Exp.log(parts[0], parts[1]);
      case MIN -> Exp.min(parts);
      case MAX -> Exp.max(parts);
      case COUNT_ONE_BITS -> Exp.count(parts[0]);
      case FIND_BIT_LEFT -> Exp.lscan(parts[0], parts[1]);
      case FIND_BIT_RIGHT -> Exp.rscan(parts[0], parts[1]);
      case COMPLEMENT -> Exp.intNot(parts[0]);
    };
  }
}
