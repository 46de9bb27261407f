package io.aerosdk.it.memory;

import static org.assertj.core.api.Assertions.assertThat;

import com.aerospike.client.Record;
import io.aerosdk.DataSet;
import io.aerosdk.it.harness.Scenarios;
import io.aerosdk.it.harness.Setup;
import io.aerosdk.it.harness.TestClient;
import io.aerosdk.it.harness.TestSession;
import io.aerosdk.result.RecordResult;
import io.aerosdk.result.RecordStream;
import java.util.BitSet;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * However many rows a query has, the client holds no more than the documented number of them. The
 * system property {@code bigquery.records} says how many there are.
 */
@Scenarios
class BigQueryIT {
  private static final int RECORDS = Integer.getInteger("bigquery.records", 200_000);
  private static final int BATCH = 2_000;
  private static final int LOOKS = 8;

  /**
   * Of the blocking flavour, which has the larger buffer; one more is in the hands of each side.
   */
  private static final int MOST_ROWS = 5_000 + 10;

  /** Of 5,000 rows with their keys and bins, and the buffers of the sockets. */
  private static final long MOST_BYTES = 16L << 20;

  private static final DataSet SET = DataSet.of("test", "big");

  private final Setup setup;
  private ServerProcess server;
  private TestClient client;

  BigQueryIT(Setup setup) {
    this.setup = setup;
  }

  @BeforeEach
  void write() {
    server = ServerProcess.start();
    try (TestClient writer = setup.connect(server.seeds())) { // what it keeps goes with it
      TestSession session = writer.createSession();
      for (int start = 0; start < RECORDS; start += BATCH) {
        List<List<Object>> rows =
            LongStream.range(start, Math.min(RECORDS, start + BATCH))
                .mapToObj(id -> List.<Object>of(id, id, "a text of a common length"))
                .toList();
        assertThat(session.upsert(SET).bins("n", "text").rows(rows).execute().failures()).isEmpty();
      }
    }
    client = setup.connect(server.seeds());
  }

  @AfterEach
  void close() {
    client.close();
    server.close();
  }

  @Test
  void rowsDoNotPileUp() {
    long bytesBefore = LiveHeap.bytes();
    long rowsBefore = LiveHeap.count(Record.class);
    BitSet seen = new BitSet(RECORDS);
    try (RecordStream rows = client.createSession().query(SET).execute()) {
      for (RecordResult row : rows) {
        int id = row.record().getInt("n");
        assertThat(seen.get(id)).as("came before: %s", id).isFalse();
        seen.set(id);
        if (seen.cardinality() % (RECORDS / LOOKS) == RECORDS / LOOKS / 2) {
          assertThat(LiveHeap.count(Record.class) - rowsBefore).isBetween(1L, (long) MOST_ROWS);
          assertThat(LiveHeap.bytes() - bytesBefore).isLessThan(MOST_BYTES);
        }
      }
    }
    assertThat(seen.cardinality()).isEqualTo(RECORDS);
    assertThat(LiveHeap.count(Record.class) - rowsBefore).as("what stays").isLessThanOrEqualTo(1);
  }
}
