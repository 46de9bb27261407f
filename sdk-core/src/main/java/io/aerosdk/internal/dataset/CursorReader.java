package io.aerosdk.internal.dataset;

import com.aerospike.client.cluster.Partition;
import io.aerosdk.command.PartitionSet;
import io.aerosdk.internal.dataset.OpenPartitions.Point;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.CRC32;
import org.jspecify.annotations.Nullable;

/** Reads what {@link CursorWriter} wrote, and nothing else. */
final class CursorReader {
  private static final int LEAST = 17;

  private final ByteBuffer in;

  CursorReader(ByteBuffer in) {
    this.in = in;
  }

  OpenPartitions read() {
    check(in.remaining() >= LEAST, "is too short");
    byte version = in.get(0);
    check(version == CursorWriter.VERSION, "has version " + version + ", known is 1");
    checkSum();
    try {
      return content();
    } catch (BufferUnderflowException e) {
      throw new IllegalArgumentException("cursor must be one of a QueryCursor; it ends early", e);
    }
  }

  private void checkSum() {
    int end = in.limit() - Integer.BYTES;
    CRC32 sum = new CRC32();
    sum.update(in.duplicate().limit(end));
    check((int) sum.getValue() == in.getInt(end), "was changed: its checksum is wrong");
    in.limit(end);
  }

  private OpenPartitions content() {
    in.get();
    String namespace = text();
    String set = text();
    long filterCode = in.getLong();
    int runs = Short.toUnsignedInt(in.getShort());
    List<Point> points = new ArrayList<>();
    int next = 0;
    for (int i = 0; i < runs; i++) {
      next = run(points, next);
    }
    check(!in.hasRemaining(), "has bytes after its end");
    return new OpenPartitions(namespace, set, filterCode, points);
  }

  private String text() {
    byte[] text = new byte[Byte.toUnsignedInt(in.get())];
    in.get(text);
    return new String(text, StandardCharsets.UTF_8);
  }

  /** Gives the lowest partition that the next run may have. */
  private int run(List<Point> points, int least) {
    int first = Short.toUnsignedInt(in.getShort());
    int end = first + Short.toUnsignedInt(in.getShort());
    byte kind = in.get();
    check(first >= least && first < end && end <= PartitionSet.ALL, "names no such partitions");
    check(kind >= CursorWriter.FRESH && kind <= CursorWriter.DIGEST_AND_VALUE, "has unknown parts");
    for (int partition = first; partition < end; partition++) {
      byte[] digest = kind == CursorWriter.FRESH ? null : digest(partition);
      long value = kind == CursorWriter.DIGEST_AND_VALUE ? in.getLong() : 0;
      points.add(new Point(partition, digest, value));
    }
    return end;
  }

  private byte @Nullable [] digest(int partition) {
    byte[] digest = new byte[CursorWriter.DIGEST_SIZE];
    in.get(digest);
    check(Partition.getPartitionId(digest) == partition, "has a record in the wrong partition");
    return digest;
  }

  private static void check(boolean right, String what) {
    if (!right) {
      throw new IllegalArgumentException("cursor must be one of a QueryCursor; it " + what);
    }
  }
}
