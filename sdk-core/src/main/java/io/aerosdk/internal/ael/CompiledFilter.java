package io.aerosdk.internal.ael;

import com.aerospike.client.AerospikeException;
import com.aerospike.client.exp.Exp;
import com.aerospike.client.exp.Expression;
import io.aerosdk.internal.ael.node.Node;
import io.aerosdk.internal.ael.scope.AelFault;
import io.aerosdk.internal.ael.scope.Bindings;
import io.aerosdk.internal.ael.scope.GivenValues;
import io.aerosdk.internal.ael.syntax.AelReader;
import java.util.Arrays;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A filter that was read. What depends on the types of its values only is kept as a {@link
 * Template}, so that binding the next values copies bytes. Thread-safe.
 */
public final class CompiledFilter {
  /** Combinations of types that are kept; further ones are compiled each time. */
  private static final int MOST_TEMPLATES = 16;

  private final Node root;
  private final int placeholders;
  private final @Nullable Expression constant;
  private volatile Template[] templates = {};

  private CompiledFilter(Node root, int placeholders, @Nullable Expression constant) {
    this.root = root;
    this.placeholders = placeholders;
    this.constant = constant;
  }

  /**
   * Reads a filter. One without placeholders is compiled here.
   *
   * @param text of the filter
   * @return the filter
   * @throws AelFault if it is none
   */
  public static CompiledFilter of(String text) {
    Node root = AelReader.read(text);
    int placeholders = Placeholders.count(text, root);
    return new CompiledFilter(
        root, placeholders, placeholders == 0 ? build(root, new Object[0]) : null);
  }

  private static Expression build(Node root, Object[] arguments) {
    Node typed = root.typed(Bindings.of(new GivenValues(arguments)), null);
    try {
      return Exp.build(typed.exp());
    } catch (AerospikeException e) {
      throw new AelFault(0, "A value of the filter cannot be sent: " + e.getBaseMessage());
    }
  }

  /** {@return how many values it needs: the highest placeholder plus one} */
  public int placeholders() {
    return placeholders;
  }

  /**
   * The filter as an expression.
   *
   * @param arguments values of the placeholders; surplus ones are ignored
   * @return the expression
   * @throws AelFault if a value is missing or does not fit
   */
  public Expression bind(Object[] arguments) {
    if (constant != null) {
      return constant;
    }
    long shape = Shape.of(arguments, placeholders);
    if (shape == Shape.OTHER) {
      return build(root, arguments);
    }
    for (Template each : templates) {
      if (each.shape() == shape) {
        return each.usable() ? each.fill(arguments) : build(root, arguments);
      }
    }
    Expression expression = build(root, arguments);
    keep(Template.of(root, shape));
    return expression;
  }

  /**
   * The filter as a typed tree.
   *
   * @param arguments values of the placeholders
   * @return its meaning
   * @throws AelFault if a value is missing or does not fit
   */
  public Node meaning(Object[] arguments) {
    return root.typed(Bindings.of(new GivenValues(arguments)), null);
  }

  private synchronized void keep(Template template) {
    Template[] before = templates;
    boolean there = Arrays.stream(before).anyMatch(each -> each.shape() == template.shape());
    if (!there && before.length < MOST_TEMPLATES) {
      Template[] after = Arrays.copyOf(before, before.length + 1);
      after[before.length] = template;
      templates = Objects.requireNonNull(after);
    }
  }
}
