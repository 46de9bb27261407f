package io.aerosdk.internal.ael.path;

import com.aerospike.client.cdt.CTX;
import com.aerospike.client.exp.Exp;
import com.aerospike.client.exp.ListExp;
import com.aerospike.client.exp.MapExp;

/**
 * The element at a rank: {@code .[#0]}, {@code .{#-1}}.
 *
 * @param in what it looks into
 * @param rank from the smallest, or from the largest if negative
 */
public record RankSelector(Collection in, int rank) implements Selector {

  @Override
  public boolean single() {
    return true;
  }

  @Override
  public CTX context() {
    return in == Collection.LIST ? CTX.listRank(rank) : CTX.mapRank(rank);
  }

  @Override
  public String kind() {
    return in.partName("Rank");
  }

  @Override
  public Exp read(Reading how) {
    Exp place = Exp.val((long) rank);
    return in == Collection.LIST
        ? ListExp.getByRank(how.returns(), how.type(), place, how.bin(), how.context())
        : MapExp.getByRank(how.returns(), how.type(), place, how.bin(), how.context());
  }
}
