package io.aerosdk.embedded.hll;

import static io.aerosdk.embedded.hll.Calls.ADD;
import static io.aerosdk.embedded.hll.Calls.COUNT;
import static io.aerosdk.embedded.hll.Calls.DESCRIBE;
import static io.aerosdk.embedded.hll.Calls.FOLD;
import static io.aerosdk.embedded.hll.Calls.GET_UNION;
import static io.aerosdk.embedded.hll.Calls.INIT;
import static io.aerosdk.embedded.hll.Calls.INTERSECT_COUNT;
import static io.aerosdk.embedded.hll.Calls.MAY_CONTAIN;
import static io.aerosdk.embedded.hll.Calls.REFRESH_COUNT;
import static io.aerosdk.embedded.hll.Calls.SET_UNION;
import static io.aerosdk.embedded.hll.Calls.SIMILARITY;
import static io.aerosdk.embedded.hll.Calls.UNION_COUNT;
import static io.aerosdk.embedded.hll.Calls.bytes;
import static io.aerosdk.embedded.hll.Calls.call;
import static io.aerosdk.embedded.hll.Calls.change;
import static io.aerosdk.embedded.hll.Calls.read;
import static io.aerosdk.embedded.hll.Calls.sketch;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.within;

import io.aerosdk.embedded.protocol.ResultCode;
import io.aerosdk.embedded.protocol.ServerException;
import io.aerosdk.embedded.value.Atom;
import io.aerosdk.embedded.value.BytesItem;
import io.aerosdk.embedded.value.DoubleItem;
import io.aerosdk.embedded.value.Hex;
import io.aerosdk.embedded.value.IntItem;
import io.aerosdk.embedded.value.Item;
import io.aerosdk.embedded.value.ListItem;
import io.aerosdk.embedded.value.MapItem;
import io.aerosdk.embedded.value.MsgPackWriter;
import io.aerosdk.embedded.value.ParticleType;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class HllOperationsTest {
  /** What a server made of the elements 1, "a" and 2.5. */
  private static final String RECORDED =
      "000508000000000000000000000000000000000000000000000000000000"
          + "00000000000000000000000000000000000041307c000000000000a2c000"
          + "00000000000000";

  @Test
  void makesTheBytesOfTheServer() {
    Item sketch = sketch(5, 8, 1, "a", 2.5);
    assertThat(bytes(sketch)).hasSize(67);
    assertThat(Hex.text(bytes(sketch))).startsWith("000508" + "00".repeat(8));
    assertThat(read(sketch, COUNT)).isEqualTo(IntItem.of(3));
    assertThat(Hex.text(bytes(sketch))).isEqualTo(RECORDED);
  }

  @Test
  void startsEmpty() {
    Item sketch = change(null, INIT, 8, -1);
    assertThat(Hex.text(bytes(sketch))).isEqualTo("000800" + "00".repeat(200));
    assertThat(MsgPackWriter.write(read(sketch, DESCRIBE))).isEqualTo(Hex.bytes("92 08 00"));
    assertThat(read(sketch, COUNT)).isEqualTo(IntItem.of(0));
  }

  @Test
  void initEmptiesAndKeepsWhatIsNotTold() {
    Item filled = sketch(5, 8, 1, "a");
    assertThat(bytes(change(filled, INIT, -1, -1))).isEqualTo(bytes(change(null, INIT, 5, 8)));
    assertThat(bytes(change(filled, INIT, 6))).isEqualTo(bytes(change(null, INIT, 6, 8)));
    assertRefused(change(null, INIT, 4, 51), ResultCode.OP_NOT_APPLICABLE, INIT, 16);
  }

  @Test
  void addTellsHowManyRegistersChanged() {
    Item sketch = sketch(8, 0, 1, 2, 3);
    assertThat(HllOperations.modify(sketch, call(ADD, List.of(3, 4))).answer())
        .isEqualTo(IntItem.of(1));
    assertThat(HllOperations.modify(sketch, call(ADD, List.of(3), 4, 8)).value()).isSameAs(sketch);
    assertThat(read(sketch, MAY_CONTAIN, List.of(1, 2, 3))).isEqualTo(IntItem.of(1));
    assertThat(read(sketch, MAY_CONTAIN, List.of(1, 99))).isEqualTo(IntItem.of(0));
  }

  @Test
  void refreshStoresTheCountLittleEndianAndAddForgetsIt() {
    Item refreshed = change(sketch(8, 0, 1, 2, 3), REFRESH_COUNT);
    assertThat(Hex.text(bytes(refreshed))).startsWith("000800" + "0300000000000000");
    byte[] forged = bytes(refreshed).clone();
    forged[3] = 77;
    assertThat(read(BytesItem.of(ParticleType.HLL, forged), COUNT)).isEqualTo(IntItem.of(77));
    Item more = change(refreshed, ADD, List.of(4));
    assertThat(Hex.text(bytes(more))).startsWith("000800" + "00".repeat(8));
  }

  @Test
  void overlapOfThreeWhereTwoShareAMinHashIsThatOfTheServer() {
    Item x0 =
        sketch(
            8, 4, 51, 32, "item16", 57, 17, "item23", -1.0, "item19", "item46", "item3", 48, 29, 18,
            53, "item10", 18, 4, 22, 52, 34, 34, 60, 10, 29);
    Item x1 =
        sketch(
            8, 4, "item43", "item47", "item36", 47, 28, 34, 18, 5, "item55", 14, "item30", "item50",
            3, "item47", "item46", 52, "item20", -2.5, "item35", 53, "item47", 25, "item11", 47,
            "item9", 26);
    Item bin =
        sketch(
            7,
            0,
            Hex.bytes("131c04"),
            "with\0nul",
            "item40",
            9007199254740992L,
            45,
            0,
            55,
            39,
            "item51",
            Hex.bytes("2a04ab"),
            "item52",
            52,
            45,
            38,
            "item21",
            39,
            Hex.bytes("28e145"),
            17,
            11,
            29,
            "item3",
            -127,
            "item6",
            35,
            "item1",
            30,
            "item32");
    assertThat(read(bin, UNION_COUNT, List.of(x0, x1))).isEqualTo(IntItem.of(66));
    assertThat(read(bin, INTERSECT_COUNT, List.of(x0, x1))).isEqualTo(IntItem.of(2));
    assertThat(read(bin, SIMILARITY, List.of(x0, x1)))
        .isEqualTo(new DoubleItem(0.030303030303030304));
  }

  @Test
  void unionOfDifferentShapesIsThatOfTheServer() {
    Item x0 =
        sketch(
            9, 16, 15, "item44", 4, "item18", "b", "item41", 21, Hex.bytes("22c66b"), 2.0, "héllo");
    Item x2 = sketch(8, 4, "item24", 3, "item27", -0.5, 27, "item40", "ulhhxltz");
    Item bin = sketch(4, 16, 23, 0, 7, 56, "item37", -4.5, 11);
    assertThat(Hex.text(bytes(read(bin, GET_UNION, List.of(x0, x2)))))
        .isEqualTo("0004000000000000000000081100082083043140081000");
    assertThat(read(bin, UNION_COUNT, List.of(x0, x2))).isEqualTo(IntItem.of(21));
    assertThat(read(bin, INTERSECT_COUNT, List.of(x0, x2))).isEqualTo(IntItem.of(0));
  }

  @Test
  void similarityWithMinHashIsNearTheTruth() {
    Object[] left = new Object[3000];
    Object[] right = new Object[3000];
    for (int i = 0; i < left.length; i++) {
      left[i] = i;
      right[i] = i + 1500;
    }
    Item a = sketch(12, 20, left);
    Item b = sketch(12, 20, right);
    assertThat(((DoubleItem) read(a, SIMILARITY, List.of(b))).value())
        .isCloseTo(1.0 / 3, within(0.05));
    assertThat(((IntItem) read(a, INTERSECT_COUNT, List.of(b))).value())
        .isCloseTo(1500, within(225L));
    assertThat(((IntItem) read(a, UNION_COUNT, List.of(b))).value()).isCloseTo(4500, within(225L));
  }

  @Test
  void similarityOfNothingIsNoNumber() {
    Item none = change(null, INIT, 8, 8);
    Item some = sketch(8, 8, 1, 2, 3);
    assertThat(read(none, SIMILARITY, List.of(none))).isEqualTo(new DoubleItem(Double.NaN));
    assertThat(read(none, INTERSECT_COUNT, List.of(none))).isEqualTo(IntItem.of(0));
    assertThat(read(some, SIMILARITY, List.of(none))).isEqualTo(new DoubleItem(0));
  }

  @Test
  void aFoldedSketchIsTheOneOfFewerRegisters() {
    Item fine = sketch(10, 0, 1, 2, 3, "a", "b");
    Item folded = change(fine, FOLD, 6);
    assertThat(bytes(folded)).isEqualTo(bytes(sketch(6, 0, 1, 2, 3, "a", "b")));
    assertRefused(folded, ResultCode.OP_NOT_APPLICABLE, FOLD, 7);
    assertRefused(folded, ResultCode.PARAMETER, FOLD, 3);
    assertRefused(sketch(6, 8, 1), ResultCode.OP_NOT_APPLICABLE, FOLD, 5);
  }

  @ParameterizedTest
  @CsvSource({
    // bin index, minhash, argument index, minhash, flags, expected index, minhash (or a code below)
    "6, 0, 8, 0, 0, 6, 0",
    "6, 0, 8, 8, 0, 6, 0",
    "6, 8, 8, 8, 0, 6, 8",
    "8, 8, 6, 8, 8, 6, 8",
    "8, 8, 8, 0, 8, 8, 0",
    "8, 0, 6, 4, 1, 26, 6",
    "8, 0, 6, 4, 5, 8, 0",
    "8, 0, 6, 0, 0, 26, 26",
    "8, 0, 6, 0, 4, 26, 26",
    "8, 8, 8, 0, 0, 26, 26",
  })
  void unionIntoTheBin(
      int index, int minHash, int otherIndex, int otherMinHash, int flags, int a, int b) {
    Item bin = sketch(index, minHash, 1, 2);
    Item other = sketch(otherIndex, otherMinHash, 3, 4);
    if (a == ResultCode.OP_NOT_APPLICABLE) {
      assertRefused(bin, b, SET_UNION, List.of(other), flags);
      return;
    }
    Item merged = change(bin, SET_UNION, List.of(other), flags);
    assertThat(MsgPackWriter.write(read(merged, DESCRIBE))).containsExactly(0x92, a, b);
    boolean passedOver = (flags & HllFlags.CREATE_ONLY) != 0;
    assertThat(read(merged, COUNT)).isEqualTo(IntItem.of(passedOver ? 2 : 4));
  }

  @Test
  void unionMakesABinInTheCommonShape() {
    Item made = change(null, SET_UNION, List.of(sketch(8, 4, 1), sketch(6, 5, 2)));
    assertThat(bytes(made)).isEqualTo(bytes(sketch(6, 0, 1, 2)));
    assertThat(bytes(change(null, SET_UNION, made))).isEqualTo(bytes(made));
    assertRefused(null, ResultCode.BIN_NOT_FOUND, SET_UNION, List.of(made), 2);
  }

  @Test
  void unionsAreOfAnyOrderAndRepeatable() {
    Item a = sketch(7, 6, 1, 2, 3);
    Item b = sketch(7, 6, 3, 4);
    Item both = read(a, GET_UNION, List.of(b));
    assertThat(bytes(read(b, GET_UNION, List.of(a)))).isEqualTo(bytes(both));
    assertThat(bytes(read(both, GET_UNION, List.of(a, b)))).isEqualTo(bytes(both));
    assertThat(bytes(both)).isEqualTo(bytes(sketch(7, 6, 1, 2, 3, 4)));
  }

  @Test
  void refusesOverlapsOfManyWithoutACommonMinHash() {
    Item plain = sketch(8, 0, 1);
    Item hashed = sketch(8, 8, 1);
    List<Item> three = List.of(hashed, hashed, hashed);
    assertRefused(plain, ResultCode.PARAMETER, SIMILARITY, List.of(plain, plain, plain));
    assertRefused(hashed, ResultCode.PARAMETER, INTERSECT_COUNT, List.of(plain, hashed, hashed));
    assertRefused(sketch(8, 9, 1), ResultCode.OP_NOT_APPLICABLE, SIMILARITY, three);
    assertThat(read(hashed, SIMILARITY, three)).isEqualTo(new DoubleItem(1));
  }

  @Test
  void refusesWhatIsNoSketchOrNoElement() {
    Item bin = sketch(6, 0, 1);
    assertRefused(bin, ResultCode.PARAMETER, UNION_COUNT, List.of());
    assertRefused(bin, ResultCode.PARAMETER, UNION_COUNT, List.of(5));
    assertRefused(bin, ResultCode.PARAMETER, UNION_COUNT, List.of(Hex.bytes("000400")));
    assertRefused(bin, ResultCode.PARAMETER, MAY_CONTAIN, List.of(ListItem.EMPTY));
    assertRefused(bin, ResultCode.PARAMETER, MAY_CONTAIN, 1);
    assertRefused(bin, ResultCode.PARAMETER, ADD, List.of(MapItem.EMPTY));
    assertRefused(bin, ResultCode.PARAMETER, ADD, List.of(Atom.WILDCARD));
    assertRefused(bin, ResultCode.PARAMETER, ADD, List.of());
    assertThat(change(bin, ADD, List.of(Atom.NIL, true))).isNotSameAs(bin);
  }

  @ParameterizedTest
  @CsvSource({
    "3, 0, 0, 4",
    "17, 0, 0, 4",
    "0, 0, 0, 4",
    "8, 3, 0, 4",
    "8, 52, 0, 4",
    "15, 51, 0, 4",
    "8, 0, 8, 4",
    "8, 0, 3, 4",
    "8, 0, 2, 17",
    "-1, 0, 0, 26",
    "-1, 0, 4, 26",
  })
  void refusesToInit(int indexBits, int minHashBits, int flags, int code) {
    assertRefused(null, code, INIT, indexBits, minHashBits, flags);
  }

  @Test
  void flagsDecideOnBinsThatAreThereOrNot() {
    Item bin = sketch(6, 0, 1);
    assertRefused(bin, ResultCode.BIN_EXISTS, INIT, 8, 0, 1);
    assertThat(HllOperations.modify(bin, call(INIT, 8, 0, 5)).value()).isSameAs(bin);
    assertThat(HllOperations.modify(null, call(INIT, 8, 0, 6)).value()).isNull();
    assertRefused(bin, ResultCode.BIN_EXISTS, ADD, List.of(2), -1, -1, 1);
    assertRefused(bin, ResultCode.PARAMETER, ADD, List.of(2), -1, -1, 2);
    assertRefused(null, ResultCode.OP_NOT_APPLICABLE, ADD, List.of(2), -1, -1, 4);
    assertRefused(null, ResultCode.BIN_NOT_FOUND, REFRESH_COUNT);
    assertRefused(null, ResultCode.BIN_NOT_FOUND, FOLD, 5);
  }

  @Test
  void looksAtTheBinBeforeTheOperation() {
    assertRefused(BytesItem.of("abc"), ResultCode.INCOMPATIBLE_TYPE, SET_UNION, List.of());
    assertRefused(BytesItem.of("abc"), ResultCode.INCOMPATIBLE_TYPE, COUNT);
    Item broken = BytesItem.of(ParticleType.HLL, Hex.bytes("000400"));
    assertRefused(broken, ResultCode.UNKNOWN, COUNT);
  }

  @ParameterizedTest
  @CsvSource({"''", "90", "91 3f", "91 39", "92 32 00", "91 38", "91 33", "91 04", "92 03 00"})
  void refusesMalformedOperations(String operation) {
    Item bin = sketch(6, 0, 1);
    boolean modify = operation.endsWith("04") || operation.startsWith("92 03");
    assertThatExceptionOfType(ServerException.class)
        .isThrownBy(
            () -> {
              HllCall call = HllCall.parse(Hex.bytes(operation));
              if (modify) {
                HllOperations.modify(bin, call);
              } else {
                HllOperations.read(bin, call);
              }
            })
        .satisfies(e -> assertThat(e.resultCode()).isEqualTo(ResultCode.PARAMETER));
  }

  private static void assertRefused(
      @Nullable Item bin, int code, int operation, Object... arguments) {
    HllCall call = call(operation, arguments);
    assertThatExceptionOfType(ServerException.class)
        .isThrownBy(
            () -> {
              if (operation < COUNT || bin == null) {
                HllOperations.modify(bin, call);
              } else {
                HllOperations.read(bin, call);
              }
            })
        .satisfies(e -> assertThat(e.resultCode()).isEqualTo(code));
  }
}
