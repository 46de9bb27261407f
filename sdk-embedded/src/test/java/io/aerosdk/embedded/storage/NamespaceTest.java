package io.aerosdk.embedded.storage;

import static org.assertj.core.api.Assertions.assertThat;

import io.aerosdk.embedded.ManualClock;
import io.aerosdk.embedded.protocol.BinName;
import io.aerosdk.embedded.value.Particle;
import io.aerosdk.embedded.value.ParticleType;
import java.time.Duration;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

final class NamespaceTest {
  private final ManualClock time = new ManualClock();
  private final RecordClock clock = new RecordClock(time);
  private final Namespace namespace = new Namespace(NamespaceConfig.of("test"), clock, false);
  private final RecordSet set = Objects.requireNonNull(namespace.setForWriting("s"));

  @Test
  void truncationSparesWhatIsWrittenAfterItInTheSameMillisecond() {
    StoredRecord before = write(1, set, 0);
    StoredRecord elsewhere = write(2, null, 0);
    namespace.truncateNow(set);
    StoredRecord after = write(3, set, 0);

    assertThat(namespace.isLive(before)).isFalse();
    assertThat(namespace.find(before.digest())).isNull();
    assertThat(namespace.isLive(elsewhere)).isTrue();
    assertThat(namespace.isLive(after)).isTrue();
    assertThat(set.objects()).isEqualTo(1);
    assertThat(namespace.objects()).isEqualTo(2);

    namespace.truncateNow(null);
    assertThat(namespace.objects()).isZero();
    assertThat(namespace.dataBytes()).isZero();
  }

  @Test
  void aRecordLivesThroughTheSecondOfItsVoidTime() {
    StoredRecord record = write(1, set, clock.seconds() + 10);
    time.advance(Duration.ofSeconds(10));
    assertThat(namespace.isLive(record)).isTrue();
    time.advance(Duration.ofSeconds(1));
    assertThat(namespace.isLive(record)).isFalse();
    assertThat(namespace.sweepExpired()).isEqualTo(1);
    assertThat(set.objects()).isZero();
  }

  @Test
  void generationsWrapAroundZero() {
    StoredRecord record = write(1, set, 0);
    for (int i = 1; i < 65_535; i++) {
      record = namespace.commit(new RecordEdit(record.digest(), record, null), 0);
    }
    assertThat(record.generation()).isEqualTo(65_535);
    record = namespace.commit(new RecordEdit(record.digest(), record, null), 0);
    assertThat(record.generation()).isEqualTo(1);
    assertThat(namespace.objects()).isEqualTo(1);
  }

  @Test
  void tombstonesStayForADay() {
    StoredRecord record = write(1, set, clock.seconds() + 10);
    namespace.store(namespace.tombstone(record));
    assertThat(namespace.objects()).isZero();
    assertThat(namespace.dataBytes()).isZero();
    assertThat(namespace.tombstones()).isEqualTo(1);
    assertThat(set.tombstones()).isEqualTo(1);
    StoredRecord tombstone = Objects.requireNonNull(namespace.find(record.digest()));
    assertThat(namespace.isLive(tombstone)).isFalse();
    assertThat(tombstone.generation()).isEqualTo(2);

    time.advance(Duration.ofHours(24));
    assertThat(namespace.sweepExpired()).isZero();
    time.advance(Duration.ofMillis(1));
    assertThat(namespace.sweepExpired()).isEqualTo(1);
    assertThat(namespace.find(record.digest())).isNull();
    assertThat(namespace.tombstones()).isZero();
    assertThat(set.tombstones()).isZero();
  }

  @Test
  void everyStateOfARecordHasItsOwnVersion() {
    Namespace strong =
        new Namespace(NamespaceConfig.of("test").withStrongConsistency(true), clock, true);
    StoredRecord first = strong.commit(new RecordEdit(new Digest(1, 1, 0), null, null), 0);
    strong.remove(first);
    StoredRecord second = strong.commit(new RecordEdit(new Digest(1, 1, 0), null, null), 0);
    assertThat(second.generation()).isEqualTo(first.generation());
    assertThat(second.version()).isNotEqualTo(first.version());
  }

  private StoredRecord write(long id, @Nullable RecordSet in, int until) {
    RecordEdit edit = new RecordEdit(new Digest(id, id, 0), null, in);
    edit.put(BinName.of("a"), Particle.of(ParticleType.BOOL, new byte[] {1}));
    return namespace.commit(edit, until);
  }
}
