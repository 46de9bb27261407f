package io.aerosdk.embedded.bit;

import io.aerosdk.embedded.command.OpResults;
import io.aerosdk.embedded.command.OperationTable;
import io.aerosdk.embedded.protocol.Operation;
import io.aerosdk.embedded.protocol.OperationCode;
import io.aerosdk.embedded.storage.RecordEdit;
import io.aerosdk.embedded.storage.RecordView;
import io.aerosdk.embedded.value.Item;
import io.aerosdk.embedded.value.Particle;
import io.aerosdk.embedded.value.ParticleItems;
import io.aerosdk.embedded.value.ParticleType;

/** Bit operations on the bins of a record. */
public final class BitCommands {
  private BitCommands() {}

  /** Adds the operations to a table. */
  public static void register(OperationTable.Builder table) {
    table.read(OperationCode.BIT_READ, BitCommands::read);
    table.write(OperationCode.BIT_MODIFY, BitCommands::modify);
  }

  private static void read(RecordView record, Operation operation, OpResults results) {
    Particle bin = record.bin(operation.name());
    if (bin == null) {
      return;
    }
    Item answer = BitOperations.read(ParticleItems.item(bin), call(operation));
    results.value(ParticleItems.particle(answer));
  }

  private static void modify(RecordEdit record, Operation operation, OpResults results) {
    Particle bin = record.bin(operation.name());
    Item before = bin == null ? null : ParticleItems.item(bin);
    Item after = BitOperations.modify(before, call(operation)).value();
    if (after != null && after != before) {
      record.put(operation.name(), ParticleItems.particle(after));
    }
  }

  private static BitCall call(Operation operation) {
    if (operation.particleType() != ParticleType.BLOB) {
      throw BitErrors.wrongType("an operation of type " + operation.particleType());
    }
    return BitCall.parse(operation.value());
  }
}
