package io.aerosdk.internal.ael.path;

import com.aerospike.client.exp.Exp;
import com.aerospike.client.exp.MapExp;
import io.aerosdk.internal.ael.node.Literal;

/**
 * The entries at a run of indexes counted from a key: <code>.{0:1~key}</code>.
 *
 * @param span which indexes; 0 is the key's own
 * @param key integer, text or blob
 * @param inverted whether all other entries are meant
 */
public record KeyRelativeSelector(Span span, Object key, boolean inverted) implements Selector {

  @Override
  public Collection in() {
    return Collection.MAP;
  }

  @Override
  public String kind() {
    return "MapIndexRangeRelative";
  }

  @Override
  public Exp read(Reading how) {
    int returns = how.returns(inverted);
    Exp from = Literal.exp(key);
    Exp count = span.count();
    return count == null
        ? MapExp.getByKeyRelativeIndexRange(returns, from, span.first(), how.bin(), how.context())
        : MapExp.getByKeyRelativeIndexRange(
            returns, from, span.first(), count, how.bin(), how.context());
  }
}
