package io.aerosdk.embedded.cdt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.aerosdk.embedded.cdt.edit.Change;
import io.aerosdk.embedded.cdt.path.LoopExpressions;
import io.aerosdk.embedded.protocol.ServerException;
import io.aerosdk.embedded.value.Hex;
import io.aerosdk.embedded.value.IntItem;
import io.aerosdk.embedded.value.Item;
import io.aerosdk.embedded.value.ListItem;
import io.aerosdk.embedded.value.MsgPackWriter;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class CdtOperationsTest {
  @ParameterizedTest
  @CsvSource({
    "94 01020304, 941807fa03, 9101", // the part before the start eats the count
    "94 03010302, 94180300 03, 93020002", // equal elements share their rank
    "94 0a0b0c0d, 9418020003, 93010203", // a run from the other end ascends
    "94 05050505, 93150102, 03", // ties by the heap
    "93 010203, 94190703c0, 90", // nothing is below nil
    "93 91019201029102, 931607 9201d4ff00, 91 920102", // a wildcard equals an element, not its
    // absence
    "84 01020304 05060708, 94 6a 08 00 02, 83 c70008c0 0102 0304",
    "84 01020304 05060708, 94 6a 11 00 02, 83 c70001c0 0102 0304",
    "80, 94 67 10 c0 c0, 80",
    "80, 93 63 08 05, 81 c70008c0",
  })
  void reads(String bin, String operation, String answer) {
    Item result =
        CdtOperations.read(
            Hex.item(bin), CdtCall.parse(Hex.bytes(operation)), LoopExpressions.NONE);
    assertThat(hex(result)).isEqualTo(answer.replace(" ", ""));
  }

  @ParameterizedTest
  @CsvSource({
    "91 01, 93 0c 00 cb4007333333333333, 91 03", // 1 + 2.9: the element keeps its type
    "91 cb3ff0000000000000, 93 0c 00 02, 91 cb4008000000000000",
    "91 cf7fffffffffffffff, 92 0c 00, 91 d38000000000000000",
    "93 030102, 92 00 01, 94 c70001 010203",
    "94 c70001 010203, 92 00 00, 93 010203",
    "94 c70001 010305, 92 01 04, 95 c70001 01030405",
    "93 010202, 92 0d 02, 92 0102",
    "93 010302, 92 0d 01, 93 030201",
    "81 a20361 01, 95 43 a20362 02 00 00, 82 a20361 01 a20362 02",
    "82 c70001c0 0501, 94 43 01 02 00, 83 c70001c0 0102 0501",
    "82 01020304, 92 40 01, 83 c70001c0 01020304",
    "91 9103, 93 ccff 92 10 00 92 01 04, 91 92 03 04",
    "80, 93 ccff 92 cce2 a20361 92 01 04, 81 a20361 91 04", // created on the way
  })
  void changes(String bin, String operation, String after) {
    Change change =
        CdtOperations.modify(
            Hex.item(bin), CdtCall.parse(Hex.bytes(operation)), LoopExpressions.NONE);
    assertThat(hex(change.value())).isEqualTo(after.replace(" ", ""));
  }

  @ParameterizedTest
  @CsvSource({
    "93 010203, 92 11 05, 26", // no such index
    "93 010203, 94 13 ce00010007 00 00, 4", // too many arguments
    "93 010203, 93 13 ce00010007 00, 26", // INVERTED of a single element
    "93 010203, 93 13 06 00, 26", // keys of a list
    "93 010203, 91 60, 12", // map operation
    "93 010203, 93 01 05 00, 4", // modifies
    "93 010203, 93 ccff 90 91 10, 4", // context without levels
    "93 010203, 93 ccff 92 10 00 91 10, 12", // context to a scalar
    "92 910203, 93 ccff 94 10 00 10 05 91 10, 26", // context to nothing
    "c3, 91 10, 12",
    "c3, 93 ccff 92 10 00 91 10, 4",
    "80, 94 6b 03 91 01, 4",
    "810102, 93 6b 03 91 01, 26", // ranks of a key list
  })
  void refusesReads(String bin, String operation, int code) {
    assertCode(
        code,
        () ->
            CdtOperations.read(
                Hex.item(bin), CdtCall.parse(Hex.bytes(operation)), LoopExpressions.NONE));
  }

  @ParameterizedTest
  @CsvSource({
    "93 010203, 91 10, 4", // does not modify
    "92 0102, 92 0d 03, 4", // descending and without duplicates: a quirk of the server
    "93 c70001 0102, 93 03 00 05, 26", // insert into an ordered list
    "92 0102, 94 01 01 00 01, 24",
    "92 0102, 94 02 92 0303 00 01, 26",
    "91 a20361, 92 0c 00, 4",
    "91 01, 92 01 8190 01, 4", // a key that cannot be stored
    "91 01, 92 01 d4ff00, 4",
    "810102, 94 41 01 05 00, 24",
    "810102, 93 45 05 05, 23",
    "810102, 94 43 c0 05 00, 4",
    "93 010203, 92 00 02, 26",
    "93 010203, 93 03 fb 05, 26",
    "93 010203, 93 03 ce7fffffff 05, 4",
    "93 010203, 93 ccff 92 07 00 92 01 05, 26",
    "c3, 92 01 05, 12",
  })
  void refusesChanges(String bin, String operation, int code) {
    CdtCall call = CdtCall.parse(Hex.bytes(operation));
    assertCode(code, () -> CdtOperations.modify(Hex.item(bin), call, LoopExpressions.NONE));
  }

  @ParameterizedTest
  @CsvSource({
    "92 01 05, 91 05",
    "94 01 05 01 00, 92 c70001 05",
    "93 02 90 00, 90",
    "94 43 05 06 01, 82 c70001c0 05 06",
    "92 0c 00, 91 01",
    "93 ccff 92 cce2 05 94 43 06 07 00, 82 c70003c0 05 81 06 07",
    "93 ccff 92 ccd0 00 92 01 07, 92 c70001 91 07",
    "92 05 00, ''",
    "91 0b, ''",
    "93 4c 07 05, ''",
  })
  void whatComesIntoBeingWithoutABin(String operation, String after) {
    CdtCall call = CdtCall.parse(Hex.bytes(operation));
    Change change = CdtOperations.modify(null, call, LoopExpressions.NONE);
    assertThat(hex(change.value())).isEqualTo(after.replace(" ", ""));
  }

  @Test
  void argumentsMayComeDecoded() {
    Item list = ListItem.of(ListItem.of(IntItem.of(3), IntItem.of(1)), IntItem.of(9));
    CdtCall first = CdtCall.of(17, List.of(IntItem.of(0)));
    assertThat(hex(CdtOperations.read(list, first, LoopExpressions.NONE))).isEqualTo("920301");
    CdtCall nested = first.at(ListItem.of(IntItem.of(0x10), IntItem.of(0)));
    assertThat(hex(CdtOperations.read(list, nested, LoopExpressions.NONE))).isEqualTo("03");
  }

  @Test
  void thePassedValueNeverChanges() {
    Item list = Hex.item("94c70001010305");
    CdtOperations.modify(list, CdtCall.parse(Hex.bytes("920104")), LoopExpressions.NONE);
    CdtOperations.modify(list, CdtCall.parse(Hex.bytes("910b")), LoopExpressions.NONE);
    CdtOperations.modify(list, CdtCall.parse(Hex.bytes("92 0c 00")), LoopExpressions.NONE);
    assertThat(hex(list)).isEqualTo("94c70001010305");
  }

  @Test
  void anyBytesGiveAnAnswerOrARefusal() {
    Random random = new Random(5);
    Item[] bins = {Hex.item("93019203 04a20361"), Hex.item("83c70001c00192 0304a2036181 0506")};
    int answers = 0;
    for (int i = 0; i < 100_000; i++) {
      byte[] operation = new byte[2 + random.nextInt(8)];
      random.nextBytes(operation);
      operation[0] = (byte) (0x90 + operation.length - 1);
      operation[1] = (byte) random.nextInt(112);
      for (int j = 2; j < operation.length; j++) {
        operation[j] = random.nextInt(3) > 0 ? (byte) (random.nextInt(24) - 8) : operation[j];
      }
      answers += answers(bins[i & 1], operation);
    }
    assertThat(answers).isGreaterThan(1000);
  }

  private static int answers(Item bin, byte[] operation) {
    try {
      CdtCall call = CdtCall.parse(operation);
      boolean modify = operation[1] < 16 || (operation[1] >= 32 && operation[1] < 96);
      if (modify) {
        CdtOperations.modify(bin, call, LoopExpressions.NONE);
      } else {
        CdtOperations.read(bin, call, LoopExpressions.NONE);
      }
      return 1;
    } catch (ServerException e) {
      assertThat(e.resultCode()).isIn(4, 12, 23, 24, 26);
      return 0;
    }
  }

  private static String hex(@Nullable Item item) {
    return item == null ? "" : Hex.text(MsgPackWriter.write(item));
  }

  private static void assertCode(int code, Runnable call) {
    assertThatExceptionOfType(ServerException.class)
        .isThrownBy(call::run)
        .satisfies(e -> assertThat(e.resultCode()).isEqualTo(code));
  }
}
