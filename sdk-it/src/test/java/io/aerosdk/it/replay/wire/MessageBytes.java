package io.aerosdk.it.replay.wire;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/**
 * Builds messages for tests of the reading side.
 *
 * <pre>{@code
 * Bytes reply = new MessageBytes().generation(3).bin("a", 1).frame();
 * }</pre>
 *
 * <p>Not thread-safe; use from one thread.
 */
public final class MessageBytes {
  private static final int INTEGER = 1;
  private static final int BLOB = 4;
  private static final int READ = 1;

  private final ByteArrayOutputStream fields = new ByteArrayOutputStream();
  private final ByteArrayOutputStream operations = new ByteArrayOutputStream();
  private int readFlags;
  private int writeFlags;
  private int moreFlags;
  private int resultCode;
  private int generation;
  private int voidTime;
  private int batchIndex;
  private int fieldCount;
  private int operationCount;

  /** Flags of a request: reads, batches. */
  public MessageBytes readFlags(int flags) {
    readFlags = flags;
    return this;
  }

  /** Flags of a request: writes. */
  public MessageBytes writeFlags(int flags) {
    writeFlags = flags;
    return this;
  }

  /** Marks the end of a reply. */
  public MessageBytes last() {
    moreFlags = 1;
    return this;
  }

  /** Sets the result code. */
  public MessageBytes resultCode(int code) {
    resultCode = code;
    return this;
  }

  /** Sets the generation. */
  public MessageBytes generation(int number) {
    generation = number;
    return this;
  }

  /** Sets the end of life, in seconds from 2010. */
  public MessageBytes voidTime(int seconds) {
    voidTime = seconds;
    return this;
  }

  /** Sets the row of a batch. */
  public MessageBytes batchIndex(int index) {
    batchIndex = index;
    return this;
  }

  /** Adds a field. */
  public MessageBytes field(int type, byte... data) {
    ByteBuffer out = ByteBuffer.allocate(5 + data.length);
    fields.writeBytes(out.putInt(1 + data.length).put((byte) type).put(data).array());
    fieldCount++;
    return this;
  }

  /** Adds a bin with an integer. */
  public MessageBytes bin(String name, long value) {
    return operation(READ, INTEGER, name, ByteBuffer.allocate(8).putLong(value).array());
  }

  /** Adds an operation of a code with an empty blob. */
  public MessageBytes operation(int code) {
    return operation(code, BLOB, "a");
  }

  /** Adds an operation. */
  public MessageBytes operation(int code, int particleType, String bin, byte... value) {
    byte[] name = bin.getBytes(StandardCharsets.ISO_8859_1);
    ByteBuffer out = ByteBuffer.allocate(8 + name.length + value.length);
    out.putInt(4 + name.length + value.length).put((byte) code).put((byte) particleType);
    out.put((byte) 0).put((byte) name.length).put(name).put(value);
    operations.writeBytes(out.array());
    operationCount++;
    return this;
  }

  /** The message alone. */
  public Bytes bytes() {
    ByteBuffer out = ByteBuffer.allocate(MessageHeader.SIZE + fields.size() + operations.size());
    out.put((byte) MessageHeader.SIZE).put((byte) readFlags).put((byte) writeFlags);
    out.put((byte) moreFlags).put((byte) 0).put((byte) resultCode);
    out.putInt(generation).putInt(voidTime).putInt(batchIndex);
    out.putShort((short) fieldCount).putShort((short) operationCount);
    out.put(fields.toByteArray()).put(operations.toByteArray());
    return Bytes.of(out.array());
  }

  /** The message in a frame of its own. */
  public Bytes frame() {
    return new Frame(Frame.MESSAGE, bytes()).toBytes();
  }

  /** Several messages in one frame. */
  public static Bytes frame(MessageBytes... messages) {
    ByteArrayOutputStream body = new ByteArrayOutputStream();
    for (MessageBytes message : messages) {
      body.writeBytes(message.bytes().toArray());
    }
    return new Frame(Frame.MESSAGE, Bytes.of(body.toByteArray())).toBytes();
  }
}
