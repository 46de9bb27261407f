package io.aerosdk.it.background;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.aerospike.client.Operation;
import com.aerospike.client.exp.Exp;
import io.aerosdk.DataSet;
import io.aerosdk.error.SdkException;
import io.aerosdk.it.harness.Scenarios;
import io.aerosdk.it.harness.Setup;
import io.aerosdk.it.harness.TestRequests.OfTask;
import io.aerosdk.it.harness.TestSession;
import io.aerosdk.udf.UdfModule;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Changes to all records of a set, by the servers on their own. */
@Scenarios
class BackgroundIT {
  private static final int RECORDS = 200;
  private static final Exp SMALL = Exp.lt(Exp.intBin("n"), Exp.val(50));

  private final Setup setup;
  private final TestSession session;
  private final DataSet set;
  private final DataSet other;

  BackgroundIT(Setup setup) {
    this.setup = setup;
    session = setup.session();
    set = setup.set(BackgroundIT.class);
    other = setup.set("BackgroundIT other");
  }

  @BeforeEach
  void write() {
    setup.assumeConditions();
    var chain = session.upsert(other.id(1)).put(Map.of("n", 1L));
    for (long id = 0; id < RECORDS; id++) {
      chain = chain.upsert(set.id(id)).put(Map.of("n", id, "s", "text"));
    }
    assertThat(chain.execute().failures()).isEmpty();
  }

  private long count(DataSet where, Exp condition) {
    return session.query(where).where(condition).execute().stream().count();
  }

  @Test
  void updatesWhereTheConditionHolds() {
    OfTask task =
        session
            .backgroundTask()
            .update(set)
            .where(SMALL)
            .bin("s")
            .setTo("small")
            .bin("new")
            .add(7)
            .bin("t")
            .append("x")
            .execute();
    task.waitUntilComplete(Duration.ofSeconds(30));

    assertThat(task.isDone()).isTrue();
    assertThat(count(set, Exp.eq(Exp.stringBin("s"), Exp.val("small")))).isEqualTo(50);
    assertThat(session.get(set.id(3)).bins)
        .isEqualTo(Map.of("n", 3L, "s", "small", "new", 7L, "t", "x"));
    assertThat(session.get(set.id(50)).bins).isEqualTo(Map.of("n", 50L, "s", "text"));
    assertThat(session.get(other.id(1)).bins).isEqualTo(Map.of("n", 1L));
  }

  @Test
  void putRemovesAndSets() {
    session
        .backgroundTask()
        .update(set)
        .bin("s")
        .remove()
        .put(Map.of("a", 1))
        .execute()
        .waitUntilComplete();
    assertThat(session.get(set.id(9)).bins).isEqualTo(Map.of("n", 9L, "a", 1L));
  }

  @Test
  void aBinCanBeComputed() {
    session
        .backgroundTask()
        .update(set)
        .bin("twice")
        .upsertFrom(Exp.mul(Exp.intBin("n"), Exp.val(2)))
        .execute()
        .waitUntilComplete();
    assertThat(session.get(set.id(21)).getLong("twice")).isEqualTo(42);
  }

  @Test
  void deletesWhereTheConditionHolds() {
    session.backgroundTask().delete(set).where(SMALL).execute().waitUntilComplete();
    assertThat(session.query(set).execute().toList()).hasSize(RECORDS - 50);
    assertThat(count(set, SMALL)).isZero();
    assertThat(session.contains(other.id(1))).isTrue();
  }

  @Test
  void touchesAndUpdatesSayHowLongRecordsLive() {
    session
        .backgroundTask()
        .touch(set)
        .where(SMALL)
        .expireRecordAfter(Duration.ofHours(1))
        .execute()
        .waitUntilComplete();
    assertThat(session.get(set.id(1)).getTimeToLive()).isBetween(3_000, 3_601);
    assertThat(session.get(set.id(1)).generation).isEqualTo(2);
    assertThat(session.get(set.id(60)).generation).isEqualTo(1);
    session
        .backgroundTask()
        .update(set)
        .bin("a")
        .setTo(1)
        .expireRecordAfter(Duration.ofHours(2))
        .execute()
        .waitUntilComplete();
    assertThat(session.get(set.id(60)).getTimeToLive()).isBetween(7_000, 7_201);
  }

  @Test
  void functionsRunWhereTheConditionHolds() {
    setup
        .requests()
        .registerUdf(
            UdfModule.ofSource(
                "background.lua",
                "function plus(rec, by) rec['n'] = rec['n'] + by; aerospike:update(rec) end"))
        .waitUntilComplete();
    session
        .backgroundTask()
        .executeUdf(set)
        .function("background", "plus")
        .passing(1_000)
        .where(SMALL)
        .execute()
        .waitUntilComplete();
    assertThat(session.get(set.id(7)).getLong("n")).isEqualTo(1_007);
    assertThat(session.get(set.id(70)).getLong("n")).isEqualTo(70);
  }

  @Test
  void aRateSlowsItDownAndTheTaskSaysSo() {
    OfTask task =
        session.backgroundTask().update(set).bin("a").setTo(1).recordsPerSecond(100).execute();
    assertThat(task.isDone()).isFalse();
    assertThatThrownBy(() -> task.waitUntilComplete(Duration.ofMillis(50)))
        .isInstanceOf(SdkException.class);
    task.waitUntilComplete();
    assertThat(count(set, Exp.binExists("a"))).isEqualTo(RECORDS);
  }

  @Test
  void whatMakesNoSenseIsRefused() {
    assertThatThrownBy(() -> session.backgroundTask().update(set).execute())
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("must write");
    assertThatThrownBy(() -> session.backgroundTask().update(set).addOperation(Operation.get("a")))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> session.backgroundTask().touch(set).recordsPerSecond(0))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> session.backgroundTask().executeUdf(set).function("", "f"))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> session.backgroundTask().delete(DataSet.of("nowhere")).execute())
        .isInstanceOf(SdkException.class)
        .hasMessageContaining("Background delete in nowhere");
  }

  @Test
  void aSetThatIsNotThereIsDoneAtOnce() {
    OfTask task =
        session.backgroundTask().delete(DataSet.of(setup.namespace(), "never-there")).execute();
    task.waitUntilComplete();
    assertThat(task.isDone()).isTrue();
    assertThat(session.query(set).execute().toList()).hasSize(RECORDS);
  }
}
