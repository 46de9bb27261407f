package io.aerosdk.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.aerospike.client.Operation;
import com.aerospike.client.exp.Exp;
import com.aerospike.client.exp.Expression;
import io.aerosdk.DataSet;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.junit.jupiter.api.Test;

class ChainDefaultsTest {
  private static final DataSet SET = DataSet.of("test", "users");
  private static final Expression OWN = Exp.build(Exp.binExists("a"));
  private static final Expression DEFAULT = Exp.build(Exp.binExists("b"));
  private static final Instant NOW = Instant.parse("2026-11-20T12:00:00Z");

  private final Verbs session = new Verbs();

  private KeyedWrite<KeyedCommand> write(KeyedVerbs<KeyedCommand> verbs, long id) {
    return verbs.upsert(SET.id(id)).bin("a").setTo(1);
  }

  @Test
  void aDefaultHoldsForItsVerbAndThoseAfterIt() {
    KeyedWrite<KeyedCommand> first = write(session, 1);
    KeyedWrite<KeyedCommand> second =
        write(first, 2).defaultExpireRecordAfter(Duration.ofSeconds(90)).defaultWhere(DEFAULT);
    List<KeySpec> specs = write(second, 3).query(SET.id(4)).execute().specs();

    assertThat(specs).extracting(KeySpec::expiration).containsExactly(0, 90, 90, 0);
    assertThat(specs)
        .extracting(KeySpec::condition)
        .containsExactly(null, DEFAULT, DEFAULT, DEFAULT);
  }

  @Test
  void whatAVerbSaysBeatsTheDefault() {
    KeyedWrite<KeyedCommand> chain =
        write(session, 1)
            .defaultExpireRecordAfter(Duration.ofSeconds(90))
            .defaultWhere(DEFAULT)
            .where(OWN)
            .expireRecordAfter(Duration.ofSeconds(5));
    chain = write(chain, 2).neverExpire();
    chain = write(chain, 3).withNoChangeInExpiration();
    chain = write(chain, 4).expiryFromServerDefault();
    chain = write(chain, 5).expireRecordAt(Instant.now().plusSeconds(1_000));
    List<KeySpec> specs = write(chain, 6).touch(SET.id(7)).execute().specs();

    assertThat(specs).extracting(KeySpec::expiration).containsExactly(5, -1, -2, 0, 0, 90, 90);
    assertThat(specs.get(0).condition()).isSameAs(OWN);
    assertThat(specs.get(1).condition()).isSameAs(DEFAULT);
    assertThat(specs.get(4).expireAt()).isPresent();
    assertThat(specs.get(5).expireAt()).isEmpty();
  }

  @Test
  void everyDefaultOfLife() {
    KeyedWrite<KeyedCommand> write = write(session, 1);
    assertThat(expiration(write.defaultNeverExpire())).isEqualTo(Expiration.NEVER);
    assertThat(expiration(write.defaultWithNoChangeInExpiration())).isEqualTo(Expiration.UNCHANGED);
    assertThat(expiration(write.defaultExpireRecordAfter(Duration.ofDays(1)))).isEqualTo(86_400);
    assertThat(expiration(write.defaultExpiryFromServerDefault())).isZero();
    assertThatThrownBy(() -> write.defaultExpireRecordAfter(Duration.ZERO))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private static int expiration(KeyedStep<KeyedCommand, ?> step) {
    return step.command().specs().get(0).expiration();
  }

  @Test
  void deletesAndReadsHaveNoLife() {
    List<KeySpec> specs =
        session
            .delete(SET.id(1))
            .defaultNeverExpire()
            .query(SET.id(2))
            .exists(SET.id(3))
            .execute()
            .specs();
    assertThat(specs).allSatisfy(spec -> assertThat(spec.isPlain()).isTrue());
  }

  @Test
  void durableDeletesAreThoseOfWhatDeletes() {
    KeyedDelete<KeyedCommand> first = session.delete(SET.id(1)).defaultWithDurableDelete();
    KeyedWrite<KeyedCommand> chain = write(first.delete(SET.id(2)).withoutDurableDelete(), 3);
    chain = write(chain, 4).deleteRecord();
    chain = write(chain, 5).deleteRecord().withoutDurableDelete();
    KeyedDelete<KeyedCommand> last =
        chain.touch(SET.id(6)).delete(SET.id(7)).defaultWithoutDurableDelete();
    List<KeySpec> specs = last.execute().specs();

    assertThat(specs)
        .extracting(KeySpec::durableDelete)
        .containsExactly(true, false, null, true, false, null, false);
    assertThat(specs)
        .extracting(KeySpec::deletesRecord)
        .containsExactly(true, true, false, true, true, false, true);
  }

  @Test
  void aTombstoneWithoutADeleteIsRefused() {
    KeyedWrite<KeyedCommand> write = write(session, 1).withDurableDelete();
    assertThatIllegalStateException()
        .isThrownBy(write::execute)
        .withMessageContaining("must go with deleteRecord()");
    assertThat(write.deleteRecord().execute().specs()).hasSize(1);
    assertThat(
            write(session, 1)
                .addOperation(Operation.delete())
                .withoutDurableDelete()
                .execute()
                .specs()
                .get(0)
                .durableDelete())
        .isFalse();
  }

  @Test
  void recordsAreDeletedAndTouchedInsideAWrite() {
    KeySpec spec =
        session
            .update(SET.id(1))
            .bin("a")
            .get()
            .touchRecord()
            .deleteRecord()
            .execute()
            .specs()
            .get(0);
    assertThat(spec.operations())
        .extracting(operation -> operation.type)
        .containsExactly(Operation.Type.READ, Operation.Type.TOUCH, Operation.Type.DELETE);
    assertThat(spec.isPlain()).isFalse();
    assertThat(session.update(SET.id(1)).touchRecord().execute().specs().get(0).isPlain()).isTrue();
  }

  @Test
  void replaceOnlyNeedsTheRecord() {
    for (KeyedWrite<KeyedCommand> write :
        List.of(
            write(session, 1),
            session.update(SET.id(1)).bin("a").setTo(1),
            session.replace(SET.id(1)).bin("a").setTo(1),
            session.replaceIfExists(SET.id(1)).bin("a").setTo(1))) {
      assertThat(write.replaceOnly().execute().specs().get(0).verb())
          .isEqualTo(Verb.REPLACE_IF_EXISTS);
    }
    assertThatIllegalStateException()
        .isThrownBy(() -> session.insert(SET.id(1)).replaceOnly())
        .withMessageContaining("must not follow insert");
  }

  @Test
  void anEndIsCountedFromTheMomentOfTheRun() {
    Instant end = Instant.now().plus(Duration.ofDays(365));
    KeySpec spec = write(session, 1).expireRecordAt(end).execute().specs().get(0);

    assertThat(spec.expiration(at(end.minusSeconds(90)))).isEqualTo(90);
    assertThat(spec.expiration(at(end.minusMillis(89_001)))).isEqualTo(90);
    assertThat(spec.expiration(at(end.minusNanos(1)))).isEqualTo(1);
    assertThatIllegalStateException()
        .isThrownBy(() -> spec.expiration(at(end)))
        .withMessageContaining("which is over");
    assertThat(write(session, 1).neverExpire().execute().specs().get(0).expiration(at(NOW)))
        .isEqualTo(-1);
  }

  private static InstantSource at(Instant time) {
    return InstantSource.fixed(time);
  }

  @Test
  void anEndThatIsNoFutureIsRefused() {
    Instant tooFar = Instant.now().plus(Expiration.MAX).plusSeconds(10);
    for (Instant wrong : List.of(Instant.EPOCH, Instant.now().minusMillis(1), tooFar)) {
      assertThatThrownBy(() -> write(session, 1).expireRecordAt(wrong))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageContaining("end must be in the future");
      assertThatThrownBy(() -> session.touch(SET.id(1)).expireRecordAt(wrong))
          .isInstanceOf(IllegalArgumentException.class);
    }
  }

  @Test
  void theLastWordOnLifeCounts() {
    Instant end = Instant.now().plusSeconds(100);
    KeyedWrite<KeyedCommand> write = write(session, 1).neverExpire().expireRecordAt(end);
    assertThat(write.command().specs().get(0).expireAt()).contains(end);
    assertThat(write.neverExpire().command().specs().get(0).expireAt()).isEmpty();
  }
}
