package io.aerosdk.command;

import com.aerospike.client.Operation;
import com.aerospike.client.Value;
import com.aerospike.client.exp.Exp;
import com.aerospike.client.exp.Expression;
import io.aerosdk.command.bin.BitWrites;
import io.aerosdk.command.bin.HllWrites;
import io.aerosdk.command.bin.SelectFromOption;
import io.aerosdk.command.bin.WriteFromOption;
import io.aerosdk.command.cdt.Place;
import io.aerosdk.command.cdt.path.WriteNavigation;
import io.aerosdk.internal.value.BinValues;
import io.aerosdk.internal.wire.ExpressionOperations;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What can be done with one bin inside a write. Each method adds one operation and returns to the
 * write.
 *
 * @param <O> what running the command gives: rows, or a stage of rows
 */
public final class WriteBin<O> extends WriteNavigation<KeyedWrite<O>> {
  private final KeyedWrite<O> write;
  private final String name;

  WriteBin(KeyedWrite<O> write, String name) {
    this.write = write;
    this.name = name;
  }

  @Override
  protected Place<KeyedWrite<O>> place() {
    return Place.ofBin(write::addOperation, name);
  }

  /** Sets the bin to an integer. */
  public KeyedWrite<O> setTo(long value) {
    return add(Operation.Type.WRITE, Value.get(value));
  }

  /** Sets the bin to a double. */
  public KeyedWrite<O> setTo(double value) {
    return add(Operation.Type.WRITE, Value.get(value));
  }

  /** Sets the bin to a boolean. */
  public KeyedWrite<O> setTo(boolean value) {
    return add(Operation.Type.WRITE, Value.get(value));
  }

  /**
   * Sets the bin to a value of any of these types. Elements of lists and maps may be of all of them
   * too. What is read back is the stored form; a {@code RecordMapper} turns it into the Java type
   * again, without loss.
   *
   * <table class="striped">
   * <caption>Java values and what is stored for them</caption>
   * <tr><th>Java</th><th>stored as</th></tr>
   * <tr><td>null</td><td>nothing: the bin is removed; as an element: nil</td></tr>
   * <tr><td>Long, Integer, Short, Byte</td><td>integer</td></tr>
   * <tr><td>Double, Float</td><td>double, also NaN and the infinities</td></tr>
   * <tr><td>Boolean</td><td>boolean</td></tr>
   * <tr><td>String; Character, but no half of a surrogate pair</td><td>string</td></tr>
   * <tr><td>enums</td><td>string: the name</td></tr>
   * <tr><td>UUID, BigInteger, BigDecimal</td><td>string: {@code toString()}</td></tr>
   * <tr><td>LocalDate, LocalTime, LocalDateTime, OffsetDateTime, ZonedDateTime</td>
   *     <td>string: ISO 8601, as {@code toString()}</td></tr>
   * <tr><td>Instant, from 1677 to 2262</td><td>integer: nanoseconds since 1970 in UTC, as the
   *     server's own times in expressions</td></tr>
   * <tr><td>Duration, up to 292 years</td><td>integer: nanoseconds</td></tr>
   * <tr><td>byte[]</td><td>bytes</td></tr>
   * <tr><td>List; Set, in its order; arrays, except char[]</td><td>list</td></tr>
   * <tr><td>Map, with keys that are stored as integer, string or bytes</td><td>map; a SortedMap is
   *     stored key-ordered, in the order of the server</td></tr>
   * <tr><td>{@link Value}, of the official client</td><td>as it says</td></tr>
   * </table>
   *
   * @throws IllegalArgumentException if the value is of another type, such as Optional, does not
   *     fit, or nests more than 256 levels deep
   */
  public KeyedWrite<O> setTo(@Nullable Object value) {
    return add(Operation.Type.WRITE, BinValues.of(name, value));
  }

  /** Adds to the integer in the bin; a missing bin counts as 0. Wraps at 64 bits. */
  public KeyedWrite<O> add(long amount) {
    return add(Operation.Type.ADD, Value.get(amount));
  }

  /** Adds to the double in the bin; a missing bin counts as 0. */
  public KeyedWrite<O> add(double amount) {
    return add(Operation.Type.ADD, Value.get(amount));
  }

  /** Appends to the string in the bin; a missing bin is created. */
  public KeyedWrite<O> append(String suffix) {
    Objects.requireNonNull(suffix, "suffix must not be null");
    return add(Operation.Type.APPEND, Value.get(suffix));
  }

  /** Appends to the bytes in the bin; a missing bin is created. */
  public KeyedWrite<O> append(byte[] suffix) {
    Objects.requireNonNull(suffix, "suffix must not be null");
    return add(Operation.Type.APPEND, Value.get(suffix));
  }

  /** Puts a string before the one in the bin; a missing bin is created. */
  public KeyedWrite<O> prepend(String prefix) {
    Objects.requireNonNull(prefix, "prefix must not be null");
    return add(Operation.Type.PREPEND, Value.get(prefix));
  }

  /** Puts bytes before those in the bin; a missing bin is created. */
  public KeyedWrite<O> prepend(byte[] prefix) {
    Objects.requireNonNull(prefix, "prefix must not be null");
    return add(Operation.Type.PREPEND, Value.get(prefix));
  }

  /** Removes the bin. A record whose last bin is removed is deleted. */
  public KeyedWrite<O> remove() {
    return add(Operation.Type.WRITE, Value.getAsNull());
  }

  /** Reads the bin as it is at this point of the write; the row's record then holds it. */
  public KeyedWrite<O> get() {
    return write.addOperation(Operation.get(name));
  }

  /**
   * Sets the bin to a GeoJSON value: a point, a polygon, or a circle ({@code AeroCircle}). In lists
   * and maps, {@code Value.getAsGeoJSON(text)} is one.
   *
   * @param text such as <code>{"type": "Point", "coordinates": [10.75, 59.91]}</code>; the server
   *     checks it
   */
  public KeyedWrite<O> setToGeoJson(String text) {
    Objects.requireNonNull(text, "text must not be null");
    return add(Operation.Type.WRITE, Value.getAsGeoJSON(text));
  }

  /** What can be done with the HyperLogLog sketch in the bin. */
  public HllWrites<KeyedWrite<O>> hll() {
    return new HllWrites<>(write::addOperation, name);
  }

  /** What can be done with the bits of the bytes in the bin. */
  public BitWrites<KeyedWrite<O>> bits() {
    return new BitWrites<>(write::addOperation, name);
  }

  /**
   * Reads a value that the server computes, under the name of this bin, which need not exist.
   *
   * @param expression such as {@code Exp.add(Exp.intBin("a"), Exp.intBin("b"))}
   */
  public KeyedWrite<O> selectFrom(Exp expression, SelectFromOption... options) {
    return selectFrom(ExpressionOperations.build(expression), options);
  }

  /** As {@link #selectFrom(Exp, SelectFromOption...)}, with an expression that was built before. */
  public KeyedWrite<O> selectFrom(Expression expression, SelectFromOption... options) {
    return write.addOperation(ExpressionOperations.select(name, expression, options));
  }

  /** Sets the bin, which must not be there, to a value that the server computes. */
  public KeyedWrite<O> insertFrom(Exp expression, WriteFromOption... options) {
    return insertFrom(ExpressionOperations.build(expression), options);
  }

  /** As {@link #insertFrom(Exp, WriteFromOption...)}, with an expression that was built before. */
  public KeyedWrite<O> insertFrom(Expression expression, WriteFromOption... options) {
    return write.addOperation(ExpressionOperations.insert(name, expression, options));
  }

  /** Sets the bin, which must be there, to a value that the server computes. */
  public KeyedWrite<O> updateFrom(Exp expression, WriteFromOption... options) {
    return updateFrom(ExpressionOperations.build(expression), options);
  }

  /** As {@link #updateFrom(Exp, WriteFromOption...)}, with an expression that was built before. */
  public KeyedWrite<O> updateFrom(Expression expression, WriteFromOption... options) {
    return write.addOperation(ExpressionOperations.update(name, expression, options));
  }

  /** Sets the bin to a value that the server computes. */
  public KeyedWrite<O> upsertFrom(Exp expression, WriteFromOption... options) {
    return upsertFrom(ExpressionOperations.build(expression), options);
  }

  /** As {@link #upsertFrom(Exp, WriteFromOption...)}, with an expression that was built before. */
  public KeyedWrite<O> upsertFrom(Expression expression, WriteFromOption... options) {
    return write.addOperation(ExpressionOperations.upsert(name, expression, options));
  }

  private KeyedWrite<O> add(Operation.Type type, Value value) {
    return write.addOperation(new Operation(type, name, value));
  }
}
