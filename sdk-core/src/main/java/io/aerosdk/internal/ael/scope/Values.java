package io.aerosdk.internal.ael.scope;

import com.aerospike.client.exp.Exp;

/** The values of placeholders. */
public interface Values {

  /**
   * Whether a placeholder has a value.
   *
   * @param placeholder its number
   * @return whether it has
   */
  boolean has(int placeholder);

  /**
   * The value of a placeholder in its kept form; see {@link ValueKind}.
   *
   * @param placeholder its number
   * @param at where it is used
   * @return the value
   */
  Object value(int placeholder, int at);

  /**
   * The type of that value.
   *
   * @param placeholder its number
   * @param at where it is used
   * @return its type
   */
  Exp.Type type(int placeholder, int at);

  /**
   * Says that the filter depends on the value itself, not only on its type.
   *
   * @param placeholder its number
   */
  void inspect(int placeholder);
}
