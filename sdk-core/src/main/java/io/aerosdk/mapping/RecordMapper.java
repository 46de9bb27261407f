package io.aerosdk.mapping;

import com.aerospike.client.Key;
import com.aerospike.client.Record;
import io.aerosdk.error.SerializationException;

/**
 * Makes a Java value of a record that was read.
 *
 * <pre>{@code
 * RecordMapper<String> names = (key, record) -> record.getString("name");
 * List<String> all = session.query(users).execute().toList(names);
 * }</pre>
 *
 * <p>For Java records there is a ready one, {@link #ofRecord(Class)}. A mapper is called from any
 * thread, in the async SDK on event loops: it should be thread-safe and must not block.
 *
 * @param <T> the Java type
 */
@FunctionalInterface
public interface RecordMapper<T> {

  /**
   * The value.
   *
   * @param key the record's key; its user key may be missing in rows of dataset queries
   * @param record what was read
   */
  T map(Key key, Record record);

  /**
   * The mapper of a Java record: components are bins of the same name.
   *
   * @throws IllegalArgumentException if a component's type cannot be stored, or its name is no bin
   *     name
   * @see JavaRecordMapper
   * @see SerializationException
   */
  static <T extends java.lang.Record> JavaRecordMapper<T> ofRecord(Class<T> type) {
    return JavaRecordMapper.of(type);
  }
}
