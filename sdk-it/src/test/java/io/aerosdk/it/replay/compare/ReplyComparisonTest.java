package io.aerosdk.it.replay.compare;

import static org.assertj.core.api.Assertions.assertThat;

import io.aerosdk.it.replay.compare.Reply.Outcome;
import io.aerosdk.it.replay.transcript.CompareRule;
import io.aerosdk.it.replay.transcript.Step;
import io.aerosdk.it.replay.wire.Bytes;
import io.aerosdk.it.replay.wire.Frame;
import io.aerosdk.it.replay.wire.MessageBytes;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** Every kind of difference must be seen, and every tolerated one must not. */
final class ReplyComparisonTest {
  private static final Instant RECORDED = Instant.parse("2026-01-01T00:00:00Z");
  private static final Instant RECEIVED = Instant.parse("2026-03-01T00:00:00Z");
  private static final int EPOCH_TO_RECORDED = 504_921_600;
  private static final int RECORDED_TO_RECEIVED = 59 * 24 * 3600;
  private static final int STRING = 3;
  private static final int DIGEST = 4;

  @Nested
  final class OneMessage {
    private final Bytes recorded = record().frame();

    @Test
    void passesWhenEqual() {
      assertSame(compare(CompareRule.EXACT, recorded, record().frame()));
    }

    @Test
    void seesTheResultCode() {
      assertDiffers(exact(record().resultCode(2).frame()), "result code: expected 0, got 2");
    }

    @Test
    void seesTheGeneration() {
      assertDiffers(exact(record().generation(4).frame()), "generation: expected 3, got 4");
    }

    @Test
    void seesAMissingAndASurplusBin() {
      Bytes missing = new MessageBytes().generation(3).bin("a", 1).frame();
      assertDiffers(exact(missing), "bin names: expected [a, b], got [a]");
      assertDiffers(exact(record().bin("c", 1).frame()), "bin names");
    }

    @Test
    void seesAnotherValueAndADoubledOne() {
      Bytes other = new MessageBytes().generation(3).bin("a", 1).bin("b", 3).frame();
      assertDiffers(exact(other), "bin 'b': expected [int:2], got [int:3]");
      assertDiffers(exact(record().bin("b", 2).frame()), "bin 'b'");
    }

    @Test
    void seesAnotherOrderOfBinsInBytesOnly() {
      Bytes swapped = new MessageBytes().generation(3).bin("b", 2).bin("a", 1).frame();
      assertDiffersInBytes(exact(swapped));
    }

    @Test
    void seesFlagsOfTheHeaderInBytesOnly() {
      assertDiffersInBytes(exact(record().readFlags(0x20).frame()));
    }

    @Test
    void seesTheLastFlag() {
      assertDiffers(exact(record().last().frame()), "LAST flag");
    }

    @Test
    void seesAField() {
      assertDiffers(exact(record().field(DIGEST, new byte[20]).frame()), "field 4: expected none");
    }

    @Test
    void seesASecondMessage() {
      Bytes twice = MessageBytes.frame(record(), record());
      assertDiffers(exact(twice), "messages in the reply: expected 1, got 2");
    }

    @Test
    void seesBytesThatAreNoMessage() {
      Bytes cut = new Frame(Frame.MESSAGE, record().bytes().from(1)).toBytes();
      assertDiffers(exact(cut), "undecodable");
      assertDiffers(exact(info("a\tb\n")), "frame type: expected 3, got 1");
      assertDiffers(exact(Bytes.EMPTY), "frame type");
    }

    @Test
    void comparesTheRemainingLife() {
      Bytes hour = alive(3600, 0);
      assertSame(compare(CompareRule.EXACT, hour, alive(3604, RECORDED_TO_RECEIVED)));
      assertDiffers(
          compare(CompareRule.EXACT, hour, alive(3610, RECORDED_TO_RECEIVED)),
          "seconds to live: expected 3600, got 3610");
      assertDiffers(
          compare(CompareRule.EXACT, hour, record().frame()),
          "end of life: expected set, got none");
      assertDiffers(compare(CompareRule.EXACT, record().frame(), hour), "end of life");
    }

    @Test
    void forgivesTheMetadataOfARecordThatIsNotThere() {
      Bytes bare = new MessageBytes().resultCode(2).frame();
      Bytes expired = new MessageBytes().resultCode(2).generation(7).voidTime(9).frame();
      assertSame(compare(CompareRule.EXACT, bare, expired));
      assertDiffersInBytes(
          compare(
              CompareRule.EXACT,
              new MessageBytes().resultCode(5).frame(),
              new MessageBytes().resultCode(5).generation(7).frame()));
    }

    @Test
    void forgivesTheFoldersInALuaErrorOnly() {
      Bytes real = failure("/opt/a/lua/x.lua:3: boom");
      assertSame(compare(CompareRule.EXACT, real, failure("/home/b/x.lua:3: boom")));
      assertDiffersInBytes(compare(CompareRule.EXACT, real, failure("/opt/a/lua/x.lua:4: boom")));
    }

    private Verdict exact(Bytes actual) {
      return compare(CompareRule.EXACT, recorded, actual);
    }

    private static Bytes alive(int seconds, int later) {
      return record().voidTime(EPOCH_TO_RECORDED + seconds + later).frame();
    }

    private static Bytes failure(String text) {
      byte[] words = text.getBytes(StandardCharsets.UTF_8);
      return new MessageBytes().resultCode(100).operation(1, STRING, "FAILURE", words).frame();
    }

    private static MessageBytes record() {
      return new MessageBytes().generation(3).bin("a", 1).bin("b", 2);
    }
  }

  @Nested
  final class SeveralMessages {
    private final Bytes recorded = MessageBytes.frame(row(0), row(1), end());

    @Test
    void passesInAnyOrderAndAnyFrames() {
      Bytes split = join(row(1).frame(), row(0).frame(), end().frame());
      assertSame(compareRows(CompareRule.EXACT, split));
    }

    @Test
    void seesADoubledRecord() {
      Bytes doubled = MessageBytes.frame(row(0), row(1), row(1), end());
      assertDiffers(compareRows(CompareRule.EXACT, doubled), "surplus [row 0000000001]");
    }

    @Test
    void seesAMissingRecord() {
      Bytes missing = MessageBytes.frame(row(1), end());
      assertDiffers(compareRows(CompareRule.EXACT, missing), "missing [row 0000000000]");
    }

    @Test
    void seesAWrongBatchIndex() {
      Bytes wrong = MessageBytes.frame(row(0), row(2), end());
      assertDiffers(compareRows(CompareRule.EXACT, wrong), "batch index: expected 1, got 2");
    }

    @Test
    void seesARowThatDiffers() {
      Bytes wrong = MessageBytes.frame(row(0), row(1).generation(9), end());
      assertDiffers(compareRows(CompareRule.EXACT, wrong), "row 0000000001: generation");
    }

    @Test
    void seesAWrongOrMissingEnd() {
      assertDiffers(
          compareRows(CompareRule.EXACT, MessageBytes.frame(row(0), row(1), end().resultCode(4))),
          "result code: expected 0, got 4");
      assertDiffers(
          compareRows(CompareRule.EXACT, MessageBytes.frame(row(0), end(), row(1))),
          "LAST flag is not the last one");
      assertDiffers(compareRows(CompareRule.EXACT, MessageBytes.frame(row(0), row(1), row(2))), "");
    }

    @Test
    void countsRecordsWhenOnlyTheirNumberMatters() {
      assertSame(compareRows(CompareRule.COUNT, MessageBytes.frame(row(7), row(8), end())));
      assertDiffers(
          compareRows(CompareRule.COUNT, MessageBytes.frame(row(0), end())),
          "number of records: expected 2, got 1");
      assertDiffers(
          compareRows(CompareRule.COUNT, MessageBytes.frame(row(0), row(1), end().resultCode(4))),
          "final result code");
    }

    @Test
    void addsUpPartialAggregations() {
      Bytes total = MessageBytes.frame(partial(5), partial(6), end());
      assertDiffersInBytes(
          compareRows(CompareRule.AGGR, total, MessageBytes.frame(partial(11), end())));
      assertDiffers(
          compareRows(CompareRule.AGGR, total, MessageBytes.frame(partial(10), end())),
          "aggregation: expected sum 11, got sum 10");
      assertDiffers(
          compareRows(
              CompareRule.AGGR, total, MessageBytes.frame(partial(11), end().resultCode(100))),
          "final result code");
    }

    private Verdict compareRows(CompareRule rule, Bytes actual) {
      return compareRows(rule, recorded, actual);
    }

    private static Verdict compareRows(CompareRule rule, Bytes expected, Bytes actual) {
      Bytes batch = new MessageBytes().readFlags(8).frame();
      Step step = new Step(1, "", batch, expected, "", rule, null, true, RECORDED, Duration.ZERO);
      return ReplyComparison.compare(step, Reply.complete(actual, RECEIVED));
    }

    private static MessageBytes row(int index) {
      return new MessageBytes().generation(1).batchIndex(index).bin("a", 1);
    }

    private static MessageBytes partial(int value) {
      return new MessageBytes().bin("SUCCESS", value);
    }

    private static MessageBytes end() {
      return new MessageBytes().last();
    }
  }

  @Nested
  final class Info {
    @Test
    void comparesNamesAndValues() {
      assertSame(compare(CompareRule.EXACT, info("a\tb\n"), info("a\tb\n")));
      assertDiffers(compare(CompareRule.EXACT, info("a\tb\n"), info("a\tc\n")), "info 'a'");
      assertDiffers(compare(CompareRule.ANY, info("a\tb\n"), info("c\tb\n")), "info names");
      assertDiffers(compare(CompareRule.ANY, info("a\tb\n"), info("a\n")), "got no value");
      assertDiffers(compare(CompareRule.ANY, info("a\tb\n"), info("")), "info names");
      assertDiffers(compare(CompareRule.ANY, info("a\tb\n"), info("a\tb\na\tb\n")), "info names");
    }

    @Test
    void comparesErrorsByCode() {
      Bytes recorded = info("a\tERROR:4:bad\n");
      assertDiffersInBytes(compare(CompareRule.EXACT, recorded, info("a\tERROR:4:worse\n")));
      assertDiffers(compare(CompareRule.EXACT, recorded, info("a\tERROR:5:bad\n")), "info 'a'");
      assertDiffers(compare(CompareRule.ANY, info("a\tok\n"), recorded), "info 'a'");
      assertSame(compare(CompareRule.ANY, recorded, info("a\tok\n")));
    }

    @Test
    void forgivesAPreparationThatFindsNothing() {
      Bytes ok = info("sindex-delete:x\tok\n");
      assertSame(compare(CompareRule.SETUP, ok, info("sindex-delete:x\tERROR:201:no index\n")));
      assertDiffers(
          compare(CompareRule.SETUP, ok, info("sindex-delete:x\tERROR:4:unrecognized\n")), "info");
    }

    @Test
    void comparesNamesInAValue() {
      Bytes recorded = info("a\tx=1;y=2\n");
      assertSame(compare(CompareRule.KEYS, recorded, info("a\ty=7;x=8\n")));
      assertDiffers(compare(CompareRule.KEYS, recorded, info("a\tx=1\n")), "names");
    }

    @Test
    void matchesExpressions() {
      Bytes recorded = info("a\t17\n");
      for (CompareRule rule : new CompareRule[] {CompareRule.REGEX, CompareRule.POLL}) {
        assertSame(compare(rule, "^\\d+$", recorded, info("a\t99\n")));
        assertDiffers(compare(rule, "^\\d+$", recorded, info("a\tx\n")), "a match of");
      }
      assertDiffers(compare(CompareRule.POLL, recorded, info("a\t99\n")), "info 'a'");
    }
  }

  @Nested
  final class Ends {
    private final Bytes reply = new MessageBytes().frame();

    @Test
    void wantsACloseWhereTheRealServerCloses() {
      assertSame(compare(Bytes.EMPTY, Reply.closed(Bytes.EMPTY, RECEIVED)));
      assertDiffers(compare(Bytes.EMPTY, Reply.complete(reply, RECEIVED)), "should close");
      assertDiffers(compare(Bytes.EMPTY, Reply.closed(reply, RECEIVED)), "should close");
    }

    @Test
    void wantsNoCloseElsewhere() {
      assertDiffers(compare(reply, Reply.closed(Bytes.EMPTY, RECEIVED)), "connection closed");
      assertDiffers(compare(reply, Reply.closed(reply, RECEIVED)), "connection closed");
    }

    @Test
    void reportsAnExchangeThatFailed() {
      Reply hung = new Reply(reply, Outcome.HUNG, "no complete reply within 5000 ms", RECEIVED);
      assertDiffers(compare(reply, hung), "within 5000 ms");
      assertDiffers(compare(Bytes.EMPTY, hung), "within 5000 ms");
    }

    @Test
    void wantsAPreparationToSucceed() {
      Bytes notFound = new MessageBytes().resultCode(2).frame();
      assertSame(ReplyComparisonTest.compare(CompareRule.SETUP, reply, notFound));
      assertDiffers(
          ReplyComparisonTest.compare(
              CompareRule.SETUP, reply, new MessageBytes().resultCode(4).frame()),
          "preparation failed");
      Bytes empty = new Frame(Frame.MESSAGE, Bytes.EMPTY).toBytes();
      assertDiffers(ReplyComparisonTest.compare(CompareRule.SETUP, reply, empty), "messages");
    }

    @Test
    void comparesFramesAboutUsersByResultCode() {
      Bytes recorded = new Frame(Frame.SECURITY, Bytes.of(new byte[] {0, 80, 1})).toBytes();
      Bytes words = new Frame(Frame.SECURITY, Bytes.of(new byte[] {0, 80, 2})).toBytes();
      Bytes code = new Frame(Frame.SECURITY, Bytes.of(new byte[] {0, 81, 1})).toBytes();
      assertDiffersInBytes(ReplyComparisonTest.compare(CompareRule.EXACT, recorded, words));
      assertDiffers(ReplyComparisonTest.compare(CompareRule.EXACT, recorded, code), "result code");
    }

    private static Verdict compare(Bytes expected, Reply actual) {
      return ReplyComparison.compare(step(CompareRule.EXACT, null, expected), actual);
    }
  }

  private static Bytes join(Bytes... parts) {
    StringBuilder hex = new StringBuilder();
    for (Bytes part : parts) {
      hex.append(part.hex());
    }
    return Bytes.of(HexFormat.of().parseHex(hex));
  }

  private static Bytes info(String lines) {
    return new Frame(Frame.INFO, Bytes.of(lines, StandardCharsets.UTF_8)).toBytes();
  }

  private static Verdict compare(CompareRule rule, Bytes expected, Bytes actual) {
    return compare(rule, null, expected, actual);
  }

  private static Verdict compare(
      CompareRule rule, @Nullable String match, Bytes expected, Bytes actual) {
    return ReplyComparison.compare(step(rule, match, expected), Reply.complete(actual, RECEIVED));
  }

  private static Step step(CompareRule rule, @Nullable String match, Bytes expected) {
    Bytes request = new MessageBytes().readFlags(1).frame();
    Pattern pattern = match == null ? null : Pattern.compile(match);
    return new Step(1, "", request, expected, "", rule, pattern, false, RECORDED, Duration.ZERO);
  }

  private static void assertSame(Verdict verdict) {
    assertThat(verdict.reason()).isEqualTo("none");
    assertThat(verdict.sameMeaning() && verdict.sameBytes()).isTrue();
  }

  private static void assertDiffersInBytes(Verdict verdict) {
    assertThat(verdict.sameMeaning()).as(verdict.reason()).isTrue();
    assertThat(verdict.sameBytes()).isFalse();
  }

  private static void assertDiffers(Verdict verdict, String reason) {
    assertThat(verdict.sameMeaning()).isFalse();
    assertThat(verdict.sameBytes()).isFalse();
    assertThat(verdict.reason()).contains(reason);
  }
}
