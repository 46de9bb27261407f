package io.aerosdk.it.replay.compare;

import static org.assertj.core.api.Assertions.assertThat;

import io.aerosdk.it.replay.transcript.CompareRule;
import io.aerosdk.it.replay.transcript.Scenario;
import io.aerosdk.it.replay.transcript.Step;
import io.aerosdk.it.replay.transcript.TranscriptReader;
import io.aerosdk.it.replay.wire.Bytes;
import io.aerosdk.it.replay.wire.Frame;
import io.aerosdk.it.replay.wire.Message;
import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The comparison on all recorded replies: each equals itself, and none equals a damaged copy. */
final class RecordedRepliesTest {
  private static final int FRAME_HEADER = 8;
  private static final int GENERATION = FRAME_HEADER + 6;
  private static final int VOID_TIME = FRAME_HEADER + 10;
  private static final int AFTER_VOID_TIME = FRAME_HEADER + 14;

  @ParameterizedTest
  @ValueSource(strings = {"kv", "batch", "info"})
  void everyReplyEqualsItself(String area) {
    List<String> different =
        steps(area)
            .map(step -> compare(step, step.reply()))
            .filter(v -> !v.sameBytes())
            .map(Verdict::reason)
            .toList();
    assertThat(different).isEmpty();
  }

  @Test
  void aChangedByteOfASingleReplyIsSeen() {
    List<Step> replies = steps("kv").filter(step -> step.rule() == CompareRule.EXACT).toList();
    List<String> unseen = new ArrayList<>();
    long checked = 0;
    for (Step step : replies) {
      for (int place = 0; place < step.reply().size(); place += stride(step.reply())) {
        if (!isMasked(step, place)) {
          checked++;
          if (compare(step, withChangedByte(step.reply(), place)).sameBytes()) {
            unseen.add(step.description() + " byte " + place);
          }
        }
      }
    }
    assertThat(unseen).isEmpty();
    assertThat(checked).isGreaterThan(150_000);
  }

  @Test
  void aLostOrDoubledMessageOfABatchIsSeen() {
    List<Step> replies =
        steps("batch").filter(step -> step.multi() && step.rule() == CompareRule.EXACT).toList();
    List<String> unseen = new ArrayList<>();
    for (Step step : replies) {
      List<Message> messages = Message.all(step.reply());
      for (int i = 0; i < messages.size(); i += 1 + messages.size() / 20) {
        List<Message> lost = new ArrayList<>(messages);
        lost.remove(i);
        List<Message> doubled = new ArrayList<>(messages);
        doubled.add(i, messages.get(i));
        if (compare(step, frameOf(lost)).sameMeaning()
            || compare(step, frameOf(doubled)).sameMeaning()) {
          unseen.add(step.description() + " message " + i);
        }
      }
    }
    assertThat(replies).hasSizeGreaterThan(1_000);
    assertThat(unseen).isEmpty();
  }

  private static Stream<Step> steps(String area) {
    return TranscriptReader.read(area).stream().map(Scenario::steps).flatMap(List::stream);
  }

  private static Verdict compare(Step step, Bytes actual) {
    return ReplyComparison.compare(step, Reply.complete(actual, step.recordedAt()));
  }

  /** What the format says to mask: an end of life that is set, the metadata of a missing record. */
  private static boolean isMasked(Step step, int place) {
    Message message = Message.all(step.reply()).get(0);
    boolean lifeEnds = message.header().voidTime() != 0;
    boolean inLife = place >= VOID_TIME && place < AFTER_VOID_TIME;
    boolean inMetadata = place >= GENERATION && place < AFTER_VOID_TIME;
    return (lifeEnds && inLife) || (message.resultCode() == 2 && inMetadata);
  }

  /** Every byte of a reply of ordinary size, some of a large one. */
  private static int stride(Bytes reply) {
    return reply.size() < 2_000 ? 1 : reply.size() / 50;
  }

  private static Bytes withChangedByte(Bytes reply, int place) {
    byte[] changed = reply.toArray();
    changed[place] ^= 0x01;
    return Bytes.of(changed);
  }

  private static Bytes frameOf(List<Message> messages) {
    ByteArrayOutputStream body = new ByteArrayOutputStream();
    messages.forEach(message -> body.writeBytes(message.raw().toArray()));
    return new Frame(Frame.MESSAGE, Bytes.of(body.toByteArray())).toBytes();
  }
}
