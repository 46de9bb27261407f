package io.aerosdk.result;

import com.aerospike.client.Key;
import com.aerospike.client.Operation;
import com.aerospike.client.Record;
import com.aerospike.client.ResultCode;
import io.aerosdk.command.bin.HllConfig;
import io.aerosdk.error.SdkException;
import io.aerosdk.mapping.RecordMapper;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One row of an answer: what became of one key.
 *
 * <p>Immutable, as long as nobody writes into the record's bins; thread-safe.
 */
public final class RecordResult {
  private static final Operation[] NO_OPERATIONS = {};

  private final Key key;
  private final @Nullable Record record;
  private final @Nullable SdkException error;
  private final int index;
  private final Operation[] operations;

  private RecordResult(
      Key key,
      @Nullable Record record,
      @Nullable SdkException error,
      int index,
      Operation[] operations) {
    this.key = key;
    this.record = record;
    this.error = error;
    this.index = index;
    this.operations = operations;
  }

  /**
   * A row that is OK.
   *
   * @param key which one
   * @param record what was read; null for commands that read nothing
   * @param index the position of the key in the command, counted from 0; -1 for dataset queries
   */
  public static RecordResult ok(Key key, @Nullable Record record, int index) {
    return ok(key, record, index, NO_OPERATIONS);
  }

  /**
   * A row that is OK.
   *
   * @param key which one
   * @param record what was read; null for commands that read nothing
   * @param index the position of the key in the command, counted from 0
   * @param operations what was done with the key, in this order; nobody writes to the array
   */
  public static RecordResult ok(
      Key key, @Nullable Record record, int index, Operation[] operations) {
    return new RecordResult(Objects.requireNonNull(key), record, null, index, operations);
  }

  /**
   * A row of a user-defined function that is OK.
   *
   * @param key which one
   * @param value what the function returned; null for nil
   * @param index the position of the key in the command, counted from 0
   */
  public static RecordResult ofUdf(Key key, @Nullable Object value, int index) {
    return ok(key, UdfAnswer.of(value), index);
  }

  /**
   * A row that failed.
   *
   * @param key which one
   * @param record what came with the failure, such as the text of a failed function; mostly null
   * @param error why
   * @param index the position of the key in the command, counted from 0; -1 for dataset queries
   */
  public static RecordResult failed(
      Key key, @Nullable Record record, SdkException error, int index) {
    return new RecordResult(
        Objects.requireNonNull(key), record, Objects.requireNonNull(error), index, NO_OPERATIONS);
  }

  /**
   * The key. Rows of a dataset query know its user key only if it was stored with the record
   * ({@code sendKey}).
   */
  public Key key() {
    return key;
  }

  /** Whether the command did what was meant for this key. */
  public boolean isOk() {
    return error == null;
  }

  /** {@link ResultCode#OK}, or why the row failed. */
  public int resultCode() {
    return error == null ? ResultCode.OK : error.resultCode();
  }

  /** Whether a failed write may have been applied all the same. */
  public boolean inDoubt() {
    return error != null && error.inDoubt();
  }

  /** The position of the key in the command, counted from 0; -1 for dataset queries. */
  public int index() {
    return index;
  }

  /** Why the row failed; empty if it is OK. */
  public Optional<SdkException> error() {
    return Optional.ofNullable(error);
  }

  /**
   * The record that was read. A write gives one too: its generation, and what was read on the way.
   *
   * @throws SdkException if the row failed
   * @throws IllegalStateException if the row is OK and the command answers no record, such as a
   *     delete
   */
  public Record record() {
    orThrow();
    if (record == null || UdfAnswer.in(record) != null) {
      throw new IllegalStateException(
          "The row has no record: the command read nothing. Ask isOk(), or findRecord().");
    }
    return withBins(record);
  }

  /** The record, if the row has one. Never throws. */
  public Optional<Record> findRecord() {
    return record == null || UdfAnswer.in(record) != null
        ? Optional.empty()
        : Optional.of(withBins(record));
  }

  /**
   * What a user-defined function returned; null for nil. One shape for one key and many.
   *
   * @throws SdkException if the row failed
   * @throws IllegalStateException if the command ran no function on this key
   */
  public @Nullable Object udfResult() {
    orThrow();
    UdfAnswer answer = UdfAnswer.in(record);
    if (answer == null) {
      throw new IllegalStateException("The row is not that of a user-defined function");
    }
    return answer.value();
  }

  /**
   * The value of a bin. Where several operations were done on the bin, it is the list of their
   * results.
   *
   * @throws SdkException if the row failed
   * @throws NoSuchElementException if the record has no such bin
   */
  public OperationResult result(String bin) {
    return OperationResults.get(record(), operations, bin);
  }

  /**
   * The value of a bin, if the record has it.
   *
   * @throws SdkException if the row failed
   */
  public Optional<OperationResult> findResult(String bin) {
    return Optional.ofNullable(OperationResults.find(record(), operations, bin));
  }

  /**
   * What the operations on a bin gave: one result for each, in their order. Operations that only
   * write give none, see {@link OperationResult#isNull()}.
   *
   * @throws SdkException if the row failed
   * @throws NoSuchElementException if the command has no operation on this bin
   */
  public List<OperationResult> results(String bin) {
    return OperationResults.of(record(), operations, bin);
  }

  /**
   * What the operations gave: one result for each, in their order; empty for commands that have no
   * operations, such as a read of whole records.
   *
   * @throws SdkException if the row failed
   */
  public List<OperationResult> results() {
    return OperationResults.of(record(), operations);
  }

  /** As {@code result(bin).getLong()}. */
  public long getLong(String bin) {
    return result(bin).getLong();
  }

  /** As {@code result(bin).getDouble()}. */
  public double getDouble(String bin) {
    return result(bin).getDouble();
  }

  /** As {@code result(bin).getBoolean()}. */
  public boolean getBoolean(String bin) {
    return result(bin).getBoolean();
  }

  /** As {@code result(bin).getString()}. */
  public String getString(String bin) {
    return result(bin).getString();
  }

  /** As {@code result(bin).getBytes()}. */
  public byte[] getBytes(String bin) {
    return result(bin).getBytes();
  }

  /** As {@code result(bin).getList()}. */
  public List<?> getList(String bin) {
    return result(bin).getList();
  }

  /** As {@code result(bin).getMap()}. */
  public Map<?, ?> getMap(String bin) {
    return result(bin).getMap();
  }

  /** As {@code result(bin).getHllConfig()}: the answer of {@code hll().describe()}. */
  public HllConfig getHllConfig(String bin) {
    return result(bin).getHllConfig();
  }

  /**
   * The record as a Java value.
   *
   * <pre>{@code
   * record Person(String name, int age) {}
   *
   * RecordResult row = session.query(users.id(1)).execute().firstOrThrow();
   * Person person = row.as(RecordMapper.ofRecord(Person.class));
   * }</pre>
   *
   * @throws SdkException if the row failed, or the record does not fit
   */
  public <T> T as(RecordMapper<T> mapper) {
    return mapper.map(key, record());
  }

  /**
   * The client leaves the bins null where none were read; nobody should have to ask for that. Not
   * done in advance: most callers of a write never look at its record.
   */
  private static Record withBins(Record record) {
    return record.bins != null
        ? record
        : new Record(Map.of(), record.generation, record.expiration);
  }

  /**
   * This row, if it is OK.
   *
   * @throws SdkException if it failed
   */
  public RecordResult orThrow() {
    if (error != null) {
      throw error;
    }
    return this;
  }

  /**
   * True if the row is OK, false if the record was not found: the answer of exists, delete and
   * touch.
   *
   * @throws SdkException if the row failed in another way
   */
  public boolean asBoolean() {
    if (error != null && error.resultCode() != ResultCode.KEY_NOT_FOUND_ERROR) {
      throw error;
    }
    return error == null;
  }

  @Override
  public String toString() {
    return "RecordResult[index="
        + index
        + ", "
        + key.namespace
        + "."
        + key.setName
        + ", "
        + ResultCode.getResultString(resultCode())
        + (record == null || UdfAnswer.in(record) != null
            ? ""
            : ", generation=" + record.generation)
        + "]";
  }
}
