package io.aerosdk.it.replay.wire;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;

/**
 * What a row of a batch request says in addition to its key. Immutable and thread-safe.
 *
 * @param fields of the row
 * @param operations of the row
 */
public record BatchRow(List<MessageField> fields, List<MessageOperation> operations) {
  private static final int INDEX_AND_DIGEST = 24;
  private static final int REPEAT = 0x01;
  private static final int MORE_FLAGS = 0x02;
  private static final int GENERATION = 0x04;
  private static final int TTL = 0x08;
  private static final int FOURTH_FLAGS = 0x10;

  /** Copies the lists. */
  public BatchRow {
    fields = List.copyOf(fields);
    operations = List.copyOf(operations);
  }

  /** The rows of a batch field, without those that repeat the one before. */
  public static List<BatchRow> of(Bytes batchField) {
    ByteBuffer in = batchField.buffer();
    List<BatchRow> rows = new ArrayList<>();
    try {
      int count = in.getInt();
      in.get();
      for (int i = 0; i < count; i++) {
        skip(in, INDEX_AND_DIGEST);
        int has = in.get() & 0xff;
        if ((has & REPEAT) == 0) {
          rows.add(read(in, has));
        }
      }
    } catch (BufferUnderflowException e) {
      throw new WireFormatException("batch cut off at byte " + in.position());
    }
    return rows;
  }

  private static BatchRow read(ByteBuffer in, int has) {
    skip(in, (has & MORE_FLAGS) != 0 ? 3 : 1);
    skip(in, (has & FOURTH_FLAGS) != 0 ? 1 : 0);
    skip(in, (has & GENERATION) != 0 ? 2 : 0);
    skip(in, (has & TTL) != 0 ? 4 : 0);
    int fieldCount = Short.toUnsignedInt(in.getShort());
    int operationCount = Short.toUnsignedInt(in.getShort());
    List<MessageField> fields = Message.readFields(in, fieldCount, operationCount);
    return new BatchRow(fields, Message.readOperations(in, operationCount));
  }

  private static void skip(ByteBuffer in, int bytes) {
    if (bytes > in.remaining()) {
      throw new BufferUnderflowException();
    }
    in.position(in.position() + bytes);
  }
}
