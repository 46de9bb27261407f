package io.aerosdk.bench.jmh;

import com.aerospike.client.Key;
import com.aerospike.client.Record;
import io.aerosdk.mapping.JavaRecordMapper;
import io.aerosdk.mapping.RecordMapper;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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

/** Java records to bins and back, beside the same by hand. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(2)
public class MappingBenchmark {
  private final JavaRecordMapper<Person> mapper = RecordMapper.ofRecord(Person.class);
  private final Key key = new Key("test", "users", 1);
  private final Person person = new Person("Alice", 28, true, List.of("a", "b"));
  private final Record stored = new Record(new HashMap<>(toBinsPlain()), 1, 0);

  /** What is mapped. */
  public record Person(String name, long age, boolean active, List<String> tags) {}

  /** Started by JMH. */
  public MappingBenchmark() {}

  /** The mapper's bins of a Java record. */
  @Benchmark
  public Map<String, ?> toBins() {
    return mapper.toBins(person);
  }

  /** The same by hand. */
  @Benchmark
  public final Map<String, Object> toBinsPlain() {
    return Map.of(
        "name", person.name(),
        "age", person.age(),
        "active", person.active(),
        "tags", person.tags());
  }

  /** The mapper's Java record of what was read. */
  @Benchmark
  public Person fromRecord() {
    return mapper.map(key, stored);
  }

  /** The same by hand. */
  @Benchmark
  public Person fromRecordPlain() {
    @SuppressWarnings("unchecked")
    List<String> tags = (List<String>) stored.getList("tags");
    return new Person(
        stored.getString("name"), stored.getLong("age"), stored.getBoolean("active"), tags);
  }
}
