package io.aerosdk.embedded.query;

import io.aerosdk.embedded.protocol.Cursor;
import io.aerosdk.embedded.protocol.Fields;
import io.aerosdk.embedded.protocol.Request;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;

/** Builds the fields of a request, given in hexadecimal. */
final class RawFields {
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private int count;

  static RawFields of() {
    return new RawFields();
  }

  RawFields add(int id, String hex) {
    return add(id, HexFormat.of().parseHex(hex.replace(" ", "")));
  }

  RawFields text(int id, String text) {
    return add(id, text.getBytes(StandardCharsets.UTF_8));
  }

  private RawFields add(int id, byte[] data) {
    out.writeBytes(
        ByteBuffer.allocate(5 + data.length)
            .putInt(data.length + 1)
            .put((byte) id)
            .put(data)
            .array());
    count++;
    return this;
  }

  Fields fields() {
    byte[] bytes = out.toByteArray();
    return Request.fields(new Cursor(bytes, 0, bytes.length), count);
  }
}
