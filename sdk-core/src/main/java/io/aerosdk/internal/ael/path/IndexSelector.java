package io.aerosdk.internal.ael.path;

import com.aerospike.client.cdt.CTX;
import com.aerospike.client.exp.Exp;
import com.aerospike.client.exp.ListExp;
import com.aerospike.client.exp.MapExp;

/**
 * The element at an index: {@code .[0]}, {@code .{0}}.
 *
 * @param in what it looks into
 * @param index from the front, or from the end if negative
 */
public record IndexSelector(Collection in, int index) implements Selector {

  @Override
  public boolean single() {
    return true;
  }

  @Override
  public CTX context() {
    return in == Collection.LIST ? CTX.listIndex(index) : CTX.mapIndex(index);
  }

  @Override
  public String kind() {
    return in.partName("Index");
  }

  @Override
  public Exp read(Reading how) {
    Exp place = Exp.val((long) index);
    return in == Collection.LIST
        ? ListExp.getByIndex(how.returns(), how.type(), place, how.bin(), how.context())
        : MapExp.getByIndex(how.returns(), how.type(), place, how.bin(), how.context());
  }
}
