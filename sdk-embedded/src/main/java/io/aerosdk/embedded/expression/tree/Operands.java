package io.aerosdk.embedded.expression.tree;

import io.aerosdk.embedded.protocol.ResultCode;
import io.aerosdk.embedded.protocol.ServerException;
import io.aerosdk.embedded.value.BytesItem;
import io.aerosdk.embedded.value.IntItem;
import io.aerosdk.embedded.value.Item;
import io.aerosdk.embedded.value.ListItem;
import java.util.List;
import java.util.stream.IntStream;

/** What stands behind an operator code, read by position and expected type. Not thread-safe. */
public final class Operands {
  private final ListItem operation;
  private final TreeBuilder builder;
  private final Scope scope;

  Operands(ListItem operation, TreeBuilder builder, Scope scope) {
    this.operation = operation;
    this.builder = builder;
    this.scope = scope;
  }

  /** How many there are. */
  public int count() {
    return operation.size() - 1;
  }

  /** The names that are visible. */
  Scope scope() {
    return scope;
  }

  /** Requires that there are exactly as many. */
  public Operands exactly(int count) {
    if (count() != count) {
      throw refused(count() + " operands for " + count);
    }
    return this;
  }

  /** Requires that there are as many or more. */
  public Operands atLeast(int count) {
    if (count() < count) {
      throw refused(count() + " operands, fewer than " + count);
    }
    return this;
  }

  /** An operand as it was sent. */
  public Item item(int index) {
    return operation.get(index + 1);
  }

  /** An integer that is no expression. */
  public long integer(int index) {
    if (item(index) instanceof IntItem number) {
      return number.value();
    }
    throw refused("operand " + index + " is no integer");
  }

  /** A name or pattern: text without the byte that tells a type. */
  public byte[] text(int index) {
    if (item(index) instanceof BytesItem bytes) {
      return bytes.payload();
    }
    throw refused("operand " + index + " is no text");
  }

  /** A list that is no expression. */
  public ListItem list(int index) {
    if (item(index) instanceof ListItem list) {
      return list;
    }
    throw refused("operand " + index + " is no list");
  }

  /** The type that an integer stands for. */
  public ValueType type(int index) {
    ValueType type = ValueType.ofCode(integer(index));
    if (type == null) {
      throw refused("no type " + integer(index));
    }
    return type;
  }

  /** An expression of any type. */
  public Node node(int index) {
    return node(index, scope);
  }

  /** An expression of any type that sees these names. */
  Node node(int index, Scope visible) {
    return builder.node(item(index), visible);
  }

  /** Builds a node of an item that lies deeper than the operands. */
  public Node node(Item item) {
    return builder.node(item, scope);
  }

  /** An expression of one type. */
  public Node node(int index, ValueType wanted) {
    Node node = node(index);
    if (!node.type().fits(wanted)) {
      throw refused(node.type() + " instead of " + wanted);
    }
    return node;
  }

  /** All operands as expressions of one type. */
  List<Node> nodes(ValueType wanted) {
    return IntStream.range(0, count()).mapToObj(i -> node(i, wanted)).toList();
  }

  /** The refusal of an expression. */
  public static ServerException refused(String reason) {
    return new ServerException(ResultCode.PARAMETER, "expression: " + reason);
  }
}
