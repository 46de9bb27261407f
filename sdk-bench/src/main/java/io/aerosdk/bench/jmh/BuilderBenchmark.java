package io.aerosdk.bench.jmh;

import com.aerospike.client.BatchRecord;
import com.aerospike.client.BatchWrite;
import com.aerospike.client.Bin;
import com.aerospike.client.Key;
import com.aerospike.client.Operation;
import com.aerospike.client.policy.BatchWritePolicy;
import com.aerospike.client.policy.WritePolicy;
import io.aerosdk.DataSet;
import io.aerosdk.behavior.Behavior;
import io.aerosdk.behavior.BehaviorSource;
import io.aerosdk.behavior.Mode;
import io.aerosdk.command.KeySpec;
import io.aerosdk.command.KeyedCommand;
import io.aerosdk.command.KeyedWrite;
import io.aerosdk.command.PreparedCommand;
import io.aerosdk.command.table.TableRow;
import io.aerosdk.internal.wire.BatchRows;
import io.aerosdk.internal.wire.CoalescedRows;
import io.aerosdk.internal.wire.CommandPolicies;
import io.aerosdk.internal.wire.ModePolicies;
import io.aerosdk.internal.wire.PolicyCells;
import io.aerosdk.internal.wire.Shortcuts;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.LongStream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;

/**
 * From the first word of a builder to what the client is called with, beside the same made by hand.
 * Nothing is sent.
 */
@State(Scope.Thread)
@BenchmarkMode(org.openjdk.jmh.annotations.Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(2)
public class BuilderBenchmark {
  private static final int BATCH = 128;
  private static final Duration LIFE = Duration.ofDays(30);

  private final IdentityVerbs verbs = new IdentityVerbs();
  private final CommandPolicies policies =
      new CommandPolicies(Behavior.DEFAULT, namespace -> Mode.AP);
  private final CommandPolicies following =
      new CommandPolicies(new Following(Behavior.DEFAULT), namespace -> Mode.AP);
  private final ModePolicies coalescing = PolicyCells.of(Behavior.HIGH_THROUGHPUT).ap();
  private final WritePolicy plainPolicy = new WritePolicy();
  private final BatchWritePolicy plainRowPolicy = new BatchWritePolicy();
  private final DataSet users = DataSet.of("test", "users");
  private final Key key = users.id(1);
  private final List<Key> keys = LongStream.range(0, BATCH).mapToObj(users::id).toList();
  private final PreparedCommand<KeyedCommand> prepared =
      verbs.upsert(key).bin("number").setTo(1).bin("text").setTo("value").prepare();
  private long number;

  /** A source as a watched file has them. */
  private static final class Following implements BehaviorSource {
    private volatile Behavior behavior;

    Following(Behavior behavior) {
      this.behavior = behavior;
    }

    @Override
    public Behavior current() {
      return behavior;
    }
  }

  /** Started by JMH. */
  public BuilderBenchmark() {}

  /** Two bins of one record, with the builder. */
  @Benchmark
  public void upsertBuilder(Blackhole hole) {
    KeyedCommand command =
        verbs.upsert(key).bin("number").setTo(number++).bin("text").setTo("value").execute();
    consume(command, hole);
  }

  /** The same, from a command that was prepared. */
  @Benchmark
  public void upsertPrepared(Blackhole hole) {
    consume(prepared.execute(), hole);
  }

  /** The same, with a generation and a time to live: a policy of its own. */
  @Benchmark
  public void upsertSpecial(Blackhole hole) {
    KeyedCommand command =
        verbs
            .upsert(key)
            .bin("number")
            .setTo(number++)
            .bin("text")
            .setTo("value")
            .expireRecordAfter(LIFE)
            .ensureGenerationIs(1)
            .execute();
    consume(command, hole);
  }

  private void consume(KeyedCommand command, Blackhole hole) {
    KeySpec spec = command.specs().get(0);
    Key target = spec.keys().get(0);
    hole.consume(policies.write(spec, target));
    hole.consume(target);
    hole.consume(spec.operations());
  }

  /** The policy of a write whose behaviour never changes. */
  @Benchmark
  public void policyFixed(Blackhole hole) {
    hole.consume(policies.upsert(key));
  }

  /** The policy of a write whose behaviour follows a file. */
  @Benchmark
  public void policyFollowing(Blackhole hole) {
    hole.consume(following.upsert(key));
  }

  /** Two bins of one record, by hand. */
  @Benchmark
  public void upsertPlain(Blackhole hole) {
    hole.consume(plainPolicy);
    hole.consume(key);
    hole.consume(operations());
  }

  /** The same two bins of 128 records, with the builder. */
  @Benchmark
  public List<BatchRecord> batchBuilder() {
    KeyedCommand command =
        verbs.upsert(keys).bin("number").setTo(number++).bin("text").setTo("value").execute();
    return BatchRows.of(command, policies);
  }

  /** Other values of the two bins for each of 128 records: a table. */
  @Benchmark
  public List<BatchRecord> tableBuilder() {
    TableRow<KeyedCommand> table =
        verbs.upsert(users).bins("number", "text").row(0, number++, "value");
    for (int i = 1; i < BATCH; i++) {
      table.row(i, number++, "value");
    }
    return BatchRows.of(table.execute(), policies);
  }

  /** That table by hand, keys included. */
  @Benchmark
  public List<BatchRecord> tablePlain() {
    List<BatchRecord> rows = new ArrayList<>();
    for (int i = 0; i < BATCH; i++) {
      rows.add(new BatchWrite(plainRowPolicy, new Key("test", "users", i), operations()));
    }
    return rows;
  }

  /** A chain with a verb for each of 128 records. */
  @Benchmark
  public List<BatchRecord> chainBuilder() {
    KeyedWrite<KeyedCommand> chain = verbs.upsert(keys.get(0)).bin("number").setTo(number++);
    for (int i = 1; i < BATCH; i++) {
      chain = chain.upsert(keys.get(i)).bin("number").setTo(number++);
    }
    return BatchRows.of(chain.execute(), policies);
  }

  /** The same two bins of 128 records, by hand. */
  @Benchmark
  public List<BatchRecord> batchPlain() {
    Operation[] operations = operations();
    List<BatchRecord> rows = new ArrayList<>(keys.size());
    for (Key each : keys) {
      rows.add(new BatchWrite(plainRowPolicy, each, operations));
    }
    return rows;
  }

  /** What a caller of {@code put(key, bins)} makes before the call. */
  @Benchmark
  public Map<String, Object> callersMap() {
    return Map.of("number", number++, "text", "value");
  }

  /** From that map to what the client is called with: what is left of the shortcut. */
  @Benchmark
  public Bin[] putShortcut() {
    return Shortcuts.bins(Map.of("number", number++, "text", "value"));
  }

  /** What a caller of the plain client's put makes. */
  @Benchmark
  public Bin[] putPlain() {
    return new Bin[] {new Bin("number", number++), new Bin("text", "value")};
  }

  /** A call of {@code get} as a row of a batch that several calls share. */
  @Benchmark
  public BatchRecord coalescedRead() {
    return CoalescedRows.read(coalescing, key, null);
  }

  /** A call of {@code put} as such a row. */
  @Benchmark
  public BatchRecord coalescedPut() {
    return CoalescedRows.put(coalescing, key, putPlain());
  }

  private Operation[] operations() {
    return new Operation[] {
      Operation.put(new Bin("number", number++)), Operation.put(new Bin("text", "value"))
    };
  }
}
