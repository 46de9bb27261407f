package io.aerosdk.result;

import static org.assertj.core.api.Assertions.assertThat;

import com.aerospike.client.Key;
import com.aerospike.client.Record;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The record of a row always has bins to ask, also where the client gave none. */
class RecordResultBinsTest {
  private static final Key KEY = new Key("test", "users", 1);

  @Test
  void recordWithoutBinsHasAnEmptyMap() {
    RecordResult row = RecordResult.ok(KEY, new Record(null, 3, 7), 0);

    assertThat(row.record().bins).isEmpty();
    assertThat(row.record().getValue("name")).isNull();
    assertThat(row.record().generation).isEqualTo(3);
    assertThat(row.record().expiration).isEqualTo(7);
    assertThat(row.findRecord()).hasValueSatisfying(found -> assertThat(found.bins).isEmpty());
  }

  @Test
  void recordWithBinsIsTheOneThatWasRead() {
    Record read = new Record(Map.of("name", "Alice"), 1, 0);

    assertThat(RecordResult.ok(KEY, read, 0).record()).isSameAs(read);
    assertThat(RecordResult.ok(KEY, read, 0).findRecord()).containsSame(read);
    assertThat(RecordResult.ok(KEY, null, 0).findRecord()).isEmpty();
  }
}
