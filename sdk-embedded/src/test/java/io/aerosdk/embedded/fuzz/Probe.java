package io.aerosdk.embedded.fuzz;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/**
 * A record that no damaged request touches, in a namespace of its own: whoever can read it has a
 * connection in order. Its reply also tells where the replies before it end.
 */
final class Probe {
  static final String NAMESPACE = "probe";

  private static final byte[] BIN = ascii("probe");
  private static final byte[] VALUE = ascii("still here");

  private static final byte[] WRITE = request(0, 1, new Parts.Op(2, 3, 0, BIN, VALUE));
  private static final byte[] READ = request(1, 0, new Parts.Op(1, 0, 0, BIN, new byte[0]));
  private static final byte[] REPLY =
      message(0, 0, 1, List.of(), List.of(new Parts.Op(1, 3, 0, BIN, VALUE)));

  private Probe() {}

  /** Creates the record. */
  static byte[] write() {
    return WRITE.clone();
  }

  /** The bytes with a request for the record behind them. */
  static byte[] after(byte[] bytes) {
    return ByteDamage.insert(bytes, bytes.length, READ);
  }

  static boolean isReply(byte[] frame) {
    return Arrays.equals(frame, REPLY);
  }

  private static byte[] request(int info1, int info2, Parts.Op op) {
    byte[] digest = new byte[20];
    Arrays.fill(digest, (byte) 0x5a);
    List<Parts.Field> fields =
        List.of(new Parts.Field(0, ascii(NAMESPACE)), new Parts.Field(4, digest));
    return message(info1, info2, 0, fields, List.of(op));
  }

  private static byte[] message(
      int info1, int info2, int generation, List<Parts.Field> fields, List<Parts.Op> ops) {
    Parts parts = new Parts();
    parts.fields.addAll(fields);
    parts.ops.addAll(ops);
    Bytes body = new Bytes().number(22, 1).number(info1, 1).number(info2, 1).number(0, 3);
    body.number(generation, 4).number(0, 8).number(fields.size(), 2).number(ops.size(), 2);
    body.append(parts.write());
    return new Bytes().number(0x0203, 2).number(body.length(), 6).append(body).toArray();
  }

  private static byte[] ascii(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }
}
