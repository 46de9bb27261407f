package io.aerosdk.embedded.cdt;

import io.aerosdk.embedded.cdt.edit.Change;
import io.aerosdk.embedded.cdt.path.LoopExpressions;
import io.aerosdk.embedded.command.OpResults;
import io.aerosdk.embedded.command.OperationTable;
import io.aerosdk.embedded.protocol.Operation;
import io.aerosdk.embedded.protocol.OperationCode;
import io.aerosdk.embedded.storage.RecordEdit;
import io.aerosdk.embedded.storage.RecordView;
import io.aerosdk.embedded.value.Item;
import io.aerosdk.embedded.value.Particle;
import io.aerosdk.embedded.value.ParticleItems;
import java.util.function.Function;

/** List and map operations on the bins of a record. Immutable and thread-safe. */
public final class CdtCommands {
  private final Function<RecordView, LoopExpressions> expressions;

  private CdtCommands(Function<RecordView, LoopExpressions> expressions) {
    this.expressions = expressions;
  }

  /** Adds the operations to a table; paths refuse expressions. */
  public static void register(OperationTable.Builder table) {
    register(table, record -> LoopExpressions.NONE);
  }

  /**
   * Adds the operations to a table.
   *
   * @param expressions what builds the expressions of paths, which may look at the record
   */
  public static void register(
      OperationTable.Builder table, Function<RecordView, LoopExpressions> expressions) {
    CdtCommands commands = new CdtCommands(expressions);
    table.read(OperationCode.CDT_READ, commands::read);
    table.write(OperationCode.CDT_MODIFY, commands::modify);
  }

  private void read(RecordView record, Operation operation, OpResults results) {
    Particle bin = record.bin(operation.name());
    if (bin == null) {
      return;
    }
    CdtCall call = CdtCall.parse(operation.value());
    Item answer = CdtOperations.read(ParticleItems.item(bin), call, expressions.apply(record));
    if (answer == null) {
      results.empty();
    } else {
      results.value(ParticleItems.particle(answer));
    }
  }

  private void modify(RecordEdit record, Operation operation, OpResults results) {
    Particle bin = record.bin(operation.name());
    Item before = bin == null ? null : ParticleItems.item(bin);
    CdtCall call = CdtCall.parse(operation.value());
    Change change = CdtOperations.modify(before, call, expressions.apply(record));
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
