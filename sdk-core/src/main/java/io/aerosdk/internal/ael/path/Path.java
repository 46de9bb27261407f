package io.aerosdk.internal.ael.path;

import com.aerospike.client.cdt.CTX;
import com.aerospike.client.exp.Exp;
import io.aerosdk.internal.ael.node.Node;
import io.aerosdk.internal.ael.scope.AelFault;
import io.aerosdk.internal.ael.scope.Bindings;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What is found on a way into a bin.
 *
 * @param bin its name
 * @param parts of the way, at least one; all but the last are steps
 * @param aspect what is read of what is found
 * @param elementType the type of a single element; null as long as neither text nor surroundings
 *     say
 * @param at where it is
 */
public record Path(
    String bin, List<Selector> parts, Aspect aspect, Exp.@Nullable Type elementType, int at)
    implements Node {

  /**
   * A path.
   *
   * @param bin its name
   * @param parts of the way
   * @param aspect what is read
   * @param elementType if the text says
   * @param at where it is
   * @return the path
   * @throws AelFault if a part before the last is no step
   */
  public static Path of(
      String bin, List<Selector> parts, Aspect aspect, Exp.@Nullable Type elementType, int at) {
    context(parts.subList(0, parts.size() - 1), at);
    return new Path(bin, List.copyOf(parts), aspect, elementType, at);
  }

  /**
   * Parts as the way to something else.
   *
   * @param parts of the way
   * @param at where it is
   * @return one context each
   */
  public static CTX[] context(List<Selector> parts, int at) {
    CTX[] steps = new CTX[parts.size()];
    for (int i = 0; i < steps.length; i++) {
      CTX step = parts.get(i).context();
      if (step == null) {
        throw notAStep(parts.get(i).kind(), at);
      }
      steps[i] = step;
    }
    return steps;
  }

  /**
   * Says that a part is none to step through.
   *
   * @param kind of the part
   * @param at where the path is
   * @return the fault
   */
  public static AelFault notAStep(String kind, int at) {
    return new AelFault(
        at,
        "Context is not supported for " + kind,
        "expected parts that select one element, followed by the last part");
  }

  /** {@return the last part} */
  public Selector last() {
    return parts.get(parts.size() - 1);
  }

  /** {@return whether it gives the value of exactly one element} */
  public boolean readsOneValue() {
    return last().single() && aspect == Aspect.VALUE;
  }

  /** {@return all parts as a context} */
  public CTX[] context() {
    return context(parts, at);
  }

  @Override
  public boolean open() {
    return elementType == null && last().single() && aspect.ofOne() == null;
  }

  @Override
  public Exp.@Nullable Type type() {
    if (!last().single()) {
      return aspect.ofMany();
    }
    return aspect.ofOne() == null ? elementType : aspect.ofOne();
  }

  @Override
  public Node typed(Bindings bindings, Exp.@Nullable Type wanted) {
    if (elementType != null) {
      return this;
    }
    Exp.Type usual = last().in() == Collection.LIST ? Exp.Type.INT : Exp.Type.STRING;
    return as(wanted == null ? usual : wanted);
  }

  /**
   * The same path, its element read as a type.
   *
   * @param type of the element
   * @return the path
   */
  public Path as(Exp.Type type) {
    return new Path(bin, parts, aspect, type, at);
  }

  @Override
  public Exp exp() {
    Exp whole = Exp.bin(bin, parts.get(0).in().type());
    Exp.Type one =
        aspect.ofOne() == null
            ? Objects.requireNonNull(elementType, "a path is typed before use")
            : aspect.ofOne();
    return last()
        .read(new Reading(aspect, one, whole, context(parts.subList(0, parts.size() - 1), at)));
  }
}
