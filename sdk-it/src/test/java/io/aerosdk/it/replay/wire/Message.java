package io.aerosdk.it.replay.wire;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A message about a record: a request, or one of the messages of a reply. Immutable and
 * thread-safe.
 *
 * @param raw all its bytes, for a comparison to the byte
 * @param header the fixed part, decoded
 * @param fields in the order of the wire
 * @param operations in the order of the wire
 */
public record Message(
    Bytes raw, MessageHeader header, List<MessageField> fields, List<MessageOperation> operations) {

  /** Copies the lists. */
  public Message {
    fields = List.copyOf(fields);
    operations = List.copyOf(operations);
  }

  /** The first message of a frame body, which is the only one in a request. */
  public static Message first(Bytes body) {
    return read(body.buffer());
  }

  /** Every message in the frames of a reply. */
  public static List<Message> all(Bytes frames) {
    List<Message> messages = new ArrayList<>();
    for (Frame frame : Frame.split(frames)) {
      messages.addAll(allIn(frame));
    }
    return messages;
  }

  /** Every message in one frame. */
  public static List<Message> allIn(Frame frame) {
    if (frame.type() != Frame.MESSAGE) {
      throw new WireFormatException("frame of type " + frame.type() + " between messages");
    }
    List<Message> messages = new ArrayList<>();
    ByteBuffer in = frame.body().buffer();
    while (in.hasRemaining()) {
      messages.add(read(in));
    }
    return messages;
  }

  /** The field of a type, if there is one. */
  public Optional<MessageField> field(int type) {
    return fields.stream().filter(field -> field.type() == type).findFirst();
  }

  /** Whether it ends a reply of several messages. */
  public boolean isLast() {
    return header.isLast();
  }

  /** Whether it tells that a partition is finished, rather than a record. */
  public boolean isPartitionDone() {
    return header.isPartitionDone();
  }

  /** Whether it is about a record: neither the end nor a finished partition. */
  public boolean isRecord() {
    return !isLast() && !isPartitionDone();
  }

  /** The result code. */
  public int resultCode() {
    return header.resultCode();
  }

  private static Message read(ByteBuffer in) {
    int start = in.position();
    try {
      MessageHeader header = MessageHeader.read(in);
      List<MessageField> fields = readFields(in, header.fieldCount(), header.operationCount());
      List<MessageOperation> operations = readOperations(in, header.operationCount());
      Bytes raw = Bytes.take(in.duplicate().position(start), in.position() - start);
      return new Message(raw, header, fields, operations);
    } catch (BufferUnderflowException e) {
      throw new WireFormatException("message cut off at byte " + in.position());
    }
  }

  static List<MessageField> readFields(ByteBuffer in, int count, int operationCount) {
    List<MessageField> fields = new ArrayList<>();
    for (int i = 1; i <= count; i++) {
      fields.add(MessageField.read(in, i == count && operationCount == 0));
    }
    return fields;
  }

  static List<MessageOperation> readOperations(ByteBuffer in, int count) {
    List<MessageOperation> operations = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      operations.add(MessageOperation.read(in));
    }
    return operations;
  }
}
