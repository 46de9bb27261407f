package io.aerosdk.embedded.expression.call;

import io.aerosdk.embedded.hll.HllCall;
import io.aerosdk.embedded.hll.HllOperations;
import io.aerosdk.embedded.protocol.ResultCode;
import io.aerosdk.embedded.protocol.ServerException;
import io.aerosdk.embedded.value.BytesItem;
import io.aerosdk.embedded.value.Item;
import io.aerosdk.embedded.value.ListItem;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** HyperLogLogs, which never lie inside of other values. */
final class HllModule implements CallModule {
  private static final OpCodes READS = OpCodes.of(50, 56);
  private static final OpCodes MODIFIES = OpCodes.of(0, 4);
  private static final int SET_UNION = 2;
  private static final int GET_UNION = 51;
  private static final int SIMILARITY = 54;

  @Override
  public boolean reads(long code) {
    return READS.contains(code);
  }

  @Override
  public boolean modifies(long code) {
    return MODIFIES.contains(code);
  }

  @Override
  public Item read(Item value, Call call) {
    return HllOperations.read(value, operation(call));
  }

  @Override
  public @Nullable Item modify(Item value, Call call) {
    return HllOperations.modify(value, operation(call)).value();
  }

  private static HllCall operation(Call call) {
    if (call.context() != null) {
      throw new ServerException(ResultCode.PARAMETER, "a context of a HyperLogLog");
    }
    List<Item> arguments = call.arguments();
    return HllCall.of(call.code(), combines(call.code()) ? listed(arguments) : arguments);
  }

  private static boolean combines(long code) {
    return code == SET_UNION || (code >= GET_UNION && code <= SIMILARITY);
  }

  /** Expressions name a single sketch to combine with, where operations take a list of them. */
  private static List<Item> listed(List<Item> arguments) {
    if (arguments.isEmpty() || !(arguments.get(0) instanceof BytesItem sketch)) {
      return arguments;
    }
    List<Item> listed = new ArrayList<>(arguments);
    listed.set(0, ListItem.of(sketch));
    return listed;
  }
}
