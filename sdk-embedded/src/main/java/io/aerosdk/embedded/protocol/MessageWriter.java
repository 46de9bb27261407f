package io.aerosdk.embedded.protocol;

import io.aerosdk.embedded.value.Particle;
import io.netty.buffer.ByteBuf;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * Writes reply messages into a buffer, each {@link #begin begun}, filled with fields and
 * operations, and {@link #end ended}. Several messages may follow each other; {@link #openBlock}
 * and {@link #closeBlock} put a frame around them. Not thread-safe; use from one thread.
 */
public final class MessageWriter {
  private final ByteBuf out;
  private int blockStart;
  private int messageStart;
  private int fieldCount;
  private int operationCount;
  private int generation;
  private int voidTime;

  /** Appends to {@code out}. */
  public MessageWriter(ByteBuf out) {
    this.out = out;
  }

  /** Starts a frame. */
  public void openBlock() {
    blockStart = out.writerIndex();
    out.writeZero(FrameHeader.SIZE);
  }

  /** Bytes of messages in the frame so far. */
  public int blockSize() {
    return out.writerIndex() - blockStart - FrameHeader.SIZE;
  }

  /** Takes back all messages of the frame. */
  public void discardBlock() {
    out.writerIndex(blockStart + FrameHeader.SIZE);
  }

  /** Ends the frame, or takes it back when nothing was written into it. */
  public void closeBlock() {
    int size = blockSize();
    if (size == 0) {
      out.writerIndex(blockStart);
    } else {
      out.setLong(blockStart, FrameHeader.of(FrameHeader.MESSAGE, size));
    }
  }

  /** Starts a message. */
  public void begin() {
    messageStart = out.writerIndex();
    out.writeZero(Request.HEADER_SIZE);
    fieldCount = 0;
    operationCount = 0;
    generation = 0;
    voidTime = 0;
  }

  /** Takes back the message under way, as if it had not begun. */
  public void abandon() {
    out.writerIndex(messageStart);
  }

  /** What the header will say of the record, also beside an error code. */
  public void recordState(int generation, int voidTime) {
    this.generation = generation;
    this.voidTime = voidTime;
  }

  /** Adds a field; all fields come before the first operation. */
  public void field(int id, byte[] data) {
    out.writeInt(data.length + 1).writeByte(id).writeBytes(data);
    fieldCount++;
  }

  /** Adds an operation; a null value is the protocol's null. */
  public void operation(int code, BinName name, @Nullable Particle value) {
    byte[] nameBytes = name.bytes();
    byte[] data = value == null ? BinName.EMPTY.bytes() : value.bytes();
    out.writeInt(4 + nameBytes.length + data.length);
    out.writeByte(code).writeByte(value == null ? 0 : value.type()).writeByte(0);
    out.writeByte(nameBytes.length).writeBytes(nameBytes).writeBytes(data);
    operationCount++;
  }

  /** Operations added to the message so far. */
  public int operationCount() {
    return operationCount;
  }

  /** Takes back fields and operations, for an error reply that has none. */
  public void discardContent() {
    out.writerIndex(messageStart + Request.HEADER_SIZE);
    fieldCount = 0;
    operationCount = 0;
  }

  /** Completes the message. */
  public void end(int resultCode) {
    end(resultCode, 0, 0, 0);
  }

  /**
   * Completes the message.
   *
   * @param info1 first flag byte of the reply
   * @param info3 third flag byte of the reply
   * @param batchIndex the row of a batch that this answers, else 0
   */
  public void end(int resultCode, int info1, int info3, int batchIndex) {
    int at = messageStart;
    out.setByte(at, Request.HEADER_SIZE);
    out.setByte(at + 1, info1);
    out.setByte(at + 3, info3);
    out.setByte(at + 5, resultCode);
    out.setInt(at + 6, generation);
    out.setInt(at + 10, voidTime);
    out.setInt(at + 14, batchIndex);
    out.setShort(at + 18, fieldCount);
    out.setShort(at + 20, operationCount);
  }

  /** A whole message without content, in its own frame. */
  public void status(int resultCode, int info3) {
    openBlock();
    begin();
    end(resultCode, 0, info3, 0);
    closeBlock();
  }

  /** A whole frame of text, a byte for each character. */
  public void text(String text) {
    byte[] body = text.getBytes(StandardCharsets.ISO_8859_1);
    out.writeLong(FrameHeader.of(FrameHeader.INFO, body.length)).writeBytes(body);
  }
}
