package io.aerosdk.internal.ael.path;

import com.aerospike.client.Value;
import com.aerospike.client.cdt.CTX;
import com.aerospike.client.exp.Exp;
import com.aerospike.client.exp.ListExp;
import com.aerospike.client.exp.MapExp;
import io.aerosdk.internal.ael.node.Literal;

/**
 * All elements with a value: {@code .[=5]}, {@code .{=red}}.
 *
 * @param in what it looks into
 * @param value integer, text or blob
 */
public record ValueSelector(Collection in, Object value) implements Selector {

  @Override
  public CTX context() {
    return in == Collection.LIST ? CTX.listValue(Value.get(value)) : CTX.mapValue(Value.get(value));
  }

  @Override
  public String kind() {
    return in.partName("Value");
  }

  @Override
  public Exp read(Reading how) {
    Exp wanted = Literal.exp(value);
    return in == Collection.LIST
        ? ListExp.getByValue(how.returns(), wanted, how.bin(), how.context())
        : MapExp.getByValue(how.returns(), wanted, how.bin(), how.context());
  }
}
