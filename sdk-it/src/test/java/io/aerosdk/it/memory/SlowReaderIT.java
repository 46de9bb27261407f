package io.aerosdk.it.memory;

import static org.assertj.core.api.Assertions.assertThat;

import com.aerospike.client.Record;
import io.aerosdk.DataSet;
import io.aerosdk.behavior.Behavior;
import io.aerosdk.it.harness.Polling;
import io.aerosdk.it.harness.Scenarios;
import io.aerosdk.it.harness.Setup;
import io.aerosdk.it.harness.TestSession;
import io.aerosdk.result.RecordStream;
import java.util.Iterator;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * A reader that takes a row now and then: the client fetches as much ahead as is documented, and
 * then waits. The async flavour holds a page (1,000 rows, or a chunk), the blocking one the queue
 * that the behaviour says.
 */
@Scenarios
class SlowReaderIT {
  private static final int RECORDS = 12_000;
  private static final int PAGE = 1_000;
  private static final int QUEUE = 500;

  /** In the hands of the threads that read and take, one each. */
  private static final int HANDS = 5;

  private static final Behavior SMALL_QUEUE =
      Behavior.DEFAULT.deriveWithChanges(
          "small queue", c -> c.readsQuery(r -> r.recordQueueSize(QUEUE)));

  private final TestSession session;
  private final DataSet set;
  private final boolean async;
  private long before;

  SlowReaderIT(Setup setup) {
    session = setup.session(SMALL_QUEUE);
    set = setup.set(SlowReaderIT.class);
    async = setup.toString().startsWith("async");
  }

  @BeforeEach
  void write() {
    for (int start = 0; start < RECORDS; start += PAGE) {
      List<List<Object>> rows =
          LongStream.range(start, start + PAGE).mapToObj(id -> List.<Object>of(id, id)).toList();
      assertThat(session.upsert(set).bins("n").rows(rows).execute().failures()).isEmpty();
    }
    before = LiveHeap.count(Record.class);
  }

  private long held() {
    return LiveHeap.count(Record.class) - before;
  }

  /** Takes a few rows at a time and looks each time, once the client has fetched what it may. */
  private void readSlowly(RecordStream rows, int ahead) {
    Iterator<?> each = rows.iterator();
    each.next();
    Polling.until("the client fetches ahead", () -> held() >= ahead - HANDS);
    for (int look = 0; look < 20; look++) {
      for (int i = 0; i < 10; i++) {
        each.next();
      }
      assertThat(held()).isLessThanOrEqualTo(ahead + HANDS);
    }
  }

  @Test
  void noMoreRowsAreFetchedAheadThanDocumented() {
    try (RecordStream rows = session.query(set).execute()) {
      readSlowly(rows, async ? PAGE : QUEUE);
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {100, 2_000})
  void chunksChangeWhatIsFetchedAhead(int chunk) {
    try (RecordStream rows = session.query(set).chunkSize(chunk).execute()) {
      readSlowly(rows, async ? chunk : QUEUE);
    }
  }

  @Test
  void nothingIsHeldAfterTheEnd() {
    try (RecordStream rows = session.query(set).execute()) {
      readSlowly(rows, async ? PAGE : QUEUE);
    }
    Polling.until("the rows are let go", () -> held() <= HANDS);
  }
}
