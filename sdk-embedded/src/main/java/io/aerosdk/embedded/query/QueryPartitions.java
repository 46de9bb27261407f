package io.aerosdk.embedded.query;

import io.aerosdk.embedded.protocol.BigEndian;
import io.aerosdk.embedded.protocol.Cursor;
import io.aerosdk.embedded.protocol.FieldType;
import io.aerosdk.embedded.protocol.Fields;
import io.aerosdk.embedded.protocol.ResultCode;
import io.aerosdk.embedded.protocol.ServerException;
import io.aerosdk.embedded.storage.Digest;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * The partitions that a query looks at, in the order in which the client names them.
 *
 * @param entries each with the digest after which to go on
 */
record QueryPartitions(List<Entry> entries) {
  /**
   * One partition.
   *
   * @param id 0 to 4095
   * @param after the last record that the client has seen, or null to begin
   * @param afterKey the key under which an index held that record
   */
  record Entry(int id, @Nullable Digest after, long afterKey) {
    /** All of a partition. */
    static Entry of(int id) {
      return new Entry(id, null, 0);
    }
  }

  /** All of the partitions that are wanted. */
  static QueryPartitions of(IntPredicate wanted) {
    return new QueryPartitions(
        IntStream.range(0, Digest.PARTITIONS).filter(wanted).mapToObj(Entry::of).toList());
  }

  /**
   * Decodes the fields for partitions and digests.
   *
   * @param withKeys whether each digest comes with a key of an index
   * @throws ServerException PARAMETER for wrong sizes and partitions out of range or named twice
   */
  static QueryPartitions parse(Fields fields, boolean withKeys) {
    List<Entry> entries = new ArrayList<>();
    BitSet seen = new BitSet(Digest.PARTITIONS);
    if (fields.has(FieldType.PARTITION_IDS)) {
      Cursor in = elements(fields, FieldType.PARTITION_IDS, Short.BYTES);
      while (in.remaining() > 0) {
        int id = in.u8() | in.u8() << 8;
        add(Entry.of(id), entries, seen);
      }
    }
    if (fields.has(FieldType.RESUME_DIGESTS)) {
      Cursor in = elements(fields, FieldType.RESUME_DIGESTS, Digest.SIZE);
      Cursor keys = withKeys ? keys(fields, in.remaining() / Digest.SIZE) : null;
      while (in.remaining() > 0) {
        Digest digest = Digest.read(in.array(), in.skip(Digest.SIZE));
        long key = keys == null ? 0 : littleEndian(keys);
        add(new Entry(digest.partition(), digest, key), entries, seen);
      }
    }
    return new QueryPartitions(List.copyOf(entries));
  }

  /** Those that fit. */
  List<Entry> where(IntPredicate wanted) {
    return entries.stream().filter(entry -> wanted.test(entry.id())).toList();
  }

  /** How many of them begin behind a record. */
  int resumedCount() {
    return (int) entries.stream().filter(entry -> entry.after() != null).count();
  }

  private static Cursor elements(Fields fields, int id, int size) {
    int length = fields.length(id);
    if (length == 0 || length % size != 0) {
      throw new ServerException(ResultCode.PARAMETER, "field " + id + " of wrong size");
    }
    return fields.cursor(id);
  }

  private static Cursor keys(Fields fields, int count) {
    if (fields.length(FieldType.RESUME_INDEX_VALUES) != count * Long.BYTES) {
      throw new ServerException(ResultCode.PARAMETER, "as many keys as digests are needed");
    }
    return fields.cursor(FieldType.RESUME_INDEX_VALUES);
  }

  private static long littleEndian(Cursor in) {
    return Long.reverseBytes(BigEndian.getLong(in.array(), in.skip(Long.BYTES)));
  }

  private static void add(Entry entry, List<Entry> entries, BitSet seen) {
    if (entry.id() >= Digest.PARTITIONS || seen.get(entry.id())) {
      throw new ServerException(
          ResultCode.PARAMETER, "partition " + entry.id() + " is out of range or there twice");
    }
    seen.set(entry.id());
    entries.add(entry);
  }
}
