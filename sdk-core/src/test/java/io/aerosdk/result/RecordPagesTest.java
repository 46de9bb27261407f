package io.aerosdk.result;

import static io.aerosdk.result.RecordOrder.byBin;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.aerospike.client.Key;
import com.aerospike.client.Record;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class RecordPagesTest {
  private static RecordResult row(int id, @Nullable Object value) {
    Map<String, Object> bins = new HashMap<>();
    if (value != null) {
      bins.put("v", value);
    }
    return RecordResult.ok(new Key("test", "users", id), new Record(bins, 1, 0), -1);
  }

  private static List<Integer> ids(List<RecordResult> rows) {
    return rows.stream().map(row -> row.key().userKey.toInteger()).toList();
  }

  @Test
  void valuesOfAllTypesHaveOneOrder() {
    Object[] ordered = {
      Double.NEGATIVE_INFINITY,
      Long.MIN_VALUE,
      -1.5,
      -1L,
      0.5,
      1L,
      1.5,
      (1L << 53) + 1,
      Long.MAX_VALUE - 1,
      Long.MAX_VALUE,
      0x1p63,
      Double.NaN,
      "",
      "a",
      "b",
      "\uFFFD",
      "\uD83D\uDE00",
      new byte[] {},
      new byte[] {1},
      new byte[] {(byte) 0x80},
      false,
      true,
      List.of(1L),
      null
    };
    List<Integer> expected = IntStream.range(0, ordered.length).boxed().toList();
    List<RecordResult> rows = new ArrayList<>();
    expected.forEach(i -> rows.add(row(i, Arrays.asList(ordered).get(i))));
    for (int seed = 0; seed < 50; seed++) {
      Collections.shuffle(rows, new Random(seed));
      assertThat(ids(RecordPages.of(rows, byBin("v"), 5).all())).isEqualTo(expected);
    }
    assertThat(ids(RecordPages.of(rows, byBin("v").reversed(), 5).all()).get(0))
        .isEqualTo(ordered.length - 1);
  }

  @Test
  void pagesShareOutTheRows() {
    List<RecordResult> rows = IntStream.range(0, 7).mapToObj(id -> row(id, 1L)).toList();
    RecordPages pages = RecordPages.of(rows, byBin("v"), 3);
    assertThat(pages.count()).isEqualTo(3);
    assertThat(ids(pages.page(0))).containsExactly(0, 1, 2);
    assertThat(ids(pages.page(2))).containsExactly(6);
    assertThatExceptionOfType(IndexOutOfBoundsException.class).isThrownBy(() -> pages.page(3));
    assertThatExceptionOfType(IndexOutOfBoundsException.class).isThrownBy(() -> pages.page(-1));
    assertThat(RecordPages.of(rows, byBin("v"), 7).count()).isEqualTo(1);
    assertThat(RecordPages.of(List.of(), byBin("v"), 7).count()).isZero();
    assertThatIllegalArgumentException().isThrownBy(() -> RecordPages.of(rows, byBin("v"), 0));
  }
}
