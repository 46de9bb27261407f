package io.aerosdk.embedded.cdt.path;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.aerosdk.embedded.cdt.CdtCall;
import io.aerosdk.embedded.cdt.CdtOperations;
import io.aerosdk.embedded.protocol.ServerException;
import io.aerosdk.embedded.value.Atom;
import io.aerosdk.embedded.value.Hex;
import io.aerosdk.embedded.value.IntItem;
import io.aerosdk.embedded.value.Item;
import io.aerosdk.embedded.value.ListItem;
import io.aerosdk.embedded.value.MsgPackWriter;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class PathTest {
  /** {"book": [{"p": 8}, {"p": 15}], "n": 5}, the outer map ordered. */
  private static final String SHOP = "83c70001c0 a503626f6f6b 9281a2037008 81a203700f a2036e 05";

  /** [[1, 2, 3], [6, 5], 4, []]. */
  private static final String LISTS = "94 93010203 920605 04 90";

  private static final String BOOK = "22 a503626f6f6b";
  private static final String PRICE = "22 a20370";

  @ParameterizedTest
  @CsvSource({
    "00, 81 a503626f6f6b 9281a2037008 81a203700f",
    "01, 92 08 0f",
    "02, 92 a20370 a20370",
    "03, 94 a20370 08 a20370 0f",
    "11, 92 08 0f",
  })
  void resultsAreATreeOrLeaves(String flags, String answer) {
    String path = "93 ccfe 96" + BOOK + "04c3" + PRICE + flags;
    assertThat(read(SHOP, path)).isEqualTo(hex(answer));
  }

  @ParameterizedTest
  @CsvSource({
    "92 04c3 01, 94 93010203 920605 04 90",
    "94 04c3 04c3 01, 95 01 02 03 06 05",
    "94 04c3 04c3 00, 94 93010203 920605 04 90",
    "94 10ff 1101 01, 90", // rank in an empty list
    "94 10fe 04c3 01, 90", // nothing below a scalar
    "94 10fe 04c3 00, 91 04", // but a tree keeps it
    "92 11ff 01, 91 920605", // highest rank
    "92 1304 01, 91 04",
    "92 1009 01, 90",
    "92 04c3 12, 90", // NO_FAIL passes lists over that should have keys
  })
  void levelsLeadThroughLists(String arguments, String answer) {
    assertThat(read(LISTS, "93 ccfe" + arguments)).isEqualTo(hex(answer));
  }

  @ParameterizedTest
  @CsvSource({
    "93 ccfe 92 22a20361 01, 4", // key of a list
    "93 ccfe 92 04c3 02, 12", // keys of a list
    "93 ccfe 92 04c2 01, 4",
    "93 ccfe 92 04c3 04, 4", // applies in a read
    "93 ccfe 92 04c3 05, 4",
    "93 ccfe 90 01, 4",
    "93 ccfe 91 04 01, 4",
    "92 ccfe 92 04c3, 4",
    "93 ccfe 92 cd0204c3 01, 4", // AND first
    "93 ccfe 94 04c3 cd0204c3 01, 4", // AND behind an expression
    "93 ccfe 96 1000 cd0204c3 cd0204c3 01, 4", // AND twice
    "93 ccfe 92 2a05 01, 4",
    "93 ccfe 92 0500 01, 4",
    "93 ccfe 92 10a20361 01, 4",
    "93 ccfe 92 04 9100 01, 4", // unknown
    "93 ccfe 94 04c3 1101 01, 1", // rank in a list with something behind it
    "93 ccfe 94 1000 1101 00, 1",
    "93 ccfe 94 04c3 2101 01, 4", // rank of a map in a list
  })
  void refuses(String operation, int code) {
    assertCode(code, () -> read(LISTS, operation));
  }

  @Test
  void onlyListsAndMapsHavePaths() {
    assertCode(12, () -> read("05", "93ccfe9204c301"));
    CdtCall apply = CdtCall.parse(Hex.bytes("94ccfe9204c30405"));
    assertCode(12, () -> CdtOperations.modify(null, apply, new Expressions()));
  }

  @Test
  void filtersSeeKeyValueAndIndex() {
    assertThat(read(LISTS, "93ccfe92 04 93050202 01")).isEqualTo(hex("92 93010203 920605"));
    assertThat(read(SHOP, "93ccfe92 04 93010005 01")).isEqualTo(hex("91 05"));
    assertThat(read(SHOP, "93ccfe94 22a2036e cd0204 93010005 01")).isEqualTo(hex("91 05"));
    assertThat(read(SHOP, "93ccfe94 22a2036e cd0204 93010004 01")).isEqualTo(hex("90"));
  }

  @Test
  void theUnknownIsRefusedOrPassedOver() {
    assertCode(4, () -> read(SHOP, "93ccfe92 04 9100 01"));
    assertThat(read(SHOP, "93ccfe92 04 9100 11")).isEqualTo(hex("90"));
    assertThat(read(LISTS, "93ccfe94 1000 cd0204 9100 01")).isEqualTo(hex("90"));
    assertCode(1, () -> modify(LISTS, "94ccfe92 1002 04 9100"));
    assertThat(modify(LISTS, "94ccfe92 1002 14 9100")).isEqualTo(hex(LISTS));
  }

  @Test
  void appliesToTheLeaves() {
    assertThat(modify(SHOP, "94 ccfe 96" + BOOK + "04c3" + PRICE + "04 07"))
        .isEqualTo(hex("83c70001c0 a503626f6f6b 9281a2037007 81a2037007 a2036e 05"));
    assertThat(modify(SHOP, "94 ccfe 92" + BOOK + "04 9164"))
        .isEqualTo(hex("82c70001c0 a2036e 05"));
    assertThat(modify(LISTS, "94 ccfe 94 04c3 1000 04 9164"))
        .isEqualTo(hex("94 920203 9105 04 90"));
    assertThat(modify("94c70001 010203", "94 ccfe 92 1000 04 09")).isEqualTo(hex("94c70001020309"));
    assertThat(modify(SHOP, "94 ccfe 92 22a2037a 04 07")).isEqualTo(hex(SHOP));
  }

  private static String read(String bin, String operation) {
    CdtCall call = CdtCall.parse(Hex.bytes(operation));
    return hex(CdtOperations.read(Hex.item(bin), call, new Expressions()));
  }

  private static String modify(String bin, String operation) {
    CdtCall call = CdtCall.parse(Hex.bytes(operation));
    return hex(CdtOperations.modify(Hex.item(bin), call, new Expressions()).value());
  }

  private static String hex(String text) {
    return text.replace(" ", "");
  }

  private static String hex(@Nullable Item item) {
    return item == null ? "" : Hex.text(MsgPackWriter.write(item));
  }

  private static void assertCode(int code, Runnable call) {
    assertThatExceptionOfType(ServerException.class)
        .isThrownBy(call::run)
        .satisfies(e -> assertThat(e.resultCode()).isEqualTo(code));
  }

  /**
   * Three expressions suffice here: [0] is unknown, [1, _, n] tells whether the value is n, and [5,
   * _, n] whether the index is below n; everything else is itself.
   */
  private static final class Expressions implements LoopExpressions {
    @Override
    public LoopExpression build(Item expression) {
      return element -> evaluate(expression, element);
    }

    private static @Nullable Item evaluate(Item expression, LoopExpression.Element element) {
      if (!(expression instanceof ListItem list)) {
        return expression;
      }
      long operand = list.size() < 3 ? 0 : ((IntItem) list.get(2)).value();
      return switch ((int) ((IntItem) list.get(0)).value()) {
        case 1 -> Atom.of(element.value() instanceof IntItem n && n.value() == operand);
        case 5 -> Atom.of(element.index() < operand);
        default -> null;
      };
    }
  }
}
