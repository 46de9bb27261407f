package io.aerosdk.bench.client;

import static org.assertj.core.api.Assertions.assertThat;

import com.aerospike.client.BatchRecord;
import com.aerospike.client.BatchWrite;
import com.aerospike.client.policy.BatchWritePolicy;
import com.aerospike.client.policy.RecordExistsAction;
import io.aerosdk.DataSet;
import io.aerosdk.behavior.Behavior;
import io.aerosdk.behavior.Mode;
import io.aerosdk.command.KeyedCommand;
import io.aerosdk.command.KeyedVerbs;
import io.aerosdk.command.Terminal;
import io.aerosdk.internal.wire.BatchRows;
import io.aerosdk.internal.wire.CommandPolicies;
import io.aerosdk.internal.wire.ModePolicies;
import io.aerosdk.internal.wire.PolicyCells;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The comparison is fair only if both sides ask the client for the same. */
class PlainPoliciesTest {
  private final ModePolicies ours = PolicyCells.of(Behavior.DEFAULT).ap();

  @Test
  void areThoseOfTheDefaultBehavior() {
    assertThat(PlainPolicies.read()).usingRecursiveComparison().isEqualTo(ours.read());
    assertThat(PlainPolicies.write())
        .usingRecursiveComparison()
        .isEqualTo(ours.write(RecordExistsAction.UPDATE));
    assertThat(PlainPolicies.replace())
        .usingRecursiveComparison()
        .isEqualTo(ours.write(RecordExistsAction.REPLACE));
    assertThat(PlainPolicies.query()).usingRecursiveComparison().isEqualTo(ours.query());
    assertThat(PlainPolicies.batchRead()).usingRecursiveComparison().isEqualTo(ours.batchReads());
    assertThat(PlainPolicies.batchWrite()).usingRecursiveComparison().isEqualTo(ours.batchWrites());
    assertThat(PlainPolicies.batchWriteRow())
        .usingRecursiveComparison()
        .isEqualTo(rowOf(Behavior.DEFAULT));
  }

  /** What a row of a batch of writes is sent with. */
  private static BatchWritePolicy rowOf(Behavior behavior) {
    DataSet set = DataSet.of("test", "bench");
    KeyedCommand command = new Verbs().upsert(set.id(1), set.id(2)).bin("b").setTo(1).execute();
    List<BatchRecord> rows =
        BatchRows.of(command, new CommandPolicies(behavior, namespace -> Mode.AP));
    return ((BatchWrite) rows.get(0)).policy;
  }

  private static final class Verbs extends KeyedVerbs<KeyedCommand> {
    @Override
    protected Terminal<KeyedCommand, KeyedCommand> terminal() {
      return (command, onError) -> command;
    }
  }
}
