package io.aerosdk.embedded.transaction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.aerosdk.embedded.ManualClock;
import io.aerosdk.embedded.protocol.BinName;
import io.aerosdk.embedded.protocol.ResultCode;
import io.aerosdk.embedded.protocol.ServerException;
import io.aerosdk.embedded.storage.Digest;
import io.aerosdk.embedded.storage.Namespace;
import io.aerosdk.embedded.storage.NamespaceConfig;
import io.aerosdk.embedded.storage.RecordClock;
import io.aerosdk.embedded.storage.RecordEdit;
import io.aerosdk.embedded.storage.Store;
import io.aerosdk.embedded.storage.StoredRecord;
import io.aerosdk.embedded.transaction.Monitor.Fate;
import io.aerosdk.embedded.value.ParticleItems;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

final class TransactionSpaceTest {
  private static final long ID = 7;
  private static final Digest RECORD = new Digest(1, 1, 1);
  private static final Digest MONITOR = new Digest(2, 2, 2);

  private final ManualClock time = new ManualClock();
  private final Namespace namespace =
      Objects.requireNonNull(
          new Store(
                  List.of(NamespaceConfig.of("test").withStrongConsistency(true)),
                  new RecordClock(time),
                  true)
              .namespace("test"));
  private final TransactionSpace space = new TransactionSpace(namespace);
  private final Monitor monitor = space.monitor(ID, MONITOR, 10);
  private final StoredRecord before = namespace.commit(edit(1), 0);
  private final StoredRecord provisional = namespace.prepare(edit(2), 0, before);

  @BeforeEach
  void hold() {
    space.register(monitor);
    space.hold(monitor, provisional);
  }

  @Test
  void onlyTheOwnerRollsARecordAndOnlyOnce() {
    space.roll(RECORD, ID + 1, Fate.FORWARD);
    assertThat(namespace.find(RECORD)).isSameAs(before);
    assertThat(space.locks().count()).isEqualTo(1);

    space.roll(RECORD, ID, Fate.FORWARD);
    assertThat(namespace.find(RECORD)).isSameAs(provisional);
    assertThat(space.locks().count()).isZero();

    space.roll(RECORD, ID, Fate.BACK);
    space.roll(RECORD, ID, Fate.FORWARD);
    assertThat(namespace.find(RECORD)).isSameAs(provisional);
  }

  @Test
  void whatIsRolledBackCannotBeCommittedAnyMore() {
    space.roll(RECORD, ID, Fate.BACK);
    assertThat(namespace.find(RECORD)).isSameAs(before);
    refuses(ResultCode.TXN_ABORTED, () -> space.requireOpen(ID));
    refuses(ResultCode.TXN_ABORTED, () -> space.requireOpenAt(MONITOR));
    refuses(ResultCode.TXN_ABORTED, () -> monitor.commit(space.now()));
    refuses(ResultCode.TXN_ABORTED, () -> space.hold(monitor, provisional));
  }

  @Test
  void whatIsCommittedTakesNoMoreRecords() {
    monitor.commit(space.now());
    refuses(ResultCode.TXN_COMMITTED, () -> space.requireOpen(ID));
    refuses(ResultCode.TXN_COMMITTED, () -> monitor.commit(space.now()));
    space.close(MONITOR);
    assertThat(namespace.find(RECORD)).isSameAs(provisional);
    refuses(ResultCode.TXN_EXPIRED, () -> space.requireOpen(ID));
  }

  @Test
  void anEndThatTheServerMadeIsRemembered() {
    monitor.commit(space.now());
    time.advance(Duration.ofSeconds(10));
    space.expire();
    assertThat(space.locks().count()).isEqualTo(1);
    time.advance(Duration.ofSeconds(1));
    space.expire();
    assertThat(space.locks().count()).isZero();
    assertThat(space.monitors().count()).isZero();
    assertThat(namespace.find(RECORD)).isSameAs(provisional);
    refuses(ResultCode.TXN_COMMITTED, () -> space.requireUndecided(MONITOR));
  }

  @Test
  void aWriteThatComesAfterTheEndLocksNothing() {
    time.advance(Duration.ofSeconds(11));
    refuses(ResultCode.TXN_EXPIRED, () -> space.hold(monitor, provisional));
    space.expire();
    refuses(ResultCode.TXN_ABORTED, () -> space.hold(monitor, provisional));
    assertThat(space.locks().count()).isZero();
    assertThat(namespace.find(RECORD)).isSameAs(before);
    refuses(ResultCode.TXN_ABORTED, () -> space.requireUndecided(MONITOR));
  }

  private static RecordEdit edit(long value) {
    RecordEdit edit = new RecordEdit(RECORD, null, null);
    edit.put(BinName.of("v"), ParticleItems.integer(value));
    return edit;
  }

  private static void refuses(int code, ThrowingCallable call) {
    assertThatThrownBy(call)
        .isInstanceOfSatisfying(
            ServerException.class, e -> assertThat(e.resultCode()).isEqualTo(code));
  }
}
