package io.aerosdk.ael;

import io.aerosdk.internal.ael.node.Arithmetic;
import io.aerosdk.internal.ael.node.Bin;
import io.aerosdk.internal.ael.node.Comparison;
import io.aerosdk.internal.ael.node.Exists;
import io.aerosdk.internal.ael.node.Literal;
import io.aerosdk.internal.ael.node.Membership;
import io.aerosdk.internal.ael.node.Node;
import io.aerosdk.internal.ael.path.Aspect;
import io.aerosdk.internal.ael.path.Collection;
import io.aerosdk.internal.ael.path.IndexSelector;
import io.aerosdk.internal.ael.path.KeySelector;
import io.aerosdk.internal.ael.path.Path;
import io.aerosdk.internal.ael.path.Selector;
import io.aerosdk.internal.ael.scope.AelFault;
import io.aerosdk.internal.ael.scope.Bindings;
import io.aerosdk.internal.ael.scope.GivenValues;
import io.aerosdk.internal.ael.scope.ValueKind;
import java.util.ArrayList;
import java.util.List;

/**
 * One side of a comparison: a bin, an element in it, or a number computed of it. Made by {@link
 * Filters}.
 *
 * <p>What it is compared with says of which type it must be: a record in which it is of another
 * type, or missing, does not satisfy the condition. Values are those of {@link PreparedFilter};
 * others are refused with {@code IllegalArgumentException}. Immutable and thread-safe.
 */
public final class Operand {
  private final String text;
  private final Node node;

  Operand(String text, Node node) {
    this.text = text;
    this.node = node;
  }

  /**
   * The value of a key in a map: {@code $.at.city}.
   *
   * @param key a text or an integer
   */
  public Operand key(Object key) {
    return element("." + key, new KeySelector(ValueKind.normal(key)));
  }

  /**
   * The element at an index of a list: {@code $.scores.[0]}.
   *
   * @param index from 0, or from the end if negative
   */
  public Operand index(int index) {
    return element(".[" + index + "]", new IndexSelector(Collection.LIST, index));
  }

  private Operand element(String word, Selector last) {
    List<Selector> parts = new ArrayList<>();
    String bin = binName();
    if (node instanceof Path path) {
      parts.addAll(path.parts());
    }
    parts.add(last);
    return new Operand(text + word, Path.of(bin, parts, Aspect.VALUE, null, 0));
  }

  private String binName() {
    if (node instanceof Bin bin) {
      return bin.name();
    }
    if (node instanceof Path path) {
      return path.bin();
    }
    throw new IllegalStateException("key(…) and index(…) must follow a bin, got a number");
  }

  /** This number plus another. */
  public Operand plus(Number number) {
    return combined(Arithmetic.Operator.ADD, " + ", number);
  }

  /** This number minus another. */
  public Operand minus(Number number) {
    return combined(Arithmetic.Operator.SUB, " - ", number);
  }

  /** This number times another. */
  public Operand times(Number number) {
    return combined(Arithmetic.Operator.MUL, " * ", number);
  }

  /** This number divided by another; integers are cut off toward zero. */
  public Operand dividedBy(Number number) {
    return combined(Arithmetic.Operator.DIV, " / ", number);
  }

  private Operand combined(Arithmetic.Operator operator, String word, Number number) {
    String left = node instanceof Arithmetic ? "(" + text + ")" : text;
    return new Operand(left + word + "…", new Arithmetic(operator, node, literal(number), 0));
  }

  /** It equals the value. */
  public Condition is(Object value) {
    return compared(Comparison.Operator.EQ, " == ", value);
  }

  /** It is of the value's type, and another. */
  public Condition isNot(Object value) {
    return compared(Comparison.Operator.NE, " != ", value);
  }

  /** It is greater than the value. */
  public Condition greaterThan(Object value) {
    return compared(Comparison.Operator.GT, " > ", value);
  }

  /** It is the value or greater. */
  public Condition atLeast(Object value) {
    return compared(Comparison.Operator.GE, " >= ", value);
  }

  /** It is less than the value. */
  public Condition lessThan(Object value) {
    return compared(Comparison.Operator.LT, " < ", value);
  }

  /** It is the value or less. */
  public Condition atMost(Object value) {
    return compared(Comparison.Operator.LE, " <= ", value);
  }

  /** It is one of these values, which are of one type. */
  public Condition isIn(List<?> values) {
    return condition(text + " in …", new Membership(node, literal(List.copyOf(values)), 0));
  }

  /** It is a list that has this element. */
  public Condition contains(Object element) {
    return condition("… in " + text, new Membership(literal(element), node, 0));
  }

  /** It is there, of whatever type. */
  public Condition exists() {
    if (node instanceof Bin bin) {
      return condition(text + ".exists()", new Exists(bin.name(), 0));
    }
    if (!(node instanceof Path path)) {
      throw new IllegalStateException("exists() must follow a bin, got a number");
    }
    return condition(text + ".exists()", Path.of(path.bin(), path.parts(), Aspect.EXISTS, null, 0));
  }

  private Condition compared(Comparison.Operator operator, String word, Object value) {
    return condition(text + word + "…", new Comparison(operator, node, literal(value), 0));
  }

  private static Literal literal(Object value) {
    Object kept = ValueKind.normal(value instanceof byte[] blob ? blob.clone() : value);
    return new Literal(kept, ValueKind.of(kept), 0);
  }

  private static Condition condition(String text, Node untyped) {
    try {
      return Condition.of(text, untyped.typed(Bindings.of(new GivenValues(new Object[0])), null));
    } catch (AelFault fault) {
      throw new IllegalArgumentException(text + ": " + fault.getMessage(), fault);
    }
  }

  /** {@return the way to the value, as text} */
  @Override
  public String toString() {
    return text;
  }
}
