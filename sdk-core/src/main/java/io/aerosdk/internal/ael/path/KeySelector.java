package io.aerosdk.internal.ael.path;

import com.aerospike.client.Value;
import com.aerospike.client.cdt.CTX;
import com.aerospike.client.exp.Exp;
import com.aerospike.client.exp.MapExp;
import io.aerosdk.internal.ael.node.Literal;

/**
 * The value of a map key: {@code .key}.
 *
 * @param key integer, text or blob
 */
public record KeySelector(Object key) implements Selector {

  @Override
  public Collection in() {
    return Collection.MAP;
  }

  @Override
  public boolean single() {
    return true;
  }

  @Override
  public CTX context() {
    return CTX.mapKey(Value.get(key));
  }

  @Override
  public String kind() {
    return "MapKey";
  }

  @Override
  public Exp read(Reading reading) {
    return MapExp.getByKey(
        reading.returns(), reading.type(), Literal.exp(key), reading.bin(), reading.context());
  }
}
