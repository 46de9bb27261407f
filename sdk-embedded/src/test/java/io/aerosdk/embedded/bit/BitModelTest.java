package io.aerosdk.embedded.bit;

import static org.assertj.core.api.Assertions.assertThat;

import io.aerosdk.embedded.protocol.ServerException;
import io.aerosdk.embedded.value.BytesItem;
import io.aerosdk.embedded.value.Hex;
import io.aerosdk.embedded.value.IntItem;
import io.aerosdk.embedded.value.Item;
import io.aerosdk.embedded.value.ParticleType;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Compares operations with what text of zeros and ones, or exact numbers, say. */
final class BitModelTest {
  private static final int ROUNDS = 300;

  private final Random random = new Random(20261120);

  @ParameterizedTest
  @ValueSource(ints = {3, 4, 5, 6, 7, 8, 9})
  void changesOnlyTheBitsOfTheSpan(int code) {
    for (int round = 0; round < ROUNDS; round++) {
      byte[] blob = bytes(1 + random.nextInt(40));
      byte[] operand = bytes(blob.length);
      int offset = random.nextInt(blob.length * 8);
      int size = 1 + random.nextInt(blob.length * 8 - offset);
      int shift = random.nextInt(size + 3);
      String text = text(blob);
      String span = text.substring(offset, offset + size);
      String expected =
          text.substring(0, offset)
              + changed(code, span, text(operand), shift)
              + text.substring(offset + size);
      Item last = code >= 8 ? IntItem.of(shift) : item(operand);
      List<Item> arguments =
          code == 7
              ? List.of(IntItem.of(offset), IntItem.of(size))
              : List.of(IntItem.of(offset), IntItem.of(size), last);
      assertThat(text(modify(blob, BitCall.of(code, arguments)))).isEqualTo(expected);
    }
  }

  private static String changed(int code, String span, String operand, int shift) {
    int kept = Math.max(0, span.length() - shift);
    String gap = "0".repeat(span.length() - kept);
    if (code == 8) {
      return span.substring(span.length() - kept) + gap;
    }
    if (code == 9) {
      return gap + span.substring(0, kept);
    }
    StringBuilder out = new StringBuilder();
    for (int i = 0; i < span.length(); i++) {
      int a = span.charAt(i) - '0';
      int b = operand.charAt(i) - '0';
      int bit =
          switch (code) {
            case 3 -> b;
            case 4 -> a | b;
            case 5 -> a ^ b;
            case 6 -> a & b;
            default -> 1 - a;
          };
      out.append(bit);
    }
    return out.toString();
  }

  @ParameterizedTest
  @ValueSource(ints = {50, 51, 52, 54})
  void readsTheBitsOfTheSpan(int code) {
    for (int round = 0; round < ROUNDS; round++) {
      byte[] blob = bytes(1 + random.nextInt(40));
      int offset = random.nextInt(blob.length * 8);
      int size = 1 + random.nextInt(Math.min(code == 54 ? 64 : 400, blob.length * 8 - offset));
      String span = text(blob).substring(offset, offset + size);
      Item from = IntItem.of(offset);
      Item count = IntItem.of(size);
      Item answer =
          BitOperations.read(
              item(blob),
              code == 52
                  ? BitCall.of(code, List.of(from, count, Hex.item("c3")))
                  : BitCall.of(code, List.of(from, count)));
      switch (code) {
        case 50 -> assertThat(text(((BytesItem) answer).content())).startsWith(span);
        case 51 ->
            assertThat(answer).isEqualTo(IntItem.of(span.chars().filter(c -> c == '1').count()));
        case 52 -> assertThat(answer).isEqualTo(IntItem.of(span.indexOf('1')));
        default -> assertThat(answer).isEqualTo(IntItem.of(Long.parseUnsignedLong(span, 2)));
      }
    }
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void sumsAreExactOrRefused(boolean signed) {
    for (int round = 0; round < 20 * ROUNDS; round++) {
      int width = 1 + random.nextInt(64);
      boolean add = random.nextBoolean();
      BigInteger number = number(width, signed);
      BigInteger delta = number(width, signed);
      BigInteger exact = add ? number.add(delta) : number.subtract(delta);
      if (signed && isQuirk(number, delta, width, add)) {
        continue;
      }
      assertSum(new BitSum(width, signed, false, false), add, number, delta, exact);
    }
  }

  private static void assertSum(
      BitSum sum, boolean add, BigInteger number, BigInteger delta, BigInteger exact) {
    int width = sum.width();
    BigInteger low = sum.signed() ? BigInteger.ONE.shiftLeft(width - 1).negate() : BigInteger.ZERO;
    BigInteger high = low.add(BigInteger.ONE.shiftLeft(width)).subtract(BigInteger.ONE);
    boolean fits = exact.compareTo(low) >= 0 && exact.compareTo(high) <= 0;
    BitSum saturating = new BitSum(width, sum.signed(), true, false);
    BitSum wrapping = new BitSum(width, sum.signed(), false, true);
    BigInteger clamped = exact.max(low).min(high);
    assertThat(masked(run(saturating, add, number, delta), width)).isEqualTo(mask(clamped, width));
    assertThat(masked(run(wrapping, add, number, delta), width)).isEqualTo(mask(exact, width));
    try {
      assertThat(masked(run(sum, add, number, delta), width)).isEqualTo(mask(exact, width));
      assertThat(fits).isTrue();
    } catch (ServerException refused) {
      assertThat(fits).isFalse();
    }
  }

  /** Where the server itself is not exact: the lowest number, and sums that wrap to exactly 0. */
  private static boolean isQuirk(BigInteger number, BigInteger delta, int width, boolean add) {
    BigInteger lowest = BigInteger.ONE.shiftLeft(width - 1).negate();
    return delta.equals(lowest) && (!add || number.equals(lowest));
  }

  private static long run(BitSum sum, boolean add, BigInteger number, BigInteger delta) {
    return add
        ? sum.add(number.longValue(), delta.longValue())
        : sum.subtract(number.longValue(), delta.longValue());
  }

  private static long masked(long value, int width) {
    return value & Bits.ones(width);
  }

  private static long mask(BigInteger value, int width) {
    return masked(value.longValue(), width);
  }

  private BigInteger number(int width, boolean signed) {
    BigInteger bits = new BigInteger(width, random);
    return signed ? bits.subtract(BigInteger.ONE.shiftLeft(width - 1)) : bits;
  }

  private static byte[] modify(byte[] blob, BitCall call) {
    Item after = Objects.requireNonNull(BitOperations.modify(item(blob), call).value());
    return ((BytesItem) after).content();
  }

  private byte[] bytes(int count) {
    byte[] bytes = new byte[count];
    random.nextBytes(bytes);
    if (random.nextInt(4) == 0) {
      Arrays.fill(bytes, (byte) 0);
    }
    return bytes;
  }

  private static Item item(byte[] blob) {
    return BytesItem.of(ParticleType.BLOB, blob);
  }

  private static String text(byte[] bytes) {
    StringBuilder text = new StringBuilder();
    for (byte b : bytes) {
      text.append(Integer.toBinaryString(0x100 | (b & 0xFF)), 1, 9);
    }
    return text.toString();
  }
}
