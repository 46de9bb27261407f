package io.aerosdk.command.cdt;

import static org.assertj.core.api.Assertions.assertThat;

import com.aerospike.client.Operation;
import io.aerosdk.DataSet;
import io.aerosdk.command.KeyedCommand;
import io.aerosdk.command.KeyedRead;
import io.aerosdk.command.KeyedWrite;
import io.aerosdk.command.ReadBin;
import io.aerosdk.command.Verbs;
import io.aerosdk.command.WriteBin;
import java.util.HexFormat;
import java.util.function.Function;

/** Steps that run nowhere, and the operations that they make. */
public final class Operations {
  /** The bin of all steps. */
  public static final String BIN = "b";

  private static final DataSet SET = DataSet.of("test", "users");

  private Operations() {}

  /** The operation that a step on a bin makes inside a write. */
  public static Operation written(Function<WriteBin<KeyedCommand>, KeyedWrite<KeyedCommand>> step) {
    return only(step.apply(new Verbs().upsert(SET.id(1)).bin(BIN)).execute());
  }

  /** The operation that a step on a bin makes inside a read. */
  public static Operation read(Function<ReadBin<KeyedCommand>, KeyedRead<KeyedCommand>> step) {
    return only(step.apply(new Verbs().query(SET.id(1)).bin(BIN)).execute());
  }

  private static Operation only(KeyedCommand command) {
    assertThat(command.specs()).hasSize(1);
    assertThat(command.specs().get(0).operations()).hasSize(1);
    return command.specs().get(0).operations()[0];
  }

  /** Fails if the operations differ in anything that is sent. */
  public static void assertSame(Operation actual, Operation expected) {
    assertThat(actual.type).isEqualTo(expected.type);
    assertThat(actual.binName).isEqualTo(expected.binName);
    assertThat((byte[]) actual.value.getObject())
        .asHexString()
        .isEqualTo(hex((byte[]) expected.value.getObject()));
  }

  private static String hex(byte[] bytes) {
    return HexFormat.of().withUpperCase().formatHex(bytes);
  }

  /** The method that a row of a table is about: its name up to the first space. */
  public static String method(String row) {
    int end = row.indexOf(' ');
    return end < 0 ? row : row.substring(0, end);
  }
}
