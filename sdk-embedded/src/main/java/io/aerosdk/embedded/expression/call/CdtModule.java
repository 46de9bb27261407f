package io.aerosdk.embedded.expression.call;

import io.aerosdk.embedded.cdt.CdtCall;
import io.aerosdk.embedded.cdt.CdtOperations;
import io.aerosdk.embedded.value.Item;
import io.aerosdk.embedded.value.ListItem;
import org.jspecify.annotations.Nullable;

/** Lists and maps. */
final class CdtModule implements CallModule {
  private static final OpCodes READS =
      OpCodes.of(16, 27).and(96, 100).and(102, 110).and(PATH, PATH);
  private static final OpCodes MODIFIES =
      OpCodes.of(0, 13).and(32, 40).and(64, 70).and(73, 79).and(81, 89).and(PATH, PATH);

  @Override
  public boolean reads(long code) {
    return READS.contains(code);
  }

  @Override
  public boolean modifies(long code) {
    return MODIFIES.contains(code);
  }

  @Override
  public @Nullable Item read(Item value, Call call) {
    return CdtOperations.read(value, operation(call), call.expressions());
  }

  @Override
  public @Nullable Item modify(Item value, Call call) {
    return CdtOperations.modify(value, operation(call), call.expressions()).value();
  }

  private static CdtCall operation(Call call) {
    CdtCall operation = CdtCall.of(call.code(), call.arguments());
    ListItem context = call.context();
    return context == null ? operation : operation.at(context);
  }
}
