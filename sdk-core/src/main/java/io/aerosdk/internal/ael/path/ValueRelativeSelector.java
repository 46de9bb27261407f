package io.aerosdk.internal.ael.path;

import com.aerospike.client.exp.Exp;
import com.aerospike.client.exp.ListExp;
import com.aerospike.client.exp.MapExp;
import io.aerosdk.internal.ael.node.Literal;

/**
 * The elements at a run of ranks counted from a value: {@code .[#-1:1~10]}.
 *
 * @param in what it looks into
 * @param span which ranks; 0 is that of the value itself
 * @param value integer, text or blob
 * @param inverted whether all other elements are meant
 */
public record ValueRelativeSelector(Collection in, Span span, Object value, boolean inverted)
    implements Selector {

  @Override
  public String kind() {
    return in.partName("RankRangeRelative");
  }

  @Override
  public Exp read(Reading how) {
    int returns = how.returns(inverted);
    Exp from = Literal.exp(value);
    Exp count = span.count();
    if (in == Collection.LIST) {
      return count == null
          ? ListExp.getByValueRelativeRankRange(
              returns, from, span.first(), how.bin(), how.context())
          : ListExp.getByValueRelativeRankRange(
              returns, from, span.first(), count, how.bin(), how.context());
    }
    return count == null
        ? MapExp.getByValueRelativeRankRange(returns, from, span.first(), how.bin(), how.context())
        : MapExp.getByValueRelativeRankRange(
            returns, from, span.first(), count, how.bin(), how.context());
  }
}
