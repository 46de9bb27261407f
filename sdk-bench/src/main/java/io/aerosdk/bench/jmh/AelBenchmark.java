package io.aerosdk.bench.jmh;

import com.aerospike.client.exp.Exp;
import com.aerospike.client.exp.Expression;
import com.aerospike.client.query.IndexType;
import io.aerosdk.ael.Ael;
import io.aerosdk.ael.AelCache;
import io.aerosdk.ael.PreparedFilter;
import io.aerosdk.query.Index;
import io.aerosdk.query.IndexContext;
import io.aerosdk.query.QueryHint;
import io.aerosdk.query.QueryPlan;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** From the text of a filter with two conditions to what is sent, beside the same made by hand. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(2)
public class AelBenchmark {
  private static final String CONSTANT = "$.age > 25 and $.country == 'UK'";
  private static final String BOUND = "$.age > ?0 and $.country == ?1";

  private final AelCache cache = new AelCache(1_000);
  private final PreparedFilter prepared = Ael.prepare(BOUND);
  private final IndexContext indexes =
      IndexContext.of(
          "test",
          "users",
          List.of(
              Index.on("test", "users", "age", IndexType.NUMERIC).withEntriesPerValue(100),
              Index.on("test", "users", "country", IndexType.STRING).withEntriesPerValue(1_000)));
  private long age;

  /** Started by JMH. */
  public AelBenchmark() {}

  /** Read and compiled, each time anew. */
  @Benchmark
  public Expression cold() {
    return Ael.compile(CONSTANT);
  }

  /** Found by its text. */
  @Benchmark
  public Expression cached() {
    return cache.compile(CONSTANT);
  }

  /** Found by its text, with new values. */
  @Benchmark
  public Expression cachedAndBound() {
    return cache.compile(BOUND, age++, "UK");
  }

  /** Prepared before, with new values. */
  @Benchmark
  public Expression bound() {
    return prepared.bind(age++, "UK");
  }

  /** Prepared before, with new values, and an index chosen. */
  @Benchmark
  public QueryPlan planned() {
    return prepared.plan(indexes, QueryHint.NONE, age++, "UK");
  }

  /** The client's own expressions. */
  @Benchmark
  public Expression plain() {
    return Exp.build(
        Exp.and(
            Exp.gt(Exp.intBin("age"), Exp.val(age++)),
            Exp.eq(Exp.stringBin("country"), Exp.val("UK"))));
  }
}
