package io.aerosdk.internal.dataset;

import io.aerosdk.internal.dataset.OpenPartitions.Point;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.CRC32;

/**
 * Version 1 of a cursor: {@code version:1 namespace:1+n set:1+n filterCode:8 runs:2}, then for each
 * run of neighbouring partitions of one kind {@code first:2 count:2 kind:1} and what the kind says
 * for each of them, then {@code crc32:4} of all before. Big-endian.
 */
final class CursorWriter {
  static final byte VERSION = 1;

  /** Partitions of which no record came yet: nothing follows. */
  static final byte FRESH = 0;

  /** {@code digest:20} for each. */
  static final byte DIGEST = 1;

  /** {@code digest:20 indexValue:8} for each. */
  static final byte DIGEST_AND_VALUE = 2;

  static final int DIGEST_SIZE = 20;
  private static final int POINT_SIZE = 5 + DIGEST_SIZE + Long.BYTES;

  private CursorWriter() {}

  static byte[] write(OpenPartitions open) {
    byte[] namespace = open.namespace().getBytes(StandardCharsets.UTF_8);
    byte[] set = open.set().getBytes(StandardCharsets.UTF_8);
    List<Point> points = open.points();
    ByteBuffer out =
        ByteBuffer.allocate(20 + namespace.length + set.length + points.size() * POINT_SIZE);
    out.put(VERSION).put((byte) namespace.length).put(namespace).put((byte) set.length).put(set);
    out.putLong(open.filterCode());
    int runsAt = out.position();
    out.putShort((short) 0);
    out.putShort(runsAt, runs(out, points));
    CRC32 check = new CRC32();
    check.update(out.duplicate().flip());
    out.putInt((int) check.getValue());
    byte[] written = new byte[out.position()];
    out.flip().get(written);
    return written;
  }

  private static short runs(ByteBuffer out, List<Point> points) {
    short runs = 0;
    for (int i = 0; i < points.size(); runs++) {
      int end = endOfRun(points, i);
      byte kind = kind(points.get(i));
      out.putShort((short) points.get(i).partition()).putShort((short) (end - i)).put(kind);
      points.subList(i, end).forEach(point -> point(out, kind, point));
      i = end;
    }
    return runs;
  }

  private static int endOfRun(List<Point> points, int start) {
    Point first = points.get(start);
    int end = start + 1;
    while (end < points.size()
        && points.get(end).partition() == first.partition() + end - start
        && kind(points.get(end)) == kind(first)) {
      end++;
    }
    return end;
  }

  private static byte kind(Point point) {
    if (point.digest() == null) {
      return FRESH;
    }
    return point.indexValue() == 0 ? DIGEST : DIGEST_AND_VALUE;
  }

  private static void point(ByteBuffer out, byte kind, Point point) {
    if (point.digest() != null) {
      out.put(point.digest());
    }
    if (kind == DIGEST_AND_VALUE) {
      out.putLong(point.indexValue());
    }
  }
}
