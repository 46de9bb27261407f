package io.aerosdk.internal.ael.syntax;

import com.aerospike.client.exp.Exp;
import io.aerosdk.internal.ael.grammar.AelParser;
import io.aerosdk.internal.ael.node.Literal;
import io.aerosdk.internal.ael.node.Node;
import io.aerosdk.internal.ael.scope.AelFault;
import io.aerosdk.internal.ael.scope.KeyOrder;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** Reads lists and maps of constants. */
final class CollectionReader {
  private CollectionReader() {}

  static Literal list(AelParser.ListContext context, TreeReader reader) {
    List<Object> elements = new ArrayList<>();
    for (AelParser.UnaryContext element : context.unary()) {
      elements.add(constant(element, reader));
    }
    return new Literal(
        Collections.unmodifiableList(elements), Exp.Type.LIST, Constants.at(context));
  }

  static Literal map(AelParser.MapContext context, TreeReader reader) {
    SortedMap<Object, Object> map = new TreeMap<>(KeyOrder.INSTANCE);
    for (AelParser.EntryContext entry : context.entry()) {
      map.putIfAbsent(key(entry), constant(entry.unary(), reader));
    }
    return new Literal(Collections.unmodifiableSortedMap(map), Exp.Type.MAP, Constants.at(context));
  }

  private static Object key(AelParser.EntryContext entry) {
    if (entry.INT() != null) {
      return Integers.signed(entry.INT().getText(), 0, Constants.at(entry));
    }
    return entry.blob() != null
        ? Constants.blob(entry.blob())
        : Constants.unquoted(entry.QUOTED().getText());
  }

  private static Object constant(AelParser.UnaryContext context, TreeReader reader) {
    Node node = reader.node(context);
    if (node instanceof Literal literal) {
      return literal.value();
    }
    throw new AelFault(
        node.at(),
        "List constant contains elements of different type",
        "expected constants only, as in [1, 'a']");
  }
}
