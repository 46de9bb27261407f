package io.aerosdk.udf;

import com.aerospike.client.Value;
import java.util.List;
import java.util.Objects;

/**
 * A function to call, and what it is given. Immutable and thread-safe.
 *
 * @param module the name of the module, without {@code .lua}
 * @param function the name of the function
 * @param arguments what follows the record
 */
public record UdfCall(String module, String function, List<Value> arguments) {

  /**
   * Copies the list.
   *
   * @throws IllegalArgumentException if a name is empty
   */
  public UdfCall {
    notBlank("module", module);
    notBlank("function", function);
    arguments = List.copyOf(arguments);
  }

  /** The same with other arguments. */
  public UdfCall withArguments(List<Value> values) {
    return new UdfCall(module, function, values);
  }

  private static void notBlank(String what, String name) {
    if (Objects.requireNonNull(name, what + " must not be null").isBlank()) {
      throw new IllegalArgumentException(what + " must not be empty, got \"" + name + '"');
    }
  }

  /** The names, not the arguments. */
  @Override
  public String toString() {
    return module + "." + function + "(" + arguments.size() + " arguments)";
  }
}
