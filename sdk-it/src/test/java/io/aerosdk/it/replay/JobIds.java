package io.aerosdk.it.replay;

import io.aerosdk.it.replay.wire.Bytes;
import io.aerosdk.it.replay.wire.Frame;
import io.aerosdk.it.replay.wire.Message;
import io.aerosdk.it.replay.wire.MessageField;
import io.aerosdk.it.replay.wire.WireFormatException;
import java.nio.ByteBuffer;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongSupplier;

/**
 * Gives the queries and jobs of a scenario fresh ids, so that a scenario can be replayed twice on
 * one server, and shows the recorded ids in its replies.
 *
 * <p>Not thread-safe; one per scenario.
 */
final class JobIds {
  /** Info texts may hold any byte, and must come back the same. */
  private static final Charset BYTES = StandardCharsets.ISO_8859_1;

  private final LongSupplier fresh;
  private final Map<Long, Long> freshByRecorded = new LinkedHashMap<>();

  JobIds(LongSupplier fresh) {
    this.fresh = fresh;
  }

  /** The request to send for a recorded one; a malformed one stays as it is. */
  Bytes toSend(Bytes recorded) {
    try {
      return switch (Frame.typeOf(recorded)) {
        case Frame.MESSAGE -> renumber(recorded);
        case Frame.INFO -> rename(recorded, freshByRecorded);
        default -> recorded;
      };
    } catch (WireFormatException e) {
      return recorded;
    }
  }

  /** The reply as it would have been recorded. */
  Bytes asRecorded(Bytes received) {
    if (Frame.typeOf(received) != Frame.INFO) {
      return received;
    }
    Map<Long, Long> recordedByFresh = new LinkedHashMap<>();
    freshByRecorded.forEach((recorded, sent) -> recordedByFresh.put(sent, recorded));
    return rename(received, recordedByFresh);
  }

  private Bytes renumber(Bytes recorded) {
    Frame frame = Frame.split(recorded).get(0);
    Optional<MessageField> id = Message.first(frame.body()).field(MessageField.QUERY_ID);
    if (id.isEmpty() || id.get().data().size() != Long.BYTES) {
      return recorded;
    }
    long old = id.get().data().buffer().getLong();
    long sent = freshByRecorded.computeIfAbsent(old, unused -> fresh.getAsLong());
    byte[] body = frame.body().toArray();
    ByteBuffer.wrap(body).putLong(id.get().offset(), sent);
    return new Frame(frame.type(), Bytes.of(body)).toBytes();
  }

  private static Bytes rename(Bytes info, Map<Long, Long> ids) {
    if (ids.isEmpty()) {
      return info;
    }
    Frame frame = Frame.split(info).get(0);
    String text = frame.body().text(BYTES);
    for (Map.Entry<Long, Long> id : ids.entrySet()) {
      text = text.replace(Long.toUnsignedString(id.getKey()), Long.toUnsignedString(id.getValue()));
    }
    return new Frame(frame.type(), Bytes.of(text, BYTES)).toBytes();
  }
}
