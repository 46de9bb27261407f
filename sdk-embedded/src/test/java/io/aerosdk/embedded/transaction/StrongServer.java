package io.aerosdk.embedded.transaction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.aerospike.client.AerospikeClient;
import com.aerospike.client.AerospikeException;
import com.aerospike.client.Info;
import com.aerospike.client.Key;
import com.aerospike.client.Operation;
import com.aerospike.client.Record;
import com.aerospike.client.Txn;
import com.aerospike.client.Value;
import com.aerospike.client.cdt.ListOperation;
import com.aerospike.client.cdt.ListOrder;
import com.aerospike.client.cdt.ListPolicy;
import com.aerospike.client.cdt.ListWriteFlags;
import com.aerospike.client.policy.Policy;
import com.aerospike.client.policy.WritePolicy;
import com.aerospike.client.query.Statement;
import io.aerosdk.embedded.EmbeddedAerospike;
import io.aerosdk.embedded.ManualClock;
import io.aerosdk.embedded.storage.NamespaceConfig;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;

/** A server with a strongly consistent namespace {@code test}, and a client of it. */
final class StrongServer implements AutoCloseable {
  final ManualClock clock = new ManualClock();
  final EmbeddedAerospike server =
      EmbeddedAerospike.builder()
          .namespace(NamespaceConfig.of("test").withStrongConsistency(true))
          .namespace(
              NamespaceConfig.of("expunge").withStrongConsistency(true).withAllowExpunge(true))
          .namespace(NamespaceConfig.of("available"))
          .clock(clock)
          .start();
  final AerospikeClient client = new AerospikeClient("127.0.0.1", server.port());

  @Nullable Integer value(Key key) {
    return value(key, null);
  }

  @Nullable Integer value(Key key, @Nullable Txn txn) {
    Record record = client.get(read(txn), key);
    return record == null ? null : record.getInt("v");
  }

  WritePolicy write(@Nullable Txn txn) {
    WritePolicy policy = client.copyWritePolicyDefault();
    policy.txn = txn;
    policy.durableDelete = true;
    return policy;
  }

  Policy read(@Nullable Txn txn) {
    Policy policy = client.copyReadPolicyDefault();
    policy.txn = txn;
    return policy;
  }

  static void failsWith(int code, ThrowingCallable call) {
    assertThatThrownBy(call)
        .isInstanceOfSatisfying(
            AerospikeException.class, e -> assertThat(e.getResultCode()).isEqualTo(code));
  }

  /** The record of a transaction's monitor. */
  static Key monitor(Txn txn) {
    return new Key("test", "<ERO~MRT", txn.getId());
  }

  /** What adds keys to a monitor, as clients send it. */
  static Operation addKeys(Key... keys) {
    ListPolicy policy =
        new ListPolicy(
            ListOrder.ORDERED,
            ListWriteFlags.ADD_UNIQUE | ListWriteFlags.NO_FAIL | ListWriteFlags.PARTIAL);
    List<Value> digests = new ArrayList<>();
    for (Key key : keys) {
      digests.add(Value.get(key.digest));
    }
    return ListOperation.appendItems(policy, "keyds", digests);
  }

  /** The values of bin {@code v} in a set, in order. */
  List<Integer> query(String set) {
    Statement statement = new Statement();
    statement.setNamespace("test");
    statement.setSetName(set);
    return query(statement);
  }

  List<Integer> query(Statement statement) {
    List<Integer> values = Collections.synchronizedList(new ArrayList<>());
    client.query(null, statement, (key, record) -> values.add(record.getInt("v")));
    Collections.sort(values);
    return values;
  }

  /** Of the statistics of the namespace. */
  long statistic(String name) {
    String all = Info.request(null, client.getNodes()[0], "namespace/test");
    for (String pair : all.split(";", -1)) {
      if (pair.startsWith(name + "=")) {
        return Long.parseLong(pair.substring(name.length() + 1));
      }
    }
    throw new AssertionError("no statistic " + name);
  }

  void nothingIsHeld() {
    assertThat(statistic("mrt_provisionals")).isZero();
    assertThat(statistic("mrt_monitors")).isZero();
    assertThat(query("<ERO~MRT")).isEmpty();
  }

  @Override
  public void close() {
    client.close();
    server.close();
  }
}
