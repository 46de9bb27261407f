package io.aerosdk.internal.dataset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.aerospike.client.Key;
import com.aerospike.client.cluster.Partition;
import io.aerosdk.internal.dataset.OpenPartitions.Point;
import io.aerosdk.result.QueryCursor;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class CursorTest {
  private static Point point(int user, long indexValue) {
    byte[] digest = new Key("test", "users", user).digest;
    return new Point(Partition.getPartitionId(digest), digest, indexValue);
  }

  private static List<Point> points(long seed) {
    Random random = new Random(seed);
    List<Point> points = new ArrayList<>();
    IntStream.range(0, 4_096)
        .filter(id -> random.nextInt(4) > 0)
        .forEach(id -> points.add(new Point(id, null, 0)));
    for (int user = 0; user < 500; user++) {
      Point point = point(user, random.nextBoolean() ? 0 : random.nextLong());
      points.removeIf(other -> other.partition() == point.partition());
      points.add(point);
    }
    points.sort(Comparator.comparingInt(Point::partition));
    return points;
  }

  private static List<String> texts(OpenPartitions open) {
    List<String> texts = new ArrayList<>();
    texts.add(open.namespace() + "/" + open.set() + "/" + open.filterCode());
    for (Point point : open.points()) {
      String digest = point.digest() == null ? "" : HexFormat.of().formatHex(point.digest());
      texts.add(point.partition() + ":" + digest + ":" + point.indexValue());
    }
    return texts;
  }

  @Test
  void whatIsWrittenIsRead() {
    for (long seed = 0; seed < 20; seed++) {
      OpenPartitions open = new OpenPartitions("test", "Kündenstämme", seed * 77, points(seed));
      QueryCursor cursor = QueryCursor.parse(QueryCursor.of(open.encode()).toString());
      assertThat(texts(OpenPartitions.decode(cursor.toBytes()))).isEqualTo(texts(open));
      assertThat(cursor).isEqualTo(QueryCursor.of(open.encode()));
      assertThat(cursor.isDone()).isFalse();
      assertThat(cursor.toBytes()).isEqualTo(open.encode());
    }
  }

  @Test
  void partitionsWithoutRowsTakeNoRoom() {
    List<Point> fresh = IntStream.range(0, 4_096).mapToObj(id -> new Point(id, null, 0)).toList();
    assertThat(new OpenPartitions("test", "users", 0, fresh).encode()).hasSizeLessThan(50);
    assertThat(QueryCursor.of(new OpenPartitions("test", "", 0, List.of()).encode()).isDone())
        .isTrue();
  }

  @Test
  void everyChangedByteIsNoticed() {
    byte[] good =
        new OpenPartitions("test", "users", 3, List.of(point(1, 0), new Point(4_095, null, 0)))
            .encode();
    for (int i = 0; i < good.length; i++) {
      byte[] bad = good.clone();
      bad[i] ^= 0x10;
      assertThatIllegalArgumentException()
          .as("byte %s", i)
          .isThrownBy(() -> QueryCursor.of(bad))
          .withMessageStartingWith("cursor must be");
    }
    for (int length = 0; length < good.length; length++) {
      byte[] cut = Arrays.copyOf(good, length);
      assertThatIllegalArgumentException().isThrownBy(() -> QueryCursor.of(cut));
    }
    assertThatIllegalArgumentException().isThrownBy(() -> QueryCursor.parse("no cursor!"));
    assertThatIllegalArgumentException().isThrownBy(() -> QueryCursor.parse(""));
  }

  /** Right by its checksum, and still no cursor. */
  @Test
  void partsThatMakeNoSenseAreRefused() {
    Point wrongPlace = new Point(point(1, 0).partition() ^ 1, point(1, 0).digest(), 0);
    List<List<Point>> wrong =
        List.of(
            List.of(wrongPlace),
            List.of(new Point(4_096, null, 0)),
            List.of(new Point(7, null, 0), new Point(3, null, 0)),
            List.of(new Point(7, null, 0), new Point(7, null, 0)));
    wrong.forEach(
        points -> {
          byte[] bytes = new OpenPartitions("test", "users", 0, points).encode();
          assertThatIllegalArgumentException().isThrownBy(() -> QueryCursor.of(bytes));
        });
  }
}
