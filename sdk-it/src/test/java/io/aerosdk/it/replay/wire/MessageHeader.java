package io.aerosdk.it.replay.wire;

import java.nio.ByteBuffer;

/**
 * The fixed part of a message. Immutable and thread-safe.
 *
 * @param readFlags the first flag byte
 * @param writeFlags the second flag byte
 * @param moreFlags the third flag byte
 * @param resultCode 0 is OK
 * @param generation of the record; the partition in a message about a finished one
 * @param voidTime seconds from 2010 to the end of the record's life, 0 if it never ends
 * @param batchIndex the row of a batch
 * @param fieldCount fields that follow
 * @param operationCount operations that follow the fields
 */
public record MessageHeader(
    int readFlags,
    int writeFlags,
    int moreFlags,
    int resultCode,
    long generation,
    long voidTime,
    long batchIndex,
    int fieldCount,
    int operationCount) {

  /** Bytes of the fixed part. */
  public static final int SIZE = 22;

  private static final int BATCH = 0x08;
  private static final int WRITE = 0x01;
  private static final int LAST = 0x01;
  private static final int PARTITION_DONE = 0x04;

  /** Whether a request is a batch. */
  public boolean isBatch() {
    return (readFlags & BATCH) != 0;
  }

  /** Whether a request writes. */
  public boolean isWrite() {
    return (writeFlags & WRITE) != 0;
  }

  boolean isLast() {
    return (moreFlags & LAST) != 0;
  }

  boolean isPartitionDone() {
    return (moreFlags & PARTITION_DONE) != 0;
  }

  static MessageHeader read(ByteBuffer in) {
    int size = in.get() & 0xff;
    if (size != SIZE) {
      throw new WireFormatException("message header of " + size + " bytes");
    }
    int readFlags = in.get() & 0xff;
    int writeFlags = in.get() & 0xff;
    int moreFlags = in.get() & 0xff;
    in.get();
    return new MessageHeader(
        readFlags,
        writeFlags,
        moreFlags,
        in.get() & 0xff,
        Integer.toUnsignedLong(in.getInt()),
        Integer.toUnsignedLong(in.getInt()),
        Integer.toUnsignedLong(in.getInt()),
        Short.toUnsignedInt(in.getShort()),
        Short.toUnsignedInt(in.getShort()));
  }
}
