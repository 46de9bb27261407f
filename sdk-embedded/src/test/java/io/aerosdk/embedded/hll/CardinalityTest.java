package io.aerosdk.embedded.hll;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.aerosdk.embedded.value.IntItem;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class CardinalityTest {
  @ParameterizedTest
  @CsvSource({"8, 100", "10, 5000", "12, 100", "12, 20000", "14, 50000", "16, 200000"})
  void staysWithinFourStandardErrors(int indexBits, int elements) {
    HllShape shape = new HllShape(indexBits, 0);
    Sketch sketch = Sketch.empty(shape);
    for (int i = 0; i < elements; i++) {
      ElementHash hash = ElementHash.of(IntItem.of(i));
      sketch.raise(hash.index(shape), hash.value(shape));
    }
    double error = 4 * 1.04 / Math.sqrt(shape.registers());
    assertThat((double) Cardinality.estimate(sketch))
        .isCloseTo(elements, within(error * elements + 1));
  }

  @ParameterizedTest
  @CsvSource({"4, 0", "4, 4", "7, 51", "13, 51", "16, 0", "16, 48"})
  void registersDoNotTouchEachOther(int indexBits, int minHashBits) {
    HllShape shape = new HllShape(indexBits, minHashBits);
    Sketch sketch = Sketch.empty(shape);
    long full = -1L >>> (Long.SIZE - shape.registerBits());
    for (int i = 1; i < shape.registers(); i += 2) {
      assertThat(sketch.raise(i, full)).isTrue();
      assertThat(sketch.raise(i, full)).isFalse();
    }
    for (int i = 0; i < shape.registers(); i++) {
      assertThat(sketch.register(i)).isEqualTo(i % 2 == 0 ? 0 : full);
    }
    assertThat(sketch.used()).isEqualTo(shape.registers() / 2);
  }
}
