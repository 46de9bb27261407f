package io.aerosdk.internal.stream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.aerospike.client.Key;
import io.aerosdk.result.RecordResult;
import io.aerosdk.result.RecordStream;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import org.junit.jupiter.api.Test;

class BufferedRecordStreamTest {
  private static RecordStream rows(int count) {
    List<RecordResult> rows = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      rows.add(RecordResult.ok(new Key("test", "users", i), null, i));
    }
    return new BufferedRecordStream(rows);
  }

  @Test
  void givesItsRowsOnceAndInOrder() {
    RecordStream stream = rows(3);
    assertThat(stream.toList()).extracting(RecordResult::index).containsExactly(0, 1, 2);
    assertThat(stream.toList()).isEmpty();
    assertThat(stream.iterator()).isExhausted();
  }

  @Test
  void allIteratorsAreOne() {
    RecordStream stream = rows(3);
    stream.iterator().next();
    assertThat(stream.iterator().next().index()).isEqualTo(1);
    assertThat(stream.failures()).isEmpty();
  }

  @Test
  void beyondTheEndThereIsNoRow() {
    Iterator<RecordResult> rows = rows(0).iterator();
    assertThat(rows.hasNext()).isFalse();
    assertThatThrownBy(rows::next).isInstanceOf(NoSuchElementException.class);
    assertThat(rows(0).first()).isEmpty();
    assertThatThrownBy(() -> rows(0).firstOrThrow()).isInstanceOf(NoSuchElementException.class);
  }

  @Test
  void closedEarlyItSaysHowManyWereUnread() {
    RecordStream stream = rows(3);
    stream.iterator().next();
    stream.close();
    assertThatThrownBy(() -> stream.iterator().hasNext())
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("The stream was closed with 2 rows unread");
    assertThatThrownBy(() -> stream.iterator().next()).isInstanceOf(IllegalStateException.class);
  }

  @Test
  void closedAtItsEndItIsAtItsEnd() {
    RecordStream stream = rows(1);
    stream.iterator().next();
    stream.close();
    assertThat(stream.iterator().hasNext()).isFalse();
  }

  @Test
  void oneRowNeedsNoList() {
    RecordResult row = RecordResult.ok(new Key("test", "users", 1), null, 0);
    assertThat(BufferedRecordStream.of(row).toList()).containsExactly(row);
  }
}
