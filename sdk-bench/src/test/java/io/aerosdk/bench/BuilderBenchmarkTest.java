package io.aerosdk.bench;

import static org.assertj.core.api.Assertions.assertThat;

import com.aerospike.client.BatchRecord;
import com.aerospike.client.BatchWrite;
import io.aerosdk.bench.jmh.BuilderBenchmark;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Both sides of the benchmark make the same. */
class BuilderBenchmarkTest {
  @Test
  void bothSidesMakeTheSameRows() {
    assertSame(new BuilderBenchmark().batchBuilder(), new BuilderBenchmark().batchPlain());
    assertSame(new BuilderBenchmark().tableBuilder(), new BuilderBenchmark().tablePlain());
  }

  private static void assertSame(List<BatchRecord> ours, List<BatchRecord> plain) {
    assertThat(ours).hasSize(128).hasSameSizeAs(plain);
    for (int i = 0; i < ours.size(); i++) {
      assertThat(ours.get(i).key).isEqualTo(plain.get(i).key);
      assertThat(((BatchWrite) ours.get(i)).ops)
          .usingRecursiveComparison()
          .isEqualTo(((BatchWrite) plain.get(i)).ops);
    }
  }
}
