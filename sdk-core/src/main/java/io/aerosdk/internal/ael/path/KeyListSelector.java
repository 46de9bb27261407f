package io.aerosdk.internal.ael.path;

import com.aerospike.client.exp.Exp;
import com.aerospike.client.exp.MapExp;
import java.util.List;

/**
 * The entries of some keys: {@code .{a,b}}.
 *
 * @param keys integers, texts or blobs
 * @param inverted whether all other entries are meant
 */
public record KeyListSelector(List<Object> keys, boolean inverted) implements Selector {

  /** Copies the list. */
  public KeyListSelector {
    keys = List.copyOf(keys);
  }

  @Override
  public Collection in() {
    return Collection.MAP;
  }

  @Override
  public String kind() {
    return "MapKeyList";
  }

  @Override
  public Exp read(Reading how) {
    return MapExp.getByKeyList(how.returns(inverted), Exp.val(keys), how.bin(), how.context());
  }
}
