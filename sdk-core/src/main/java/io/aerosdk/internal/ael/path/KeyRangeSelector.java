package io.aerosdk.internal.ael.path;

import com.aerospike.client.exp.Exp;
import com.aerospike.client.exp.MapExp;
import io.aerosdk.internal.ael.node.Literal;
import org.jspecify.annotations.Nullable;

/**
 * The entries from a key up to another: {@code .{a-c}}.
 *
 * @param begin the first key
 * @param end the first key that is not selected; null for none
 * @param inverted whether all other entries are meant
 */
public record KeyRangeSelector(Object begin, @Nullable Object end, boolean inverted)
    implements Selector {

  @Override
  public Collection in() {
    return Collection.MAP;
  }

  @Override
  public String kind() {
    return "MapKeyRange";
  }

  @Override
  @SuppressWarnings("NullAway") // The client takes null for a range without end.
  public Exp read(Reading how) {
    Exp last = end == null ? null : Literal.exp(end);
    return MapExp.getByKeyRange(
        how.returns(inverted), Literal.exp(begin), last, how.bin(), how.context());
  }
}
