package io.aerosdk.internal.ael.path;

import com.aerospike.client.cdt.CTX;
import com.aerospike.client.exp.Exp;
import org.jspecify.annotations.Nullable;

/** One part of a path. Immutable and thread-safe. */
public interface Selector {

  /** {@return what it looks into} */
  Collection in();

  /** {@return whether it selects exactly one element, so that the element's type matters} */
  default boolean single() {
    return false;
  }

  /** {@return itself as a step on the way to a later part; null if it is none} */
  default @Nullable CTX context() {
    return null;
  }

  /** {@return its kind, as messages name it} */
  String kind();

  /**
   * What is read if it is the last part.
   *
   * @param reading how
   * @return the expression
   */
  Exp read(Reading reading);
}
