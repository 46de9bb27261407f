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
import java.util.function.Function;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A stream of one row behaves as a buffered one that holds one row. */
class SingleRecordStreamTest {
  private static final RecordResult ROW = RecordResult.ok(new Key("test", "users", 1), null, 0);

  static List<Function<RecordResult, RecordStream>> streams() {
    return List.of(
        BufferedRecordStream::of, row -> new BufferedRecordStream(new ArrayList<>(List.of(row))));
  }

  @ParameterizedTest
  @MethodSource("streams")
  void givesItsRowOnce(Function<RecordResult, RecordStream> make) {
    RecordStream stream = make.apply(ROW);
    Iterator<RecordResult> rows = stream.iterator();

    assertThat(rows.hasNext()).isTrue();
    assertThat(rows.hasNext()).isTrue();
    assertThat(rows.next()).isSameAs(ROW);
    assertThat(rows.hasNext()).isFalse();
    assertThat(stream.iterator().hasNext()).isFalse();
    assertThatThrownBy(rows::next).isInstanceOf(NoSuchElementException.class);
  }

  @ParameterizedTest
  @MethodSource("streams")
  void refusesToEndEarlyWithoutSayingSo(Function<RecordResult, RecordStream> make) {
    RecordStream stream = make.apply(ROW);
    stream.close();

    for (int i = 0; i < 2; i++) {
      assertThatThrownBy(() -> stream.iterator().hasNext())
          .isInstanceOf(IllegalStateException.class)
          .hasMessageContaining("closed with 1 row");
      assertThatThrownBy(() -> stream.iterator().next()).isInstanceOf(IllegalStateException.class);
    }
  }

  @ParameterizedTest
  @MethodSource("streams")
  void isQuietWhenClosedAtItsEnd(Function<RecordResult, RecordStream> make) {
    RecordStream stream = make.apply(ROW);

    assertThat(stream.firstOrThrow()).isSameAs(ROW);
    assertThat(stream.iterator().hasNext()).isFalse();
    assertThatThrownBy(stream::firstOrThrow).isInstanceOf(NoSuchElementException.class);
  }
}
