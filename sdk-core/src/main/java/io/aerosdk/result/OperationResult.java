package io.aerosdk.result;

import com.aerospike.client.Value.GeoJSONValue;
import com.aerospike.client.Value.HLLValue;
import io.aerosdk.command.bin.HllConfig;
import io.aerosdk.internal.value.ValueTypes;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The value of a bin, or what one operation on it gave, read as one type or another.
 *
 * <pre>{@code
 * RecordStream rows = session.update(users.id(1)).bin("n").add(1).bin("n").get().execute();
 * long n = rows.firstOrThrow().results("n").get(1).getLong();
 * }</pre>
 *
 * <p>Every getter throws {@link NoSuchElementException} if there is no value, and {@link
 * ClassCastException} if the value is of another type; never is a missing value 0. Numbers and
 * booleans are read as each other only where older clients stored them so: see the getters.
 *
 * <p>Immutable, as long as nobody writes into the value; thread-safe. Equal to others of the same
 * value.
 */
public final class OperationResult {
  private final String origin;
  private final @Nullable Object value;

  /**
   * @param origin where the value is from, for messages: such as {@code bin "n"}
   */
  OperationResult(String origin, @Nullable Object value) {
    this.origin = origin;
    this.value = value;
  }

  /** The value as the official client gives it; null if there is none. */
  public @Nullable Object value() {
    return value;
  }

  /** Whether there is no value: of operations that only write, and reads of missing bins. */
  public boolean isNull() {
    return value == null;
  }

  /** The integer. A boolean counts as 0 or 1. */
  public long getLong() {
    if (value instanceof Boolean flag) {
      return flag ? 1 : 0;
    }
    return as(Long.class, "an integer");
  }

  /**
   * The integer. A boolean counts as 0 or 1.
   *
   * @throws ArithmeticException if it needs more than 32 bits
   */
  public int getInt() {
    long number = getLong();
    if (number != (int) number) {
      throw new ArithmeticException("The integer of " + origin + " needs more than 32 bits");
    }
    return (int) number;
  }

  /** The double. Integers are widened. */
  public double getDouble() {
    return value instanceof Long whole ? (double) whole : as(Double.class, "a double");
  }

  /** The boolean. An integer is true if it is not 0. */
  public boolean getBoolean() {
    return value instanceof Long number ? number != 0 : as(Boolean.class, "a boolean");
  }

  /** The string. */
  public String getString() {
    return as(String.class, "a string");
  }

  /** The bytes: the array itself. */
  public byte[] getBytes() {
    return as(byte[].class, "bytes");
  }

  /** The list. */
  public List<?> getList() {
    return as(List.class, "a list");
  }

  /** The map. */
  public Map<?, ?> getMap() {
    return as(Map.class, "a map");
  }

  /** The text of the GeoJSON value. */
  public String getGeoJson() {
    return Objects.toString(as(GeoJSONValue.class, "GeoJSON").getObject());
  }

  /** The HyperLogLog sketch, to be united with others. */
  public HLLValue getHll() {
    return as(HLLValue.class, "a sketch");
  }

  /** The shape of a HyperLogLog sketch, from {@code hll().describe()}. */
  public HllConfig getHllConfig() {
    List<?> list = as(List.class, "the description of a sketch");
    if (list.size() == 2
        && list.get(0) instanceof Long indexBits
        && list.get(1) instanceof Long minHashBits) {
      return HllConfig.of(indexBits.intValue(), minHashBits.intValue());
    }
    throw new ClassCastException(origin + " holds a list, not the description of a sketch");
  }

  private <T> T as(Class<T> type, String wanted) {
    if (type.isInstance(value)) {
      return type.cast(value);
    }
    if (value == null) {
      throw new NoSuchElementException("There is no value of " + origin);
    }
    throw new ClassCastException(origin + " holds " + ValueTypes.nameOf(value) + ", not " + wanted);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof OperationResult that && Objects.deepEquals(value, that.value);
  }

  @Override
  public int hashCode() {
    return value instanceof byte[] bytes ? Arrays.hashCode(bytes) : Objects.hashCode(value);
  }

  /** Origin and type; never the value. */
  @Override
  public String toString() {
    return "OperationResult[" + origin + ", " + ValueTypes.nameOf(value) + "]";
  }
}
