package io.aerosdk.internal.value;

import com.aerospike.client.Operation;
import com.aerospike.client.Value;
import com.aerospike.client.command.ParticleType;
import com.aerospike.client.util.Packer;
import java.util.List;
import java.util.Map;

/**
 * Operations whose values no longer change. The client packs a list or map anew each time it is
 * sent, from the caller's own object and into a field of the value; packed once they are plain
 * bytes, which any number of calls can send at the same time.
 */
public final class SettledValues {
  private SettledValues() {}

  /** The operations with settled values; the same array if all are so already. */
  public static Operation[] of(Operation[] operations) {
    Operation[] settled = operations;
    for (int i = 0; i < operations.length; i++) {
      Operation operation = operations[i];
      Value value = of(operation.value);
      if (value != operation.value) {
        if (settled == operations) {
          settled = operations.clone();
        }
        settled[i] = new Operation(operation.type, operation.binName, value);
      }
    }
    return settled;
  }

  private static Value of(Value value) {
    if (value instanceof Value.ListValue list) {
      return Value.get(Packer.pack((List<?>) list.getObject()), ParticleType.LIST);
    }
    if (value instanceof Value.MapValue map) {
      return Value.get(Packer.pack((Map<?, ?>) map.getObject(), map.getOrder()), ParticleType.MAP);
    }
    if (value instanceof Value.ValueArray array) {
      return Value.get(Packer.pack((Value[]) array.getObject()), ParticleType.LIST);
    }
    if (value instanceof Value.BytesValue bytes) {
      return Value.get(((byte[]) bytes.getObject()).clone(), bytes.getType());
    }
    return value;
  }
}
