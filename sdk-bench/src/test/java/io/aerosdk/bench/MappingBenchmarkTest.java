package io.aerosdk.bench;

import static org.assertj.core.api.Assertions.assertThat;

import io.aerosdk.bench.jmh.MappingBenchmark;
import org.junit.jupiter.api.Test;

/** Both sides of the benchmark make the same. */
class MappingBenchmarkTest {
  @Test
  void bothSidesMakeTheSame() {
    MappingBenchmark benchmark = new MappingBenchmark();
    assertThat(benchmark.toBins()).isEqualTo(benchmark.toBinsPlain());
    assertThat(benchmark.fromRecord()).isEqualTo(benchmark.fromRecordPlain());
  }
}
