package io.aerosdk.embedded.storage;

import static org.assertj.core.api.Assertions.assertThat;

import io.aerosdk.embedded.protocol.BinName;
import io.aerosdk.embedded.value.Particle;
import io.aerosdk.embedded.value.ParticleType;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

final class RecordEditTest {
  private static final Digest DIGEST = new Digest(1, 2, 3);

  @Test
  void theLastBinTakesThePlaceOfARemovedOne() {
    RecordEdit edit = new RecordEdit(DIGEST, null, null);
    for (String name : "a b c d e f".split(" ", -1)) {
      edit.put(BinName.of(name), bool(1));
    }
    edit.remove(BinName.of("b"));
    edit.remove(BinName.of("nope"));
    edit.put(BinName.of("c"), bool(0));
    edit.put(BinName.of("b"), bool(1));
    assertThat(names(edit)).isEqualTo("a f c d e b");
    assertThat(edit.bin(BinName.of("c"))).isEqualTo(bool(0));
  }

  @Test
  void leavesTheStoredRecordAlone() {
    RecordEdit first = new RecordEdit(DIGEST, null, null);
    first.put(BinName.of("a"), bool(1));
    first.put(BinName.of("b"), bool(1));
    StoredRecord stored = new StoredRecord(first, 1, 0, 0);

    RecordEdit edit = new RecordEdit(DIGEST, stored, null);
    edit.put(BinName.of("a"), bool(0));
    edit.remove(BinName.of("b"));
    edit.put(BinName.of("c"), bool(1));

    assertThat(names(stored)).isEqualTo("a b");
    assertThat(stored.bin(BinName.of("a"))).isEqualTo(bool(1));
    assertThat(names(edit)).isEqualTo("a c");
  }

  private static Particle bool(int value) {
    return Particle.of(ParticleType.BOOL, new byte[] {(byte) value});
  }

  private static String names(RecordView record) {
    return IntStream.range(0, record.binCount())
        .mapToObj(i -> record.binName(i).toString())
        .collect(Collectors.joining(" "));
  }
}
