package io.aerosdk.it.replay;

import static org.assertj.core.api.Assertions.assertThat;

import io.aerosdk.it.replay.wire.Bytes;
import io.aerosdk.it.replay.wire.Frame;
import io.aerosdk.it.replay.wire.Message;
import io.aerosdk.it.replay.wire.MessageBytes;
import io.aerosdk.it.replay.wire.MessageField;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

final class JobIdsTest {
  private final AtomicLong fresh = new AtomicLong(700);
  private final JobIds ids = new JobIds(fresh::incrementAndGet);

  @Test
  void givesAQueryAFreshIdAndKeepsItForTheScenario() {
    assertThat(idOf(ids.toSend(query(-5)))).isEqualTo(701);
    assertThat(idOf(ids.toSend(query(12_345)))).isEqualTo(702);
    assertThat(idOf(ids.toSend(query(-5)))).isEqualTo(701);
  }

  @Test
  void changesNothingElseInARequest() {
    assertThat(ids.toSend(query(-5))).isEqualTo(query(701));
    Bytes plain = new MessageBytes().readFlags(1).bin("a", 1).frame();
    assertThat(ids.toSend(plain)).isEqualTo(plain);
  }

  @Test
  void translatesInfoInBothDirections() {
    ids.toSend(query(12_345));
    assertThat(ids.toSend(info("query-show:id=12345\n"))).isEqualTo(info("query-show:id=701\n"));
    assertThat(ids.asRecorded(info("query-show:id=701\ttrid=701:done\n")))
        .isEqualTo(info("query-show:id=12345\ttrid=12345:done\n"));
  }

  @Test
  void writesIdsUnsigned() {
    ids.toSend(query(-1));
    assertThat(ids.toSend(info("query-show:id=18446744073709551615\n")))
        .isEqualTo(info("query-show:id=701\n"));
  }

  @Test
  void leavesMalformedRequestsAlone() {
    Bytes malformed = new Frame(Frame.MESSAGE, Bytes.of(new byte[] {22, 1})).toBytes();
    assertThat(ids.toSend(malformed)).isEqualTo(malformed);
    Bytes notEvenAFrame = Bytes.of(new byte[] {9, 9});
    assertThat(ids.toSend(notEvenAFrame)).isEqualTo(notEvenAFrame);
    assertThat(ids.asRecorded(Bytes.EMPTY)).isEqualTo(Bytes.EMPTY);
  }

  private static Bytes query(long id) {
    byte[] data = ByteBuffer.allocate(8).putLong(id).array();
    return new MessageBytes().readFlags(1).field(MessageField.QUERY_ID, data).bin("a", 1).frame();
  }

  private static long idOf(Bytes request) {
    Message message = Message.all(request).get(0);
    return message.field(MessageField.QUERY_ID).orElseThrow().data().buffer().getLong();
  }

  private static Bytes info(String lines) {
    return new Frame(Frame.INFO, Bytes.of(lines, StandardCharsets.UTF_8)).toBytes();
  }
}
