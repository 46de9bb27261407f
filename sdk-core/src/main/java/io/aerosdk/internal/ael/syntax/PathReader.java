package io.aerosdk.internal.ael.syntax;

import com.aerospike.client.exp.Exp;
import io.aerosdk.internal.ael.grammar.AelParser;
import io.aerosdk.internal.ael.grammar.AelParser.BinContext;
import io.aerosdk.internal.ael.grammar.AelParser.FunctionContext;
import io.aerosdk.internal.ael.grammar.AelParser.ListStepContext;
import io.aerosdk.internal.ael.grammar.AelParser.MapStepContext;
import io.aerosdk.internal.ael.grammar.AelParser.PathContext;
import io.aerosdk.internal.ael.grammar.AelParser.StepContext;
import io.aerosdk.internal.ael.node.Bin;
import io.aerosdk.internal.ael.node.Cast;
import io.aerosdk.internal.ael.node.Count;
import io.aerosdk.internal.ael.node.Exists;
import io.aerosdk.internal.ael.node.Node;
import io.aerosdk.internal.ael.path.Aspect;
import io.aerosdk.internal.ael.path.Collection;
import io.aerosdk.internal.ael.path.Path;
import io.aerosdk.internal.ael.path.Selector;
import io.aerosdk.internal.ael.scope.AelFault;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Reads paths: a bin, the way into it, and the function at the end. */
final class PathReader {
  private final String bin;
  private final int at;
  private final List<Selector> parts = new ArrayList<>();

  /** A bare {@code []} or {@code {}} at the end: the text says what is found there. */
  private @Nullable Collection designator;

  private PathReader(PathContext path, int at) {
    this.bin = binName(path.bin());
    this.at = at;
    for (StepContext step : path.step()) {
      add(step);
    }
  }

  /** Reads a path. */
  static Node read(PathContext path, int at) {
    PathReader reader = new PathReader(path, at);
    FunctionContext function = path.function();
    if (function == null) {
      return reader.target(Aspect.VALUE, null);
    }
    if (function instanceof AelParser.CastContext cast) {
      Exp.Type type = cast.getText().equals("asInt()") ? Exp.Type.INT : Exp.Type.FLOAT;
      return new Cast(type, reader.target(Aspect.VALUE, null), at);
    }
    if (function instanceof AelParser.ExistsContext) {
      return reader.exists();
    }
    if (function instanceof AelParser.CountContext) {
      return reader.count();
    }
    if (function instanceof AelParser.GetContext get) {
      return reader.get(get);
    }
    throw new AelFault(
        Constants.at(function),
        "A filter cannot change anything: " + function.getText(),
        "expected get(…), count(), exists(), asInt() or asFloat()");
  }

  private void add(StepContext step) {
    if (designator != null) {
      throw Path.notAStep(
          designator == Collection.LIST ? "ListTypeDesignator" : "MapTypeDesignator", at);
    }
    if (step instanceof ListStepContext list
        && list.listPart() instanceof AelParser.ListDesignatorContext) {
      designator = Collection.LIST;
    } else if (step instanceof MapStepContext map
        && map.mapPart() instanceof AelParser.MapDesignatorContext) {
      designator = Collection.MAP;
    } else {
      parts.add(step.accept(PartReader.INSTANCE));
    }
  }

  /** The bin or element itself. */
  private Node target(Aspect aspect, Exp.@Nullable Type declared) {
    Exp.Type type = declared != null || designator == null ? declared : designator.type();
    return parts.isEmpty() ? new Bin(bin, type, at) : Path.of(bin, parts, aspect, type, at);
  }

  private Node exists() {
    return parts.isEmpty() ? new Exists(bin, at) : target(Aspect.EXISTS, null);
  }

  private Node count() {
    boolean several = !parts.isEmpty() && !parts.get(parts.size() - 1).single();
    return several ? target(Aspect.COUNT, null) : new Count(target(Aspect.VALUE, null), at);
  }

  private Node get(AelParser.GetContext get) {
    Exp.Type declared = null;
    Aspect aspect = Aspect.VALUE;
    for (AelParser.ParameterContext parameter : get.parameter()) {
      if (parameter.TYPE() != null) {
        declared = type(parameter);
      } else {
        aspect = aspect(parameter);
      }
    }
    return target(aspect, declared);
  }

  private static Exp.Type type(AelParser.ParameterContext parameter) {
    if (parameter.TYPE_NAME() == null) {
      String word = parameter.RETURN_NAME().getText();
      throw new AelFault(
          Constants.at(parameter),
          "There is no type " + word,
          "expected a type (INT, STRING, FLOAT, BOOL, BLOB, LIST, MAP, GEO, HLL)");
    }
    return Exp.Type.valueOf(parameter.TYPE_NAME().getText());
  }

  private Aspect aspect(AelParser.ParameterContext parameter) {
    if (parameter.RETURN_NAME() == null) {
      String word = parameter.TYPE_NAME().getText();
      throw new AelFault(
          Constants.at(parameter),
          "There is no kind of result " + word,
          "expected VALUE, KEY, COUNT, EXISTS, INDEX, RANK, …");
    }
    Aspect aspect = Aspect.valueOf(parameter.RETURN_NAME().getText());
    if (!parts.isEmpty()
        && parts.get(parts.size() - 1).in() == Collection.LIST
        && !aspect.ofLists()) {
      throw new AelFault(
          Constants.at(parameter), "Unsupported Return Param for List CDT: " + aspect);
    }
    return aspect;
  }

  private static String binName(BinContext context) {
    String text = context.getText();
    String name = context.QUOTED() != null ? Constants.unquoted(text) : text;
    if (name.isEmpty()) {
      throw new AelFault(Constants.at(context), "Bin name must not be empty");
    }
    if (name.toLowerCase(Locale.ROOT).contains("null")) {
      throw new AelFault(
          Constants.at(context), "Bin name must not contain the reserved word 'null': " + name);
    }
    return name;
  }
}
