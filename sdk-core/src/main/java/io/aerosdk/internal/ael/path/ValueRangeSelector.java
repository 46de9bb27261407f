package io.aerosdk.internal.ael.path;

import com.aerospike.client.exp.Exp;
import com.aerospike.client.exp.ListExp;
import com.aerospike.client.exp.MapExp;
import org.jspecify.annotations.Nullable;

/**
 * All elements with an integer in a range: {@code .[=5:8]}.
 *
 * @param in what it looks into
 * @param begin the smallest value
 * @param end the smallest value that is too large; null for none
 * @param inverted whether all other elements are meant
 */
public record ValueRangeSelector(Collection in, long begin, @Nullable Long end, boolean inverted)
    implements Selector {

  @Override
  public String kind() {
    return in.partName("ValueRange");
  }

  @Override
  @SuppressWarnings("NullAway") // The client takes null for a range without end.
  public Exp read(Reading how) {
    Exp first = Exp.val(begin);
    Exp last = end == null ? null : Exp.val(end.longValue());
    return in == Collection.LIST
        ? ListExp.getByValueRange(how.returns(inverted), first, last, how.bin(), how.context())
        : MapExp.getByValueRange(how.returns(inverted), first, last, how.bin(), how.context());
  }
}
