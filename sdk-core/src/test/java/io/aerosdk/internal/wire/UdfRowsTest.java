package io.aerosdk.internal.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.aerospike.client.BatchRecord;
import com.aerospike.client.BatchUDF;
import com.aerospike.client.Key;
import com.aerospike.client.Record;
import com.aerospike.client.ResultCode;
import com.aerospike.client.Value;
import com.aerospike.client.exp.Exp;
import com.aerospike.client.exp.Expression;
import com.aerospike.client.policy.BatchUDFPolicy;
import com.aerospike.client.policy.RecordExistsAction;
import com.aerospike.client.policy.WritePolicy;
import io.aerosdk.DataSet;
import io.aerosdk.behavior.Behavior;
import io.aerosdk.behavior.Mode;
import io.aerosdk.command.ErrorStrategy;
import io.aerosdk.command.KeySpec;
import io.aerosdk.command.KeyedCommand;
import io.aerosdk.command.Verbs;
import io.aerosdk.error.UdfException;
import io.aerosdk.internal.stream.KeyedRows;
import io.aerosdk.result.RecordResult;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** User-defined functions in the client's terms, and their answers back. */
class UdfRowsTest {
  private static final DataSet SET = DataSet.of("test", "users");
  private static final Key STRONG = new Key("strong", "users", 1);
  private static final Expression CONDITION = Exp.build(Exp.binExists("a"));

  private final Verbs session = new Verbs();
  private final CommandPolicies policies =
      new CommandPolicies(
          Behavior.DEFAULT, namespace -> namespace.equals("strong") ? Mode.SC : Mode.AP);

  private BatchUDF row(KeyedCommand command) {
    return (BatchUDF) BatchRows.of(command, policies).get(0);
  }

  private static KeySpec spec(KeyedCommand command) {
    return command.specs().get(0);
  }

  @Test
  void aRowHasFunctionAndArguments() {
    BatchUDF row = row(session.executeUdf(SET.id(1)).function("m", "f").passing(7).command());
    assertThat(row.packageName).isEqualTo("m");
    assertThat(row.functionName).isEqualTo("f");
    assertThat(row.functionArgs).containsExactly(Value.get(7L));
  }

  @Test
  void optionsReachSingleCallsAndRows() {
    KeyedCommand command =
        session
            .executeUdf(SET.id(1))
            .function("m", "f")
            .where(CONDITION)
            .expireRecordAfter(Duration.ofSeconds(90))
            .withDurableDelete()
            .command();

    WritePolicy single = policies.write(spec(command), SET.id(1));
    assertThat(single.filterExp).isSameAs(CONDITION);
    assertThat(single.expiration).isEqualTo(90);
    assertThat(single.durableDelete).isTrue();
    assertThat(single.recordExistsAction).isEqualTo(RecordExistsAction.UPDATE);
    BatchUDFPolicy row = row(command).policy;
    assertThat(row.filterExp).isSameAs(CONDITION);
    assertThat(row.expiration).isEqualTo(90);
    assertThat(row.durableDelete).isTrue();
    assertThat(row.sendKey).isEqualTo(single.sendKey).isTrue();
    assertThat(row.commitLevel).isEqualTo(single.commitLevel);
  }

  @Test
  void deletesOfFunctionsAreDurableWhereTheBehaviorSaysSo() {
    KeyedCommand strong = session.executeUdf(STRONG).function("m", "f").command();
    assertThat(policies.write(spec(strong), STRONG).durableDelete).isTrue();
    assertThat(row(strong).policy.durableDelete).isTrue();
    KeyedCommand refused =
        session.executeUdf(STRONG).function("m", "f").withoutDurableDelete().command();
    assertThat(policies.write(spec(refused), STRONG).durableDelete).isFalse();
    assertThat(row(refused).policy.durableDelete).isFalse();
    KeyedCommand available = session.executeUdf(SET.id(1)).function("m", "f").command();
    assertThat(row(available).policy.durableDelete).isFalse();
  }

  @Test
  void aKeyThatIsOnlyADigestIsNotSent() {
    Key digest = SET.idFromDigest(SET.id(1).digest);
    KeyedCommand command = session.executeUdf(digest).function("m", "f").command();
    assertThat(row(command).policy.sendKey).isFalse();
    assertThat(policies.write(spec(command), digest).sendKey).isFalse();
  }

  @Test
  void aRowGivesWhatTheFunctionReturned() {
    RecordResult row = collect(ResultCode.OK, Map.of("SUCCESS", List.of(1L)));
    assertThat(row.udfResult()).isEqualTo(List.of(1L));
    assertThat(row.findRecord()).isEmpty();
    assertThatThrownBy(row::record).isInstanceOf(IllegalStateException.class);
    assertThat(collect(ResultCode.OK, null).udfResult()).isNull();
  }

  @Test
  void aRowThatFailedHasTheTextOfTheFunction() {
    RecordResult row =
        collect(ResultCode.UDF_BAD_RESPONSE, Map.of("FAILURE", "/opt/m.lua:5: bad thing"));
    assertThat(row.error())
        .containsInstanceOf(UdfException.class)
        .hasValueSatisfying(
            error -> assertThat(error).hasMessageContaining("/opt/m.lua:5: bad thing"));
    assertThat(row.findRecord()).isEmpty();
    assertThatThrownBy(row::udfResult).isInstanceOf(UdfException.class);
  }

  @Test
  void rowsOfOtherCommandsAreNoneOfAFunction() {
    Record record = new Record(Map.of("SUCCESS", 1L), 1, 0);
    assertThatThrownBy(RecordResult.ok(SET.id(1), record, 0)::udfResult)
        .isInstanceOf(IllegalStateException.class);
    assertThatThrownBy(RecordResult.ok(SET.id(1), null, 0)::udfResult)
        .isInstanceOf(IllegalStateException.class);
  }

  private RecordResult collect(int code, @Nullable Map<String, Object> bins) {
    KeyedCommand command = session.executeUdf(SET.ids(1, 2)).function("m", "f").command();
    List<BatchRecord> rows = BatchRows.of(command, policies);
    rows.get(0).resultCode = code;
    rows.get(0).record = bins == null ? null : new Record(bins, 3, 0);
    KeyedRows into = new KeyedRows(command, ErrorStrategy.DEFAULT, rows.size());
    BatchRows.collect(command, rows, null, into);
    return into.stream().toList().get(0);
  }
}
