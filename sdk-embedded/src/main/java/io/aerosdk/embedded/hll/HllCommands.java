package io.aerosdk.embedded.hll;

import io.aerosdk.embedded.cdt.edit.Change;
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

/** HyperLogLog operations on the bins of a record. */
public final class HllCommands {
  private HllCommands() {}

  /** Adds the operations to a table. */
  public static void register(OperationTable.Builder table) {
    table.read(OperationCode.HLL_READ, HllCommands::read);
    table.write(OperationCode.HLL_MODIFY, HllCommands::modify);
  }

  private static void read(RecordView record, Operation operation, OpResults results) {
    Particle bin = record.bin(operation.name());
    if (bin != null) {
      requireType(bin, operation);
      HllCall call = HllCall.parse(operation.value());
      Item answer = HllOperations.read(ParticleItems.item(bin), call);
      results.value(ParticleItems.particle(answer));
    }
  }

  private static void modify(RecordEdit record, Operation operation, OpResults results) {
    Particle bin = record.bin(operation.name());
    if (bin != null) {
      requireType(bin, operation);
    }
    Item before = bin == null ? null : ParticleItems.item(bin);
    Change change = HllOperations.modify(before, HllCall.parse(operation.value()));
    Item after = change.value();
    if (after != null && after != before) {
      record.put(operation.name(), ParticleItems.particle(after));
    }
    Item answer = change.answer();
    if (answer != null) {
      results.value(ParticleItems.particle(answer));
    }
  }

  /** The bin's type is looked at before the operation is, if there is one at all. */
  private static void requireType(Particle bin, Operation operation) {
    if (bin.type() != ParticleType.HLL && operation.value().length > 0) {
      throw HllErrors.wrongType(bin.type());
    }
  }
}
