package io.aerosdk.embedded.expression.call;

import io.aerosdk.embedded.cdt.CdtCall;
import io.aerosdk.embedded.cdt.CdtOperations;
import io.aerosdk.embedded.cdt.path.LoopExpressions;
import io.aerosdk.embedded.value.Item;
import io.aerosdk.embedded.value.ListItem;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Lists and maps. */
final class CdtModule implements CallModule {
  private static final OpCodes READS = OpCodes.of(16, 27).and(96, 100).and(102, 110);
  private static final OpCodes MODIFIES =
      OpCodes.of(0, 13).and(32, 40).and(64, 70).and(73, 79).and(81, 89);

  @Override
  public boolean reads(long code) {
    return READS.contains(code);
  }

  @Override
  public boolean modifies(long code) {
    return MODIFIES.contains(code);
  }

  @Override
  public @Nullable Item read(
      Item value, @Nullable ListItem context, long code, List<Item> arguments) {
    return CdtOperations.read(value, call(context, code, arguments), LoopExpressions.NONE);
  }

  @Override
  public @Nullable Item modify(
      Item value, @Nullable ListItem context, long code, List<Item> arguments) {
    return CdtOperations.modify(value, call(context, code, arguments), LoopExpressions.NONE)
        .value();
  }

  private static CdtCall call(@Nullable ListItem context, long code, List<Item> arguments) {
    CdtCall call = CdtCall.of(code, arguments);
    return context == null ? call : call.at(context);
  }
}
