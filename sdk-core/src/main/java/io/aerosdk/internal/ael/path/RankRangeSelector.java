package io.aerosdk.internal.ael.path;

import com.aerospike.client.exp.Exp;
import com.aerospike.client.exp.ListExp;
import com.aerospike.client.exp.MapExp;

/**
 * The elements at a run of ranks: {@code .[#0:3]}.
 *
 * @param in what it looks into
 * @param span which ranks
 * @param inverted whether all other elements are meant
 */
public record RankRangeSelector(Collection in, Span span, boolean inverted) implements Selector {

  @Override
  public String kind() {
    return in.partName("RankRange");
  }

  @Override
  public Exp read(Reading how) {
    int returns = how.returns(inverted);
    Exp count = span.count();
    if (in == Collection.LIST) {
      return count == null
          ? ListExp.getByRankRange(returns, span.first(), how.bin(), how.context())
          : ListExp.getByRankRange(returns, span.first(), count, how.bin(), how.context());
    }
    return count == null
        ? MapExp.getByRankRange(returns, span.first(), how.bin(), how.context())
        : MapExp.getByRankRange(returns, span.first(), count, how.bin(), how.context());
  }
}
