package io.aerosdk.mapping;

import com.aerospike.client.Key;
import com.aerospike.client.Record;
import com.aerospike.client.ResultCode;
import io.aerosdk.error.SdkException;
import io.aerosdk.error.SerializationException;
import io.aerosdk.internal.value.BinNames;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Maps a Java record to a record of Aerospike and back: each component to the bin of its name.
 *
 * <pre>{@code
 * record Address(String street, Optional<Integer> zip) {}
 * record Person(@UserKey long id, String name, Optional<Instant> born, List<Address> homes) {}
 *
 * JavaRecordMapper<Person> people = RecordMapper.ofRecord(Person.class);
 * Person alice = new Person(1, "Alice", Optional.of(Instant.now()), List.of());
 * session.upsert(users.id(1)).put(people.toBins(alice)).execute();
 * Person same = session.query(users.id(1)).execute().firstOrThrow().as(people);
 * }</pre>
 *
 * <p>Components may be of every type that {@code bin(…).setTo(…)} takes, and of {@code Optional},
 * {@code List}, {@code Set}, {@code SortedSet}, {@code Map}, {@code SortedMap}, arrays and records
 * of such types. A missing bin is an empty {@code Optional}, null for other types, and an error for
 * primitive ones. A record within a record is stored as a map. Collections are read unmodifiable.
 * {@link BinName} gives a component another bin, {@link UserKey} makes it the key.
 *
 * <p>Numbers may be stored wider than the component, if they fit; integers are taken for doubles,
 * and 0 and 1 for booleans. Bins that no component names are left alone.
 *
 * <p>Immutable and thread-safe. Made once for each class, and kept as long as the class is.
 *
 * @param <T> the Java record
 */
public final class JavaRecordMapper<T extends java.lang.Record> implements RecordMapper<T> {
  /** What a class looks like never changes, so one mapper serves all. */
  private static final ClassValue<JavaRecordMapper<?>> MAPPERS =
      new ClassValue<>() {
        @Override
        protected JavaRecordMapper<?> computeValue(Class<?> type) {
          return new JavaRecordMapper<>(type.asSubclass(java.lang.Record.class));
        }
      };

  private final Class<T> type;
  private final RecordShape shape;

  private JavaRecordMapper(Class<T> type) {
    this.type = type;
    this.shape = new Conversions().shape(type);
    shape.components().forEach(this::checkName);
  }

  private void checkName(Component component) {
    if (component.isUserKey()) {
      return;
    }
    try {
      String unused = BinNames.check(component.storedName());
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException(
          "component "
              + component.name()
              + " of "
              + type.getName()
              + ": "
              + e.getMessage()
              + "; give it another one with @BinName",
          e);
    }
  }

  @SuppressWarnings("unchecked") // the mapper of a class is of its type
  static <T extends java.lang.Record> JavaRecordMapper<T> of(Class<T> type) {
    Objects.requireNonNull(type, "type must not be null");
    if (!type.isRecord()) {
      throw new IllegalArgumentException("type must be a record, got " + type.getName());
    }
    return (JavaRecordMapper<T>) MAPPERS.get(type);
  }

  /**
   * The Java record.
   *
   * @throws SerializationException if a bin does not fit its component, or the constructor refuses;
   *     says which one and why
   */
  @Override
  public T map(Key key, Record record) {
    try {
      return type.cast(shape.create(component -> stored(component, key, record)));
    } catch (Misfit e) {
      throw failure(key, e);
    }
  }

  private static @Nullable Object stored(Component component, Key key, Record record) {
    if (!component.isUserKey()) {
      return record.bins == null ? null : record.bins.get(component.storedName());
    }
    Object userKey = key.userKey == null ? null : key.userKey.getObject();
    return userKey instanceof Integer number ? (Object) number.longValue() : userKey;
  }

  private SerializationException failure(Key key, Misfit misfit) {
    String place = misfit.path();
    StringBuilder message = new StringBuilder("A record of ");
    message.append(key.namespace).append('.').append(key.setName);
    message.append(" does not fit ").append(type.getName()).append(": ");
    for (Component component : shape.components()) {
      if (place.equals(component.name()) || place.startsWith(component.name() + ".")) {
        message.append("component ").append(place).append(", ");
        message.append(
            component.isUserKey() ? "the user key" : "bin \"" + component.storedName() + '"');
        message.append(", ");
      }
    }
    message.append(misfit.reason());
    SdkException.Details details =
        SdkException.Details.of(message.toString(), ResultCode.SERIALIZE_ERROR);
    return new SerializationException(
        misfit.getCause() == null ? details : details.withCause(misfit.getCause()));
  }

  /**
   * The bins to write, for {@code put}. Those of null components and empty Optionals are null,
   * which removes the bin; the user key is not among them. The map is the caller's: bins can be
   * added, and for {@code replace}, where there is nothing to remove, nulls taken out.
   *
   * @throws IllegalArgumentException when written, if a value does not fit its stored form
   */
  public Map<String, @Nullable Object> toBins(T value) {
    Objects.requireNonNull(value, "value must not be null");
    Map<String, @Nullable Object> bins = new LinkedHashMap<>();
    for (Component component : shape.components()) {
      if (!component.isUserKey()) {
        bins.put(component.storedName(), component.write(value));
      }
    }
    return bins;
  }

  @Override
  public String toString() {
    return "JavaRecordMapper[" + type.getName() + "]";
  }
}
