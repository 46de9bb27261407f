package io.aerosdk.it.replay.wire;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/**
 * A field of a message. Immutable and thread-safe.
 *
 * @param type what it tells, one of the constants here or another id
 * @param offset where its data begins in the frame body
 * @param data the bytes after the type
 */
public record MessageField(int type, int offset, Bytes data) {
  /** The namespace. */
  public static final int NAMESPACE = 0;

  /** The set. */
  public static final int SET = 1;

  /** The user key: a particle type and its bytes. */
  public static final int KEY = 2;

  /** The digest of the key. */
  public static final int DIGEST = 4;

  /** The id that a client gives to a query or a job. */
  public static final int QUERY_ID = 7;

  /** The rows of a batch. */
  public static final int BATCH = 41;

  /** The rows of a batch, from clients that always send the set. */
  public static final int BATCH_WITH_SET = 42;

  private static final int TYPE_SIZE = 1;

  /** Whether it holds the rows of a batch. */
  public boolean isBatch() {
    return type == BATCH || type == BATCH_WITH_SET;
  }

  /** The data in words, for a report. */
  public String describe() {
    return switch (type) {
      case NAMESPACE -> "namespace '" + data.text(StandardCharsets.UTF_8) + "'";
      case SET -> "set '" + data.text(StandardCharsets.UTF_8) + "'";
      case KEY -> "key " + describeKey();
      case DIGEST -> "digest " + data;
      default -> "field " + type + " " + data;
    };
  }

  static MessageField read(ByteBuffer in, boolean onlyOneLeft) {
    int size = in.getInt();
    // Client 9.2.0 adds the size of a filter to that of the batch field after it; servers let it
    // pass.
    if (onlyOneLeft && size > in.remaining() && startsBatch(in)) {
      size = in.remaining();
    }
    if (size < TYPE_SIZE || size > in.remaining()) {
      throw new WireFormatException("field of " + size + " bytes");
    }
    int type = in.get() & 0xff;
    return new MessageField(type, in.position(), Bytes.take(in, size - TYPE_SIZE));
  }

  private static boolean startsBatch(ByteBuffer in) {
    if (!in.hasRemaining()) {
      return false;
    }
    int type = in.get(in.position());
    return type == BATCH || type == BATCH_WITH_SET;
  }

  private String describeKey() {
    return data.isEmpty() ? "(empty)" : Particle.read(data.unsigned(0), data.from(1)).toString();
  }
}
