package io.aerosdk;

import com.aerospike.client.Key;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A set of records: a namespace and a set name. Makes the keys of its records.
 *
 * <pre>{@code
 * DataSet users = DataSet.of("test", "users");
 * Key alice = users.id(1);
 * List<Key> three = users.ids(1, 2, 3);
 * List<Key> byName = users.ids("alice", "bob");
 * Key known = users.idFromDigest("0a4f…");
 * }</pre>
 *
 * <p>Immutable and thread-safe; equal to another of the same names.
 */
public final class DataSet {
  private static final int MAX_NAMESPACE_BYTES = 31;
  private static final int MAX_SET_BYTES = 63;
  private static final int DIGEST_BYTES = 20;

  private final String namespace;
  private final @Nullable String setName;

  private DataSet(String namespace, @Nullable String setName) {
    this.namespace = checkName("namespace", namespace, MAX_NAMESPACE_BYTES);
    this.setName = setName;
  }

  /**
   * A set of a namespace.
   *
   * @param namespace at most 31 bytes
   * @param setName at most 63 bytes
   * @return the data set
   */
  public static DataSet of(String namespace, String setName) {
    return new DataSet(namespace, checkName("setName", setName, MAX_SET_BYTES));
  }

  /**
   * A whole namespace: queries see the records of all its sets; keys are those of records without a
   * set.
   *
   * @param namespace at most 31 bytes
   * @return the data set
   */
  public static DataSet of(String namespace) {
    return new DataSet(namespace, null);
  }

  /** {@return the namespace} */
  public String namespace() {
    return namespace;
  }

  /** {@return the set, or empty for the whole namespace} */
  public Optional<String> setName() {
    return Optional.ofNullable(setName);
  }

  /**
   * The key of an integer id.
   *
   * @param id any number
   * @return the key
   */
  public Key id(long id) {
    return new Key(namespace, setName, id);
  }

  /**
   * The key of a text id.
   *
   * @param id not empty
   * @return the key
   */
  public Key id(String id) {
    if (id == null || id.isEmpty()) {
      throw Arguments.refuse("id", "not be null or empty", id == null ? "null" : "\"\"");
    }
    return new Key(namespace, setName, id);
  }

  /**
   * The key of a binary id. The array is copied.
   *
   * @param id not empty
   * @return the key
   */
  public Key id(byte[] id) {
    if (id == null || id.length == 0) {
      throw Arguments.refuse("id", "not be null or empty", id == null ? "null" : "no bytes");
    }
    return new Key(namespace, setName, id.clone());
  }

  /**
   * The key of an id whose type is only known at run time: a {@code Long}, {@code Integer}, {@code
   * Short} or {@code Byte}; a {@code Double} or {@code Float} without a fraction, as the integer; a
   * {@code String}; a {@code byte[]} or the remaining bytes of a {@code ByteBuffer}.
   *
   * @param id one of these
   * @return the key
   * @throws IllegalArgumentException for anything else
   */
  public Key id(Object id) {
    if (id instanceof Long || id instanceof Integer || id instanceof Short || id instanceof Byte) {
      return id(((Number) id).longValue());
    }
    if (id instanceof Double || id instanceof Float) {
      return id(whole(((Number) id).doubleValue()));
    }
    if (id instanceof String text) {
      return id(text);
    }
    if (id instanceof byte[] bytes) {
      return id(bytes);
    }
    if (id instanceof ByteBuffer buffer) {
      byte[] bytes = new byte[buffer.remaining()];
      buffer.duplicate().get(bytes);
      return id(bytes);
    }
    throw Arguments.refuse(
        "id",
        "be an integer, text or bytes",
        id == null ? "null" : "a value of type " + id.getClass().getName());
  }

  /**
   * No keys.
   *
   * @return the keys
   */
  public List<Key> ids() {
    return List.of();
  }

  /**
   * The keys of integer ids, in their order.
   *
   * @param ids any numbers
   * @return the keys
   */
  public List<Key> ids(long... ids) {
    return Arrays.stream(ids).mapToObj(this::id).toList();
  }

  /**
   * The keys of text ids, in their order.
   *
   * @param ids none of them empty
   * @return the keys
   */
  public List<Key> ids(String... ids) {
    return Stream.of(ids).map(this::id).toList();
  }

  /**
   * The keys of binary ids, in their order.
   *
   * @param ids none of them empty
   * @return the keys
   */
  public List<Key> ids(byte[]... ids) {
    return Stream.of(ids).map(this::id).toList();
  }

  /**
   * The keys of ids of any permitted type, also mixed, in their order.
   *
   * @param ids each as {@link #id(Object)} takes it
   * @return the keys
   */
  public List<Key> ids(Collection<?> ids) {
    return ids.stream().map(id -> id((Object) id)).toList();
  }

  /**
   * The key of a record whose id is not known, only its digest. The array is copied.
   *
   * @param digest 20 bytes
   * @return the key
   */
  public Key idFromDigest(byte[] digest) {
    if (digest == null || digest.length != DIGEST_BYTES) {
      throw Arguments.refuse(
          "digest", "have 20 bytes", digest == null ? "null" : digest.length + " bytes");
    }
    return new Key(namespace, digest.clone(), setName, null);
  }

  /**
   * The key of a record whose id is not known, only its digest.
   *
   * @param digest 40 hexadecimal digits
   * @return the key
   */
  public Key idFromDigest(String digest) {
    if (digest == null || !digest.matches("[0-9a-fA-F]{40}")) {
      throw Arguments.refuse("digest", "have 40 hexadecimal digits", '"' + digest + '"');
    }
    return idFromDigest(HexFormat.of().parseHex(digest));
  }

  /**
   * The keys of digests, in their order.
   *
   * @param digests each of 20 bytes
   * @return the keys
   */
  public List<Key> idsFromDigests(byte[]... digests) {
    return Stream.of(digests).map(this::idFromDigest).toList();
  }

  /**
   * The keys of digests, in their order.
   *
   * @param digests each of 40 hexadecimal digits
   * @return the keys
   */
  public List<Key> idsFromDigests(String... digests) {
    return Stream.of(digests).map(this::idFromDigest).toList();
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof DataSet that
        && namespace.equals(that.namespace)
        && Objects.equals(setName, that.setName);
  }

  @Override
  public int hashCode() {
    return Objects.hash(namespace, setName);
  }

  /** The names as in {@code test.users}. */
  @Override
  public String toString() {
    return setName == null ? namespace : namespace + "." + setName;
  }

  private static long whole(double id) {
    // 2^63 is the first double that no long can hold.
    if (id != Math.rint(id) || id < Long.MIN_VALUE || id >= 0x1p63) {
      throw Arguments.refuse("id", "be a whole number within 64 bits", id);
    }
    return (long) id;
  }

  private static String checkName(String what, String name, int maxBytes) {
    Arguments.text(what, name);
    if (name.chars().anyMatch(c -> c < ' ' || c == ':' || c == ';')) {
      throw Arguments.refuse(what, "not hold ':', ';' or control characters", '"' + name + '"');
    }
    if (name.getBytes(StandardCharsets.UTF_8).length > maxBytes) {
      throw Arguments.refuse(what, "have at most " + maxBytes + " bytes", '"' + name + '"');
    }
    return name;
  }
}
