package io.aerosdk.it.policies;

import io.aerosdk.it.policies.Sent.Envelope;
import io.aerosdk.it.replay.wire.Bytes;
import io.aerosdk.it.replay.wire.Frame;
import io.aerosdk.it.replay.wire.Message;
import io.aerosdk.it.replay.wire.MessageField;
import io.aerosdk.it.replay.wire.MessageHeader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.InflaterInputStream;
import org.jspecify.annotations.Nullable;

/** Reads what is asked for in a frame of a client. Stateless. */
final class SentReader {
  private static final int SIZE_BEFORE_COMPRESSED = 8;
  private static final int FLAGS_AT = 1;
  private static final int DIGEST = 4;
  private static final int DIGEST_SIZE = 20;
  private static final int REPEAT = 0x01;
  private static final int ALL_FLAGS = 0x02;
  private static final int GENERATION = 0x04;
  private static final int TTL = 0x08;
  private static final int FOURTH_FLAGS = 0x10;

  private SentReader() {}

  /** What is asked for each record; one without a digest for a query. */
  static List<Sent> read(int node, Frame frame) throws IOException {
    boolean compressed = frame.type() == Frame.COMPRESSED;
    Frame plain = compressed ? inflated(frame) : frame;
    Message message = Message.first(plain.body());
    MessageHeader header = message.header();
    long timeout = header.batchIndex();
    for (MessageField field : message.fields()) {
      if (field.isBatch()) {
        ByteBuffer rows = field.data().buffer();
        int count = rows.getInt();
        Envelope envelope = new Envelope(compressed, timeout, rows.get() & 0xff);
        Map<Integer, Bytes> common = fields(message.fields());
        common.remove(field.type());
        return rows(node, envelope, rows, count, common);
      }
    }
    List<Integer> operations = message.operations().stream().map(it -> it.code()).toList();
    return List.of(
        new Sent(
            node,
            new Envelope(compressed, timeout, -1),
            List.of(header.readFlags(), header.writeFlags(), header.moreFlags()),
            (int) header.generation(),
            (int) header.voidTime(),
            Map.copyOf(fields(message.fields())),
            operations));
  }

  private static Frame inflated(Frame frame) throws IOException {
    byte[] deflated = frame.body().from(SIZE_BEFORE_COMPRESSED).toArray();
    try (InflaterInputStream in = new InflaterInputStream(new ByteArrayInputStream(deflated))) {
      Frame inner = Frame.read(in);
      if (inner == null) {
        throw new IOException("A compressed frame holds nothing");
      }
      return inner;
    }
  }

  private static Map<Integer, Bytes> fields(List<MessageField> fields) {
    Map<Integer, Bytes> byType = new HashMap<>();
    fields.forEach(field -> byType.put(field.type(), field.data()));
    return byType;
  }

  private static List<Sent> rows(
      int node, Envelope envelope, ByteBuffer in, int count, Map<Integer, Bytes> common) {
    List<Sent> rows = new ArrayList<>();
    Sent before = null;
    for (int i = 0; i < count; i++) {
      in.getInt();
      byte[] digest = new byte[DIGEST_SIZE];
      in.get(digest);
      before = row(node, envelope, in, common, Bytes.of(digest), before);
      rows.add(before);
    }
    return rows;
  }

  private static Sent row(
      int node,
      Envelope envelope,
      ByteBuffer in,
      Map<Integer, Bytes> common,
      Bytes digest,
      @Nullable Sent before) {
    int has = in.get() & 0xff;
    if ((has & REPEAT) != 0) {
      if (before == null) {
        throw new IllegalStateException("The first row of a batch repeats nothing");
      }
      Map<Integer, Bytes> fields = new HashMap<>(before.fields());
      fields.put(DIGEST, digest);
      return new Sent(
          node,
          envelope,
          before.flags(),
          before.generation(),
          before.ttl(),
          Map.copyOf(fields),
          before.operations());
    }
    List<Integer> flags = new ArrayList<>();
    for (int i = 0; i < 3; i++) {
      flags.add(i < FLAGS_AT || (has & ALL_FLAGS) != 0 ? in.get() & 0xff : 0);
    }
    in.position(in.position() + ((has & FOURTH_FLAGS) != 0 ? 1 : 0));
    int generation = (has & GENERATION) != 0 ? Short.toUnsignedInt(in.getShort()) : 0;
    int ttl = (has & TTL) != 0 ? in.getInt() : 0;
    int fieldCount = Short.toUnsignedInt(in.getShort());
    int operationCount = Short.toUnsignedInt(in.getShort());
    Map<Integer, Bytes> fields = new HashMap<>(common);
    for (int i = 0; i < fieldCount; i++) {
      byte[] data = new byte[in.getInt() - 1];
      int type = in.get() & 0xff;
      in.get(data);
      fields.put(type, Bytes.of(data));
    }
    fields.put(DIGEST, digest);
    List<Integer> operations = new ArrayList<>();
    for (int i = 0; i < operationCount; i++) {
      int size = in.getInt();
      operations.add(in.get() & 0xff);
      in.position(in.position() + size - 1);
    }
    return new Sent(
        node, envelope, List.copyOf(flags), generation, ttl, Map.copyOf(fields), operations);
  }
}
