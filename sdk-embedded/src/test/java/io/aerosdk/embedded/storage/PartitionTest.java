package io.aerosdk.embedded.storage;

import static org.assertj.core.api.Assertions.assertThat;

import io.aerosdk.embedded.protocol.BinName;
import io.aerosdk.embedded.value.Particle;
import io.aerosdk.embedded.value.ParticleType;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

final class PartitionTest {
  @Test
  void behavesLikeAMapWhateverTheDigests() {
    Partition partition = new Partition();
    Map<Digest, StoredRecord> model = new HashMap<>();
    Random random = new Random(7);
    for (int i = 0; i < 50_000; i++) {
      Digest digest = new Digest(random.nextInt(40), random.nextInt(40), 0);
      if (random.nextInt(5) < 3) {
        StoredRecord record = record(digest);
        assertThat(partition.put(record)).isSameAs(model.put(digest, record));
      } else {
        StoredRecord removed = model.remove(digest);
        assertThat(removed != null && partition.remove(removed)).isEqualTo(removed != null);
      }
      Digest other = new Digest(random.nextInt(40), random.nextInt(40), 0);
      assertThat(partition.get(other)).isSameAs(model.get(other));
    }
    assertThat(partition.records()).containsExactlyInAnyOrderElementsOf(model.values());
  }

  @Test
  void readersFindWhatStaysWhileNeighboursComeAndGo() throws InterruptedException {
    Partition partition = new Partition();
    List<StoredRecord> staying = new ArrayList<>();
    for (int i = 0; i < 20; i++) {
      staying.add(record(new Digest(i, i, i)));
      partition.put(staying.get(i));
    }
    AtomicBoolean over = new AtomicBoolean();
    AtomicInteger lost = new AtomicInteger();
    Thread reader =
        new Thread(
            () -> {
              while (!over.get()) {
                for (StoredRecord record : staying) {
                  if (partition.get(record.digest()) != record) {
                    lost.incrementAndGet();
                  }
                }
              }
            });
    reader.start();
    Random random = new Random(3);
    for (int i = 0; i < 200_000; i++) {
      StoredRecord passing = record(new Digest(random.nextInt(20), 100 + i % 7, i));
      partition.put(passing);
      assertThat(partition.remove(passing)).isTrue();
    }
    over.set(true);
    reader.join();
    assertThat(lost).hasValue(0);
    assertThat(partition.size()).isEqualTo(20);
  }

  @Test
  void removesOnlyTheVersionThatWasMeant() {
    Partition partition = new Partition();
    Digest digest = new Digest(1, 2, 3);
    StoredRecord older = record(digest);
    StoredRecord newer = record(digest);
    partition.put(older);
    partition.put(newer);
    assertThat(partition.remove(older)).isFalse();
    assertThat(partition.get(digest)).isSameAs(newer);
  }

  @Test
  void listsDigestsDownwardsFromWhereTheCallerIs() {
    Partition partition = new Partition();
    for (long high : new long[] {3, -1, 5, 0, 4}) {
      partition.put(record(new Digest(high, 0, 0)));
    }
    List<Long> seen = new ArrayList<>();
    for (StoredRecord record : partition.sortedRecords(null, new Digest(5, 0, 0))) {
      seen.add(record.digest().high());
    }
    assertThat(seen).containsExactly(4L, 3L, 0L);
    assertThat(partition.sortedRecords(null, null)[0].digest().high()).isEqualTo(-1);
  }

  private static StoredRecord record(Digest digest) {
    RecordEdit edit = new RecordEdit(digest, null, null);
    edit.put(BinName.of("a"), Particle.of(ParticleType.BOOL, new byte[] {1}));
    return new StoredRecord(edit, 1, 0, 0);
  }
}
