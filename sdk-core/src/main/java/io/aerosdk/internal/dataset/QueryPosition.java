package io.aerosdk.internal.dataset;

import com.aerospike.client.query.PartitionFilter;
import com.aerospike.client.query.PartitionStatus;
import io.aerosdk.command.DatasetQueryCommand;
import io.aerosdk.command.PartitionSet;
import io.aerosdk.internal.dataset.OpenPartitions.Point;
import io.aerosdk.result.QueryCursor;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How far one run of a query has come. The run asks the client in rounds, each with a number of
 * rows that it wants at most; a round may give fewer though there are more, as the client shares
 * the number out to the nodes. Not thread-safe; handed on with a happens-before.
 */
public final class QueryPosition {
  /** More than any round gives. Rounds for chosen partitions need a number: see {@link #rows}. */
  private static final long MANY = 1L << 40;

  private final DatasetQueryCommand command;
  private final BitSet wanted = new BitSet(PartitionSet.ALL);
  private PartitionFilter filter;
  private boolean chosen;
  private boolean done;

  /** At the start of a command, or where its cursor says. */
  public QueryPosition(DatasetQueryCommand command) {
    this.command = command;
    QueryCursor cursor = command.options().cursor();
    if (cursor != null) {
      List<Point> points = OpenPartitions.decode(cursor.toBytes()).points();
      done = points.isEmpty();
      filter = done ? PartitionFilter.all() : resumed(points);
    } else {
      filter = started(command.partitions());
    }
  }

  private PartitionFilter started(@Nullable PartitionSet partitions) {
    if (partitions == null) {
      wanted.set(0, PartitionSet.ALL);
      return PartitionFilter.all();
    }
    for (int id = partitions.first(); id < partitions.end(); id++) {
      wanted.set(id, partitions.contains(id));
    }
    if (partitions.isRange()) {
      return PartitionFilter.range(partitions.first(), partitions.end() - partitions.first());
    }
    return resumed(wanted.stream().mapToObj(id -> new Point(id, null, 0)).toList());
  }

  /**
   * A filter over all partitions from the first to the last of these, of which the client asks
   * those that are marked.
   */
  private PartitionFilter resumed(List<Point> points) {
    chosen = true;
    wanted.clear();
    int first = points.get(0).partition();
    int count = points.get(points.size() - 1).partition() + 1 - first;
    PartitionStatus[] all = new PartitionStatus[count];
    for (Point point : points) {
      wanted.set(point.partition());
      all[point.partition() - first] = point.status();
    }
    for (int i = 0; i < count; i++) {
      if (all[i] == null) {
        all[i] = new PartitionStatus(first + i);
        all[i].retry = false;
      }
    }
    PartitionFilter fresh = PartitionFilter.range(first, count);
    fresh.setPartitions(all);
    return fresh;
  }

  /** What the next round is given; the client writes its progress into it. */
  public PartitionFilter filter() {
    return filter;
  }

  /**
   * The number of rows to ask for in the next round. The client heeds the choice of partitions only
   * where there is one.
   *
   * @param most how many are wanted; 0 for all
   */
  public long rows(long most) {
    return most == 0 && chosen ? MANY : most;
  }

  /**
   * A round has ended well. Where nodes failed on the way, the client would ask all partitions of
   * the filter again, each after the last record it gave; those that are not wanted must not be
   * among them.
   */
  public void advance() {
    if (filter.isDone()) {
      done = true;
    } else if (filter.isRetry()) {
      filter = resumed(points(true));
    }
  }

  /**
   * Whether the client has noted this record as the last one of a partition that it handed over.
   */
  public boolean isAt(int partition, byte[] digest) {
    PartitionStatus[] states = filter.getPartitions();
    if (states == null || states.length == 0) {
      return false;
    }
    int index = partition - states[0].id;
    return index >= 0 && index < states.length && Arrays.equals(states[index].digest, digest);
  }

  /** Whether everything was searched. */
  public boolean isDone() {
    return done;
  }

  /** Where to go on after the last round. */
  public QueryCursor cursor() {
    return QueryCursor.of(
        new OpenPartitions(
                command.dataSet().namespace(),
                command.dataSet().setName().orElse(""),
                FilterCode.of(command.options().filter()),
                done ? List.of() : points(filter.isRetry()))
            .encode());
  }

  /** Those that are wanted and were not searched to their end; or all that are wanted. */
  private List<Point> points(boolean all) {
    List<Point> points = new ArrayList<>();
    PartitionStatus[] states = filter.getPartitions();
    if (states == null) {
      wanted.stream().forEach(id -> points.add(new Point(id, null, 0)));
      return points;
    }
    for (PartitionStatus state : states) {
      if (wanted.get(state.id) && (all || state.retry)) {
        points.add(Point.of(state));
      }
    }
    return points;
  }
}
