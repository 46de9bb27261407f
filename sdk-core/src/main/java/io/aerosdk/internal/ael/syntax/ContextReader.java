package io.aerosdk.internal.ael.syntax;

import com.aerospike.client.cdt.CTX;
import io.aerosdk.internal.ael.grammar.AelParser;
import io.aerosdk.internal.ael.grammar.AelParser.FunctionContext;
import io.aerosdk.internal.ael.node.Bin;
import io.aerosdk.internal.ael.node.Node;
import io.aerosdk.internal.ael.path.Path;
import io.aerosdk.internal.ael.scope.AelFault;
import java.util.Locale;
import org.antlr.v4.runtime.tree.ParseTree;

/**
 * Reads paths that lead somewhere, without anything being read there. Stateless and thread-safe.
 */
public final class ContextReader {
  private static final String ADVICE = ", please provide only path to convert to CTX[]";

  private ContextReader() {}

  /**
   * Reads a path.
   *
   * @param text as {@code $.bin.key.[0]}
   * @return one step per part
   * @throws AelFault if it is no path, or one of its parts is no step
   */
  public static CTX[] read(String text) {
    if (text.isBlank()) {
      throw new AelFault(0, "Path must not be null or empty", "expected a path, as in $.bin.key");
    }
    ParseTree tree = AelReader.tree(text).expression();
    while (!(tree instanceof AelParser.PathValueContext) && tree.getChildCount() == 1) {
      tree = tree.getChild(0);
    }
    if (!(tree instanceof AelParser.PathValueContext path)) {
      throw unsupported(tree);
    }
    refuseFunction(path.path().function());
    return steps(path);
  }

  private static CTX[] steps(AelParser.PathValueContext path) {
    int at = Constants.at(path);
    for (AelParser.StepContext step : path.path().step()) {
      if (step.getText().equals(".[]")) {
        throw Path.notAStep("ListTypeDesignator", at);
      }
      if (step.getText().equals(".{}")) {
        throw Path.notAStep("MapTypeDesignator", at);
      }
    }
    Node node = PathReader.read(path.path(), at);
    if (node instanceof Bin) {
      throw new AelFault(
          at, "CDT context is not provided", "expected parts after the bin, as in $.bin.key");
    }
    return ((Path) node).context();
  }

  private static void refuseFunction(FunctionContext function) {
    if (function instanceof AelParser.ExistsContext) {
      throw unsupported(function);
    }
    if (function != null) {
      throw new AelFault(Constants.at(function), "Path function is unsupported" + ADVICE);
    }
  }

  private static AelFault unsupported(ParseTree tree) {
    String kind =
        switch (tree.getClass().getSimpleName()) {
          case "MetadataContext" -> "METADATA_OPERAND";
          case "VariableContext" -> "VARIABLE_OPERAND";
          case "PlaceholderContext" -> "PLACEHOLDER_OPERAND";
          case "TerminalNodeImpl" -> tree.getText().toUpperCase(Locale.ROOT);
          default -> "EXPRESSION_CONTAINER";
        };
    return new AelFault(0, "Unsupported input expression type '" + kind + "'" + ADVICE);
  }
}
