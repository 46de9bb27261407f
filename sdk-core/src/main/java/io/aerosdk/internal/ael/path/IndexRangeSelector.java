package io.aerosdk.internal.ael.path;

import com.aerospike.client.exp.Exp;
import com.aerospike.client.exp.ListExp;
import com.aerospike.client.exp.MapExp;

/**
 * The elements at a run of indexes: {@code .[0:3]}, {@code .{1:}}.
 *
 * @param in what it looks into
 * @param span which indexes
 * @param inverted whether all other elements are meant
 */
public record IndexRangeSelector(Collection in, Span span, boolean inverted) implements Selector {

  @Override
  public String kind() {
    return in.partName("IndexRange");
  }

  @Override
  public Exp read(Reading how) {
    int returns = how.returns(inverted);
    Exp count = span.count();
    if (in == Collection.LIST) {
      return count == null
          ? ListExp.getByIndexRange(returns, span.first(), how.bin(), how.context())
          : ListExp.getByIndexRange(returns, span.first(), count, how.bin(), how.context());
    }
    return count == null
        ? MapExp.getByIndexRange(returns, span.first(), how.bin(), how.context())
        : MapExp.getByIndexRange(returns, span.first(), count, how.bin(), how.context());
  }
}
