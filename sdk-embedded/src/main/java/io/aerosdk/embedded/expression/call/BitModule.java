package io.aerosdk.embedded.expression.call;

import io.aerosdk.embedded.bit.BitCall;
import io.aerosdk.embedded.bit.BitOperations;
import io.aerosdk.embedded.value.Item;
import io.aerosdk.embedded.value.ListItem;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Bits of blobs. */
final class BitModule implements CallModule {
  private static final OpCodes READS = OpCodes.of(50, 54);
  private static final OpCodes MODIFIES = OpCodes.of(0, 12);

  @Override
  public boolean reads(long code) {
    return READS.contains(code);
  }

  @Override
  public boolean modifies(long code) {
    return MODIFIES.contains(code);
  }

  @Override
  public Item read(Item value, @Nullable ListItem context, long code, List<Item> arguments) {
    return BitOperations.read(value, call(context, code, arguments));
  }

  @Override
  public @Nullable Item modify(
      Item value, @Nullable ListItem context, long code, List<Item> arguments) {
    return BitOperations.modify(value, call(context, code, arguments)).value();
  }

  private static BitCall call(@Nullable ListItem context, long code, List<Item> arguments) {
    BitCall call = BitCall.of(code, arguments);
    return context == null ? call : call.at(context);
  }
}
