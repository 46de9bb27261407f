package io.aerosdk.result;

import io.aerosdk.error.SdkException;
import io.aerosdk.mapping.RecordMapper;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * The rows that a command answered, to be read once.
 *
 * <pre>{@code
 * try (RecordStream rows = session.query(users).execute()) {
 *   for (RecordResult row : rows) {
 *     System.out.println(row.record().bins);
 *   }
 * }
 * }</pre>
 *
 * <p>Rows of commands on keys are there when the stream is; rows of a dataset query are pulled from
 * the cluster while they are read. A stream ends in exactly one of three ways: all rows were read,
 * it failed ({@code hasNext()} and {@code next()} throw, again at each further call), or it was
 * closed. A failure never looks like an end.
 *
 * <p>Closing a dataset query that is not read to its end stops it on the cluster; closing anything
 * else costs nothing. {@link #first()}, {@link #toList()} and {@link #failures()} close the stream.
 *
 * <p>Not thread-safe; use from one thread.
 */
public interface RecordStream extends Iterable<RecordResult>, AutoCloseable {

  /**
   * The iterator over the remaining rows. Every call gives the same iterator: a row is seen once.
   *
   * @throws IllegalStateException from its methods, if the stream was closed before its end
   * @throws SdkException from its methods, if the command failed on the way
   */
  @Override
  Iterator<RecordResult> iterator();

  /** Stops what still runs for this stream. May be called again. */
  @Override
  void close();

  /**
   * The next row, if there is one; closes the stream. A failed row is returned, not thrown.
   *
   * @throws SdkException if the command failed
   */
  default Optional<RecordResult> first() {
    try (this) {
      Iterator<RecordResult> rows = iterator();
      return rows.hasNext() ? Optional.of(rows.next()) : Optional.empty();
    }
  }

  /**
   * The next row, which must be there and OK; closes the stream.
   *
   * @throws NoSuchElementException if there is no row
   * @throws SdkException the row's error
   */
  default RecordResult firstOrThrow() {
    try (this) {
      Iterator<RecordResult> rows = iterator();
      if (!rows.hasNext()) {
        throw new NoSuchElementException("The command answered no row");
      }
      return rows.next().orThrow();
    }
  }

  /**
   * All remaining rows; closes the stream. For a dataset query they all have to fit into memory.
   *
   * @throws SdkException if the command failed
   */
  default List<RecordResult> toList() {
    try (Stream<RecordResult> rows = stream()) {
      return rows.toList();
    }
  }

  /**
   * All remaining records as Java values; closes the stream.
   *
   * @throws SdkException if the command or a row failed, or a record does not fit
   */
  default <T> List<T> toList(RecordMapper<T> mapper) {
    try (Stream<T> values = map(mapper)) {
      return values.toList();
    }
  }

  /**
   * The remaining records as a sequential Java stream of values, mapped while it is read; closing
   * that closes this. A row that failed throws its error there.
   *
   * <pre>{@code
   * record Person(String name, int age) {}
   *
   * RecordStream rows = session.query(users).execute();
   * try (Stream<Person> people = rows.map(RecordMapper.ofRecord(Person.class))) {
   *   people.filter(person -> person.age() > 25).forEach(System.out::println);
   * }
   * }</pre>
   */
  default <T> Stream<T> map(RecordMapper<T> mapper) {
    Objects.requireNonNull(mapper, "mapper must not be null");
    return stream().map(row -> row.as(mapper));
  }

  /**
   * The remaining rows of the chunk that the next row belongs to, which have to fit into memory,
   * and where to go on after them. Leaves the stream open for the next chunk. After the last one
   * chunks have no rows.
   *
   * <pre>{@code
   * RecordStream rows = session.query(users).chunkSize(500).execute();
   * for (RecordChunk chunk = rows.chunk(); !chunk.rows().isEmpty(); chunk = rows.chunk()) {
   *   System.out.println(chunk.rows());
   *   save(chunk.cursor().toString());
   * }
   * }</pre>
   *
   * @throws IllegalStateException if this is not a dataset query with a chunk size or a limit, or
   *     was closed
   * @throws SdkException if the query failed
   */
  default RecordChunk chunk() {
    throw new IllegalStateException("chunk() must be called for a dataset query only");
  }

  /**
   * The remaining rows which are not OK; reads the stream to its end and closes it.
   *
   * @throws SdkException if the command failed as a whole
   */
  default List<RecordResult> failures() {
    try (Stream<RecordResult> rows = stream()) {
      return rows.filter(row -> !row.isOk()).toList();
    }
  }

  /** The remaining rows as a sequential Java stream; closing that closes this. */
  default Stream<RecordResult> stream() {
    return StreamSupport.stream(spliterator(), false).onClose(this::close);
  }
}
