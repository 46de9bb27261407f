package io.aerosdk.internal.ael.path;

import com.aerospike.client.exp.Exp;
import org.jspecify.annotations.Nullable;

/**
 * A run of indexes or ranks.
 *
 * @param start the first
 * @param end the first that is not selected; null for none
 */
public record Span(int start, @Nullable Integer end) {

  Exp first() {
    return Exp.val((long) start);
  }

  /** How many; null for all that follow. */
  @Nullable Exp count() {
    return end == null ? null : Exp.val((long) end - start);
  }
}
