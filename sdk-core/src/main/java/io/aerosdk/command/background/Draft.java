package io.aerosdk.command.background;

import com.aerospike.client.Operation;
import io.aerosdk.DataSet;
import io.aerosdk.command.background.BackgroundCommand.Kind;
import io.aerosdk.command.background.BackgroundCommand.Options;
import io.aerosdk.udf.UdfCall;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The command that a builder is filling. Not thread-safe. */
final class Draft {
  final List<Operation> operations = new ArrayList<>();
  Options options = Options.NONE;
  @Nullable UdfCall function;
  private final Kind kind;
  private final DataSet dataSet;

  Draft(Kind kind, DataSet dataSet) {
    this.kind = kind;
    this.dataSet = Objects.requireNonNull(dataSet, "dataSet must not be null");
  }

  BackgroundCommand command() {
    return new BackgroundCommand(kind, dataSet, operations, function, options);
  }
}
