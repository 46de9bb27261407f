package io.aerosdk.ael;

import com.aerospike.client.cdt.CTX;
import com.aerospike.client.exp.Expression;
import io.aerosdk.internal.ael.scope.AelFault;
import io.aerosdk.internal.ael.syntax.ContextReader;
import java.util.Objects;

/**
 * The filter language.
 *
 * <pre>{@code
 * Expression filter = Ael.compile("$.age > ?0 and $.tags.[=vip].count() > 0", 25);
 * }</pre>
 *
 * <p>Bins are {@code $.name}; the way goes on with map keys ({@code $.user.name}), lists ({@code
 * $.scores.[0]}) and more. Values are compared with {@code == != > >= < <= in}, conditions joined
 * with {@code and or not(…) exclusive(…)}. A text has at most 1,000,000 characters, and its parts
 * are nested at most 100 deep, and a sum has at most 400 terms.
 *
 * <p>Stateless and thread-safe. Each call reads the text anew; see {@link AelCache} and {@link
 * PreparedFilter}.
 */
public final class Ael {
  private Ael() {}

  /**
   * Compiles a filter.
   *
   * @param text of the filter
   * @param values of {@code ?0}, {@code ?1} …; surplus ones are ignored
   * @return an expression, as the client takes it
   * @throws AelException if the text is no filter, a value is missing or does not fit
   */
  public static Expression compile(String text, Object... values) {
    return prepare(text).bind(values);
  }

  /**
   * Reads a filter, to bind values later.
   *
   * @param text of the filter
   * @return the filter
   * @throws AelException if the text is no filter
   */
  public static PreparedFilter prepare(String text) {
    return PreparedFilter.of(text);
  }

  /**
   * Reads a path as the context of an operation or an index: {@code $.profile.address.[0]}. All
   * parts behind the bin become steps.
   *
   * @param path of the language, without a function at the end
   * @return one step per part, at least one
   * @throws AelException if it is no path, or one of its parts selects more than one element
   */
  public static CTX[] parseCtx(String path) {
    Objects.requireNonNull(path, "path must not be null");
    try {
      return ContextReader.read(path);
    } catch (AelFault fault) {
      throw new AelException(path, fault);
    }
  }
}
