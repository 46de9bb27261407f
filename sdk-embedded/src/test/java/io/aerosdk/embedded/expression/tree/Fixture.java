package io.aerosdk.embedded.expression.tree;

import io.aerosdk.embedded.ManualClock;
import io.aerosdk.embedded.expression.Expression;
import io.aerosdk.embedded.protocol.BinName;
import io.aerosdk.embedded.protocol.ResultCode;
import io.aerosdk.embedded.protocol.ServerException;
import io.aerosdk.embedded.storage.Digest;
import io.aerosdk.embedded.storage.RecordClock;
import io.aerosdk.embedded.storage.RecordEdit;
import io.aerosdk.embedded.value.Item;
import io.aerosdk.embedded.value.MsgPackWriter;
import io.aerosdk.embedded.value.ParticleItems;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/** A record with bins, and what expressions make of it, in short forms that tests compare. */
final class Fixture {
  static final String UNKNOWN = "unknown";
  static final String REFUSED = "refused";

  private final RecordEdit record = new RecordEdit(new Digest(1, 2, 0x01020304), null, null);

  Fixture bin(String name, Object value) {
    record.put(BinName.of(name), ParticleItems.particle(Source.item(value)));
    return this;
  }

  RecordEdit record() {
    return record;
  }

  /** The value's bytes in hexadecimal, or why there is none. */
  String answer(Item source) {
    try {
      Item value = evaluate(source);
      return value == null ? UNKNOWN : hex(value);
    } catch (ServerException e) {
      return e.resultCode() == ResultCode.PARAMETER ? REFUSED : "code " + e.resultCode();
    }
  }

  @Nullable Item evaluate(Item source) {
    return Expression.of(source).evaluate(record, new RecordClock(new ManualClock()));
  }

  static String hex(Object value) {
    return HexFormat.of().formatHex(MsgPackWriter.write(Source.item(value)));
  }
}
