package io.aerosdk.result;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.aerospike.client.Key;
import com.aerospike.client.Record;
import com.aerospike.client.ResultCode;
import io.aerosdk.error.RecordNotFoundException;
import io.aerosdk.error.SdkException;
import io.aerosdk.error.SdkException.Details;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RecordResultTest {
  private static final Key KEY = new Key("test", "users", "alice@example.org");
  private final SdkException missing =
      new RecordNotFoundException(Details.of("not there", ResultCode.KEY_NOT_FOUND_ERROR));
  private final SdkException broken =
      new SdkException(Details.of("broken", ResultCode.CLIENT_ERROR));

  @Test
  void aRowThatIsOk() {
    Record record = new Record(Map.of("a", 1L), 3, 0);
    RecordResult row = RecordResult.ok(KEY, record, 7);

    assertThat(row.isOk()).isTrue();
    assertThat(row.resultCode()).isEqualTo(ResultCode.OK);
    assertThat(row.inDoubt()).isFalse();
    assertThat(row.error()).isEmpty();
    assertThat(row.key()).isSameAs(KEY);
    assertThat(row.index()).isEqualTo(7);
    assertThat(row.record()).isSameAs(record);
    assertThat(row.findRecord()).containsSame(record);
    assertThat(row.orThrow()).isSameAs(row);
    assertThat(row.asBoolean()).isTrue();
  }

  @Test
  void aRowWithoutARecordSaysSo() {
    RecordResult row = RecordResult.ok(KEY, null, 0);
    assertThat(row.isOk()).isTrue();
    assertThat(row.asBoolean()).isTrue();
    assertThat(row.findRecord()).isEmpty();
    assertThatThrownBy(row::record)
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("isOk()");
  }

  @Test
  @SuppressWarnings("NullAway") // the client does pass null there
  void binsAreNeverNull() {
    RecordResult row = RecordResult.ok(KEY, new Record(null, 3, 99), 0);
    assertThat(row.record().bins).isEmpty();
    assertThat(row.record().generation).isEqualTo(3);
    assertThat(row.record().expiration).isEqualTo(99);
  }

  @Test
  void aMissingRecordIsFalseAndAnError() {
    RecordResult row = RecordResult.failed(KEY, null, missing, 1);
    assertThat(row.isOk()).isFalse();
    assertThat(row.asBoolean()).isFalse();
    assertThat(row.resultCode()).isEqualTo(ResultCode.KEY_NOT_FOUND_ERROR);
    assertThat(row.error()).containsSame(missing);
    assertThatThrownBy(row::record).isSameAs(missing);
    assertThatThrownBy(row::orThrow).isSameAs(missing);
  }

  @Test
  void aFailureOfTheClientIsNeverOk() {
    RecordResult row = RecordResult.failed(KEY, null, broken, 1);
    assertThat(row.isOk()).isFalse();
    assertThat(row.resultCode()).isEqualTo(ResultCode.CLIENT_ERROR);
    assertThatThrownBy(row::asBoolean).isSameAs(broken);
    assertThatThrownBy(row::orThrow).isSameAs(broken);
  }

  @Test
  void theTextShowsNeitherKeyNorBins() {
    Record record = new Record(Map.of("secret", "value"), 3, 0);
    assertThat(RecordResult.ok(KEY, record, 2).toString())
        .contains("index=2", "test.users", "generation=3")
        .doesNotContain("alice", "value", "secret");
    assertThat(RecordResult.failed(KEY, null, missing, 0).toString())
        .contains("Key not found")
        .doesNotContain("alice");
  }
}
