package io.aerosdk.embedded.cdt;

import io.aerosdk.embedded.command.OpResults;
import io.aerosdk.embedded.command.OperationTable;
import io.aerosdk.embedded.protocol.Operation;
import io.aerosdk.embedded.protocol.OperationCode;
import io.aerosdk.embedded.storage.RecordEdit;
import io.aerosdk.embedded.storage.RecordView;
import io.aerosdk.embedded.value.Item;
import io.aerosdk.embedded.value.Particle;
import io.aerosdk.embedded.value.ParticleItems;

/** List and map operations on the bins of a record. */
public final class CdtCommands {
  private CdtCommands() {}

  /** Adds the operations to a table. */
  public static void register(OperationTable.Builder table) {
    table.read(OperationCode.CDT_READ, CdtCommands::read);
    table.write(OperationCode.CDT_MODIFY, CdtCommands::modify);
  }

  private static void read(RecordView record, Operation operation, OpResults results) {
    Particle bin = record.bin(operation.name());
    if (bin == null) {
      return;
    }
    Item answer = CdtOperations.read(ParticleItems.item(bin), CdtCall.parse(operation.value()));
    if (answer == null) {
      results.empty();
    } else {
      results.value(ParticleItems.particle(answer));
    }
  }

  private static void modify(RecordEdit record, Operation operation, OpResults results) {
    Particle bin = record.bin(operation.name());
    Item before = bin == null ? null : ParticleItems.item(bin);
    Change change = CdtOperations.modify(before, CdtCall.parse(operation.value()));
    Item after = change.value();
    if (after != null && after != before) {
      record.put(operation.name(), ParticleItems.particle(after));
    }
    Item answer = change.answer();
    if (answer != null) {
      results.value(ParticleItems.particle(answer));
    }
  }
}
