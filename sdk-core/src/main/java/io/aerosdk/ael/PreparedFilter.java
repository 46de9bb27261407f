package io.aerosdk.ael;

import com.aerospike.client.exp.Expression;
import io.aerosdk.internal.ael.CompiledFilter;
import io.aerosdk.internal.ael.scope.AelFault;
import io.aerosdk.query.IndexContext;
import io.aerosdk.query.QueryHint;
import io.aerosdk.query.QueryPlan;
import java.util.Objects;

/**
 * A filter that was read and can be used with one set of values after the other.
 *
 * <pre>{@code
 * PreparedFilter adults = Ael.prepare("$.age >= ?0 and $.country == ?1");
 * Expression inNorway = adults.bind(18, "NO");
 * Expression inJapan = adults.bind(20, "JP");
 * }</pre>
 *
 * <p>Values are bound as values: a text needs no quotes and cannot change the filter. Taken are
 * {@code Long}, {@code Integer}, {@code Short}, {@code Byte}, {@code Double}, {@code Float}, {@code
 * String}, {@code Boolean}, {@code byte[]}, {@code List} and {@code Map}.
 *
 * <p>Thread-safe.
 */
public final class PreparedFilter {
  private final String text;
  private final CompiledFilter compiled;

  private PreparedFilter(String text, CompiledFilter compiled) {
    this.text = text;
    this.compiled = compiled;
  }

  static PreparedFilter of(String text) {
    Objects.requireNonNull(text, "text must not be null");
    try {
      return new PreparedFilter(text, CompiledFilter.of(text));
    } catch (AelFault fault) {
      throw new AelException(text, fault);
    }
  }

  /** {@return the text it was read from} */
  public String text() {
    return text;
  }

  /** {@return how many values it needs: the highest placeholder plus one; 0 if there are none} */
  public int placeholders() {
    return compiled.placeholders();
  }

  /**
   * The filter with these values.
   *
   * @param values of {@code ?0}, {@code ?1} …; surplus ones are ignored
   * @return an expression, as the client takes it
   * @throws AelException if a value is missing, or is of a type that does not fit its place
   */
  public Expression bind(Object... values) {
    try {
      return compiled.bind(values);
    } catch (AelFault fault) {
      throw new AelException(text, fault);
    }
  }

  /**
   * The filter with these values, as a value that queries take and choose an index for.
   *
   * @param values of {@code ?0}, {@code ?1} …; surplus ones are ignored
   * @return the condition
   * @throws AelException if a value is missing, or is of a type that does not fit its place
   */
  public Condition with(Object... values) {
    Object[] own = values.clone();
    for (int i = 0; i < own.length; i++) {
      own[i] = own[i] instanceof byte[] blob ? blob.clone() : own[i];
    }
    return Condition.ofText(text, bind(own), () -> compiled.meaning(own));
  }

  /**
   * How a query with this filter and these values is best answered.
   *
   * @param indexes what is searched, and the indexes there are
   * @param hint of the query's author; {@link QueryHint#NONE} for none
   * @param values of {@code ?0}, {@code ?1} …; surplus ones are ignored
   * @return the plan; without an index if none fits
   * @throws AelException if a value is missing, or is of a type that does not fit its place
   */
  public QueryPlan plan(IndexContext indexes, QueryHint hint, Object... values) {
    return with(values).plan(indexes, hint);
  }

  @Override
  public String toString() {
    return text;
  }
}
