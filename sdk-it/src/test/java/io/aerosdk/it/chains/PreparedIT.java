package io.aerosdk.it.chains;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.aerospike.client.Key;
import io.aerosdk.DataSet;
import io.aerosdk.command.ErrorStrategy;
import io.aerosdk.command.KeyedWrite;
import io.aerosdk.command.PreparedCommand;
import io.aerosdk.error.RecordExistsException;
import io.aerosdk.it.harness.KeyedScenarios;
import io.aerosdk.it.harness.Setup;
import io.aerosdk.it.harness.TestSession;
import io.aerosdk.result.RecordResult;
import io.aerosdk.result.RecordStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** A prepared command does the same each time, whatever happens to what it was built from. */
@KeyedScenarios
class PreparedIT {
  private static final int THREADS = 8;
  private static final int RUNS = 50;

  private final TestSession session;
  private final DataSet set;

  PreparedIT(Setup setup) {
    session = setup.session();
    set = setup.set(PreparedIT.class);
  }

  @Test
  void oneKeyFromManyThreads() throws Exception {
    PreparedCommand<RecordStream> visit =
        session.upsert(set.id(1)).bin("visits").add(1).bin("visits").get().prepare();

    List<Long> seen = new ArrayList<>();
    for (RecordResult row : runs(visit)) {
      seen.add(row.results("visits").get(1).getLong());
    }

    assertThat(seen).hasSize(THREADS * RUNS).doesNotHaveDuplicates();
    assertThat(session.get(set.id(1)).getLong("visits")).isEqualTo(THREADS * RUNS);
  }

  @Test
  void aMixedChainFromManyThreads() throws Exception {
    List<Object> tags = new ArrayList<>(List.of("a", Map.of("k", 1L)));
    PreparedCommand<RecordStream> chain =
        session
            .upsert(set.ids(1, 2, 3))
            .bin("n")
            .add(1)
            .bin("tags")
            .setTo(tags)
            .upsert(set.id(4))
            .bin("n")
            .add(2)
            .query(set.id(5))
            .prepare();
    tags.clear();
    session.put(set.id(5), Map.of("n", 0));

    List<RecordResult> rows = runs(chain);

    assertThat(rows).hasSize(THREADS * RUNS * 5).allMatch(RecordResult::isOk);
    for (Key key : set.ids(1, 2, 3)) {
      assertThat(session.get(key).bins)
          .isEqualTo(Map.of("n", (long) THREADS * RUNS, "tags", List.of("a", Map.of("k", 1L))));
    }
    assertThat(session.get(set.id(4)).getLong("n")).isEqualTo(2L * THREADS * RUNS);
    assertThat(session.get(set.id(5)).bins).isEqualTo(Map.of("n", 0L));
  }

  private static List<RecordResult> runs(PreparedCommand<RecordStream> command) throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(THREADS);
    try {
      Callable<List<RecordResult>> run =
          () -> {
            List<RecordResult> rows = new ArrayList<>();
            for (int i = 0; i < RUNS; i++) {
              rows.addAll(command.execute().toList());
            }
            return rows;
          };
      List<RecordResult> all = new ArrayList<>();
      List<Future<List<RecordResult>>> results = new ArrayList<>();
      for (int i = 0; i < THREADS; i++) {
        results.add(threads.submit(run));
      }
      for (Future<List<RecordResult>> result : results) {
        all.addAll(result.get(30, TimeUnit.SECONDS));
      }
      return all;
    } finally {
      threads.shutdownNow();
    }
  }

  @Test
  void itsBuilderMayGoOn() {
    KeyedWrite<RecordStream> write = session.upsert(set.id(1)).bin("a").setTo(1);
    PreparedCommand<RecordStream> prepared = write.prepare();
    write.bin("b").setTo(2).delete(set.id(2));
    session.put(set.id(2), Map.of("n", 1));

    prepared.execute();

    assertThat(session.get(set.id(1)).bins).isEqualTo(Map.of("a", 1L));
    assertThat(session.contains(set.id(2))).isTrue();
  }

  @Test
  void everyWayToTakeErrors() {
    PreparedCommand<RecordStream> insert = session.insert(set.id(1)).bin("a").setTo(1).prepare();
    List<Integer> handled = new ArrayList<>();

    assertThat(insert.execute().toList()).singleElement().matches(RecordResult::isOk);
    assertThatThrownBy(insert::execute).isInstanceOf(RecordExistsException.class);
    assertThatThrownBy(() -> insert.execute(ErrorStrategy.THROW))
        .isInstanceOf(RecordExistsException.class);
    assertThat(insert.execute(ErrorStrategy.IN_STREAM).failures()).hasSize(1);
    assertThat(insert.execute((key, index, error) -> handled.add(error.resultCode())).toList())
        .isEmpty();
    assertThat(handled).containsExactly(5);
  }

  @Test
  void everyVerbCanBePrepared() {
    session.put(set.id(1), Map.of("a", 1));
    assertThat(session.query(set.id(1)).bin("a").get().prepare().execute().toList()).hasSize(1);
    assertThat(session.exists(set.ids(1, 2)).prepare().execute().toList()).hasSize(1);
    assertThat(session.touch(set.id(1)).prepare().execute().toList()).hasSize(1);
    assertThat(session.upsert(set).bins("a").row(3, 1).row(4, 2).prepare().execute().toList())
        .hasSize(2);
    PreparedCommand<RecordStream> delete = session.delete(set.ids(1, 3)).prepare();
    assertThat(delete.execute().toList()).hasSize(2);
    assertThat(delete.execute().toList()).isEmpty();
  }
}
