package io.aerosdk.bench.load;

import com.aerospike.client.Bin;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One bin of the records and its values. Texts and bytes are a few that were made before, because
 * making them is not what is measured. Immutable and thread-safe.
 */
public final class BinSpec {
  private static final Pattern TOKEN = Pattern.compile("([ISB])(\\d{1,7})");
  private static final Pattern COMMA = Pattern.compile(",");
  private static final int MOST_INTEGER_BYTES = 8;
  private static final int MOST_BYTES = 1 << 20;
  private static final int VARIANTS = 64;
  private static final int HEX = 16;

  private final String name;
  private final boolean isInteger;
  private final int size;
  private final Object[] variants;

  private BinSpec(String name, boolean isInteger, int size, Object[] variants) {
    this.name = name;
    this.isInteger = isInteger;
    this.size = size;
    this.variants = variants;
  }

  /**
   * Reads a list such as {@code I1,S10,B100}: an integer of 1 byte, a text of 10 hexadecimal
   * characters, 100 bytes; the bins are {@code b0}, {@code b1} and so on.
   *
   * @throws IllegalArgumentException if it is none
   */
  public static List<BinSpec> parse(String text) {
    List<BinSpec> specs = new ArrayList<>();
    for (String token : COMMA.split(text, -1)) {
      Matcher parts = TOKEN.matcher(token.trim().toUpperCase(Locale.ROOT));
      int size = parts.matches() ? Integer.parseInt(parts.group(2)) : 0;
      boolean isInteger = parts.matches() && parts.group(1).equals("I");
      if (size < 1 || size > (isInteger ? MOST_INTEGER_BYTES : MOST_BYTES)) {
        throw new IllegalArgumentException(
            "-o must be bins such as I1,S10,B100: I of 1 to 8, S and B of 1 to "
                + MOST_BYTES
                + ", got "
                + text);
      }
      specs.add(of("b" + specs.size(), parts.group(1), size));
    }
    return List.copyOf(specs);
  }

  private static BinSpec of(String name, String kind, int size) {
    Object[] variants = new Object[kind.equals("I") ? 0 : VARIANTS];
    Random random = new Random(size);
    for (int i = 0; i < variants.length; i++) {
      byte[] bytes = new byte[size];
      random.nextBytes(bytes);
      variants[i] = kind.equals("S") ? text(bytes) : bytes;
    }
    return new BinSpec(name, kind.equals("I"), size, variants);
  }

  private static String text(byte[] bytes) {
    StringBuilder text = new StringBuilder(bytes.length);
    for (byte b : bytes) {
      text.append(Character.forDigit(b & (HEX - 1), HEX));
    }
    return text.toString();
  }

  /** What the bin is called. */
  public String name() {
    return name;
  }

  /** Whether values are {@link #number} and not {@link #value}. */
  public boolean isInteger() {
    return isInteger;
  }

  /** A value of an integer bin. */
  public long number(Dice dice) {
    return dice.number() >>> (Long.SIZE - Byte.SIZE * size);
  }

  /** A value of any bin. */
  public Object value(Dice dice) {
    return isInteger ? (Object) number(dice) : variants[dice.below(VARIANTS)];
  }

  /** Name and value, as the plain client takes them. */
  public Bin bin(Dice dice) {
    if (isInteger) {
      return new Bin(name, number(dice));
    }
    Object value = variants[dice.below(VARIANTS)];
    return value instanceof String text ? new Bin(name, text) : new Bin(name, (byte[]) value);
  }

  /** Such as {@code S10}. */
  @Override
  public String toString() {
    return (isInteger ? "I" : variants[0] instanceof String ? "S" : "B") + size;
  }
}
