package io.aerosdk.it.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.aerosdk.DataSet;
import io.aerosdk.error.SdkException;
import io.aerosdk.it.harness.Setup;
import io.aerosdk.it.harness.SyncScenarios;
import io.aerosdk.it.harness.TestSession;
import io.aerosdk.result.RecordResult;
import io.aerosdk.result.RecordStream;
import java.util.Iterator;
import java.util.Map;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** Interrupting a thread that reads rows stops it, and never looks like the end of the rows. */
@SyncScenarios
class InterruptIT {
  private final TestSession session;
  private final DataSet set;

  InterruptIT(Setup setup) {
    session = setup.session();
    set = setup.set(InterruptIT.class);
  }

  @Test
  void anInterruptedQueryFails() {
    session.upsert(set.ids(LongStream.range(0, 100).toArray())).put(Map.of("n", 1)).execute();
    try (RecordStream stream = session.query(set).execute()) {
      Iterator<RecordResult> rows = stream.iterator();
      rows.next();
      Thread.currentThread().interrupt();
      try {
        assertThatThrownBy(() -> rows.forEachRemaining(row -> {}))
            .isInstanceOf(SdkException.class)
            .hasMessageContaining("nterrupted");
        assertThat(Thread.currentThread().isInterrupted()).as("the flag is kept").isTrue();
      } finally {
        Thread.interrupted();
      }
      assertThatThrownBy(rows::hasNext).isInstanceOf(SdkException.class);
    }
    assertThat(session.query(set).execute().toList()).hasSize(100);
  }
}
