package io.aerosdk.embedded.expression.call;

import io.aerosdk.embedded.bit.BitCall;
import io.aerosdk.embedded.bit.BitOperations;
import io.aerosdk.embedded.value.Item;
import io.aerosdk.embedded.value.ListItem;
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
  public Item read(Item value, Call call) {
    return BitOperations.read(value, operation(call));
  }

  @Override
  public @Nullable Item modify(Item value, Call call) {
    return BitOperations.modify(value, operation(call)).value();
  }

  private static BitCall operation(Call call) {
    BitCall operation = BitCall.of(call.code(), call.arguments());
    ListItem context = call.context();
    return context == null ? operation : operation.at(context);
  }
}
