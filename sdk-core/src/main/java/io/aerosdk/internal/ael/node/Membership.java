package io.aerosdk.internal.ael.node;

import com.aerospike.client.cdt.ListReturnType;
import com.aerospike.client.exp.Exp;
import com.aerospike.client.exp.ListExp;
import io.aerosdk.internal.ael.scope.AelFault;
import io.aerosdk.internal.ael.scope.Bindings;
import io.aerosdk.internal.ael.scope.ValueKind;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Whether a list has a value: {@code value in list}.
 *
 * @param value what is looked for
 * @param list where
 * @param at where it is
 */
public record Membership(Node value, Node list, int at) implements Node {
  private static final String LIST_NEEDED = "IN operation requires a List as the right operand";

  @Override
  public Exp.Type type() {
    return Exp.Type.BOOL;
  }

  @Override
  public Node typed(Bindings bindings, Exp.@Nullable Type wanted) {
    if (value.open()
        && list instanceof Placeholder later
        && !bindings.values().has(later.number())) {
      throw unclear(value);
    }
    Node place = Placeholder.resolve(list, bindings);
    checkList(place, bindings);
    Exp.Type elements = elementType(place, bindings);
    Node typedValue = typedValue(bindings, elements);
    Node typedList =
        place instanceof Bin bin && bin.open()
            ? bin.as(Exp.Type.LIST)
            : place.typed(bindings, Exp.Type.LIST);
    return new Membership(typedValue, typedList, at);
  }

  private Node typedValue(Bindings bindings, Exp.@Nullable Type elements) {
    if (!value.open()) {
      Node typed = value.typed(bindings, elements);
      ValueKind.checkComparable(typed.type(), elements, list.at());
      return typed;
    }
    if (elements == null) {
      throw unclear(value);
    }
    return value instanceof Bin bin ? bin.as(elements) : value.typed(bindings, elements);
  }

  private static AelFault unclear(Node value) {
    return new AelFault(
        value.at(),
        "cannot infer the type of the left operand for IN operation; use .get(type: <TYPE>) to specify it");
  }

  private static void checkList(Node place, Bindings bindings) {
    if (place instanceof Variable variable) {
      Exp.Type type = bindings.variable(variable.name());
      if (type != null && type != Exp.Type.LIST) {
        throw listNeeded(place, "; variable '" + variable.name() + "' contains a non-List type");
      }
      return;
    }
    if (place instanceof Literal literal
        && literal.placeholder() >= 0
        && literal.type() != Exp.Type.LIST) {
      throw listNeeded(place, " for placeholder ?" + literal.placeholder());
    }
    if (!place.open() && place.type() != Exp.Type.LIST) {
      throw listNeeded(place, "");
    }
  }

  private static AelFault listNeeded(Node place, String detail) {
    return new AelFault(
        place.at(), LIST_NEEDED + detail, "expected a list, as in $.color in ['red', 'blue']");
  }

  private static Exp.@Nullable Type elementType(Node place, Bindings bindings) {
    if (!(place instanceof Literal literal)) {
      return null;
    }
    if (literal.placeholder() >= 0) {
      bindings.values().inspect(literal.placeholder());
    }
    Exp.Type common = null;
    for (Object element : (List<?>) literal.value()) {
      Exp.Type type = typeOf(element, place.at());
      if (common != null && common != type) {
        throw new AelFault(
            place.at(),
            "IN list elements must all be of the same type; found " + common + " and " + type);
      }
      common = type;
    }
    return common;
  }

  private static Exp.Type typeOf(@Nullable Object element, int at) {
    try {
      return ValueKind.of(element);
    } catch (IllegalArgumentException e) {
      throw new AelFault(
          at, String.valueOf(e.getMessage()), "expected a list of values that a filter can hold");
    }
  }

  @Override
  public Exp exp() {
    return ListExp.getByValue(ListReturnType.EXISTS, value.exp(), list.exp());
  }
}
