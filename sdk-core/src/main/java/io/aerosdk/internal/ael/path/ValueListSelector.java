package io.aerosdk.internal.ael.path;

import com.aerospike.client.exp.Exp;
import com.aerospike.client.exp.ListExp;
import com.aerospike.client.exp.MapExp;
import java.util.List;

/**
 * All elements with one of some values: {@code .[=1,2]}.
 *
 * @param in what it looks into
 * @param values integers, texts or blobs
 * @param inverted whether all other elements are meant
 */
public record ValueListSelector(Collection in, List<Object> values, boolean inverted)
    implements Selector {

  /** Copies the list. */
  public ValueListSelector {
    values = List.copyOf(values);
  }

  @Override
  public String kind() {
    return in.partName("ValueList");
  }

  @Override
  public Exp read(Reading how) {
    Exp wanted = Exp.val(values);
    return in == Collection.LIST
        ? ListExp.getByValueList(how.returns(inverted), wanted, how.bin(), how.context())
        : MapExp.getByValueList(how.returns(inverted), wanted, how.bin(), how.context());
  }
}
