package io.aerosdk.it.replay.transcript;

import static org.assertj.core.api.Assertions.assertThat;

import io.aerosdk.it.replay.wire.Bytes;
import io.aerosdk.it.replay.wire.Frame;
import io.aerosdk.it.replay.wire.MessageBytes;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class NeedFinderTest {
  private static final int DIGEST = 4;
  private static final int BATCH_FLAG = 8;

  @ParameterizedTest
  @CsvSource({
    "3, COLLECTIONS",
    "4, COLLECTIONS",
    "7, EXPRESSIONS",
    "8, EXPRESSIONS",
    "12, BITS",
    "13, BITS",
    "15, HYPERLOGLOG",
    "16, HYPERLOGLOG"
  })
  void knowsAnOperationByItsCode(int code, Need need) {
    assertThat(needsOf(keyed().operation(code).frame())).containsExactly(need);
    assertThat(needsOf(batch(code).frame())).containsExactly(need);
  }

  @ParameterizedTest
  @CsvSource({
    "43, EXPRESSIONS",
    "30, UDF",
    "31, UDF",
    "32, UDF",
    "33, UDF",
    "21, SECONDARY_INDEX",
    "22, SECONDARY_INDEX",
    "23, SECONDARY_INDEX",
    "26, SECONDARY_INDEX"
  })
  void knowsAFieldByItsType(int type, Need need) {
    assertThat(needsOf(keyed().field(type).frame())).containsExactly(need);
  }

  @ParameterizedTest
  @CsvSource({"1", "2", "5", "9", "10", "11", "14"})
  void needsNothingForPlainValues(int code) {
    assertThat(needsOf(keyed().operation(code).frame())).isEmpty();
    assertThat(needsOf(batch(code).frame())).isEmpty();
  }

  @Test
  void knowsABackgroundJobByItsMissingKey() {
    assertThat(needsOf(new MessageBytes().writeFlags(1).operation(2).frame()))
        .containsExactly(Need.BACKGROUND_JOBS);
    assertThat(needsOf(new MessageBytes().readFlags(1).frame())).isEmpty();
  }

  @Test
  void knowsInfoCommandsByTheirNames() {
    assertThat(needsOf(info("build\nsindex-list:\n"))).containsExactly(Need.SECONDARY_INDEX);
    assertThat(needsOf(info("udf-list\n"))).containsExactly(Need.UDF);
    assertThat(needsOf(info("node\nbuild\n"))).isEmpty();
  }

  @Test
  void toleratesTheOversizedBatchFieldThatTheClientSendsAfterAFilter() {
    byte[] request =
        new MessageBytes()
            .readFlags(BATCH_FLAG)
            .field(43, (byte) 1)
            .field(41, rows(3))
            .frame()
            .toArray();
    int sizeOfBatchField = 8 + 22 + 6 + 3;
    request[sizeOfBatchField] = (byte) (request[sizeOfBatchField] + 2);
    assertThat(needsOf(Bytes.of(request)))
        .containsExactlyInAnyOrder(Need.COLLECTIONS, Need.EXPRESSIONS);
  }

  @Test
  void needsNothingForWhatCannotBeRead() {
    byte[] cut = keyed().operation(3).bytes().toArray();
    cut[21] = 9;
    Bytes request = new Frame(Frame.MESSAGE, Bytes.of(cut)).toBytes();
    assertThat(needsOf(request)).isEmpty();
  }

  @Test
  void findsThePlainScenariosOfTheRecordings() {
    assertThat(plain("kv")).isEqualTo(379);
    assertThat(plain("batch")).isEqualTo(20);
  }

  private static long plain(String area) {
    return TranscriptReader.read(area).stream()
        .filter(scenario -> NeedFinder.needsOf(scenario).isEmpty())
        .count();
  }

  private static MessageBytes keyed() {
    return new MessageBytes().writeFlags(1).field(DIGEST, new byte[20]);
  }

  private static MessageBytes batch(int operationCode) {
    return new MessageBytes().readFlags(BATCH_FLAG).field(41, rows(operationCode));
  }

  /** A row with every optional part, and one that repeats it. */
  private static byte[] rows(int operationCode) {
    int repeat = 1;
    int everything = 0x02 | 0x04 | 0x08 | 0x10;
    ByteBuffer out = ByteBuffer.allocate(200).putInt(2).put((byte) 0);
    out.put(new byte[24]).put((byte) everything).put(new byte[4 + 2 + 4]);
    out.putShort((short) 1).putShort((short) 1);
    out.putInt(5).put((byte) 0).put("test".getBytes(StandardCharsets.US_ASCII));
    out.putInt(5).put((byte) operationCode).put((byte) 4).put((byte) 0).put((byte) 1);
    out.put((byte) 'a');
    out.put(new byte[24]).put((byte) repeat);
    return Arrays.copyOf(out.array(), out.position());
  }

  private static Bytes info(String commands) {
    return new Frame(Frame.INFO, Bytes.of(commands, StandardCharsets.UTF_8)).toBytes();
  }

  private static Set<Need> needsOf(Bytes request) {
    Bytes reply = new MessageBytes().frame();
    Step step =
        new Step(
            1,
            "call",
            request,
            reply,
            "",
            CompareRule.EXACT,
            null,
            false,
            Instant.EPOCH,
            Duration.ZERO);
    return NeedFinder.needsOf(new Scenario("test-1", "one step", List.of(step)));
  }
}
