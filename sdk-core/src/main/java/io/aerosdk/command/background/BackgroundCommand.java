package io.aerosdk.command.background;

import com.aerospike.client.Operation;
import com.aerospike.client.exp.Expression;
import com.aerospike.client.query.Filter;
import io.aerosdk.DataSet;
import io.aerosdk.ael.Condition;
import io.aerosdk.query.QueryPlan;
import io.aerosdk.udf.UdfCall;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the servers shall do to the records of a set. Immutable and thread-safe.
 *
 * @param kind what is done
 * @param dataSet to whose records
 * @param operations on each record, in this order; empty for a function
 * @param function to run on each record; null for operations
 * @param options which records, and how
 */
public record BackgroundCommand(
    Kind kind,
    DataSet dataSet,
    List<Operation> operations,
    @Nullable UdfCall function,
    Options options) {

  /** Copies the list. */
  public BackgroundCommand {
    operations = List.copyOf(operations);
  }

  /** What is done. */
  public enum Kind {
    /** Bins are written. */
    UPDATE("update"),
    /** Records are deleted. */
    DELETE("delete"),
    /** Lives are renewed. */
    TOUCH("touch"),
    /** A function runs. */
    UDF("function");

    private final String word;

    Kind(String word) {
      this.word = word;
    }

    /** For messages. */
    public String word() {
      return word;
    }
  }

  /** The same with an index chosen, or with the choice to do without. */
  public BackgroundCommand planned(QueryPlan plan) {
    return new BackgroundCommand(
        kind,
        dataSet,
        operations,
        function,
        new Options(
            plan.expression().orElse(null),
            null,
            plan.filter().orElse(null),
            options.recordsPerSecond,
            options.expiration,
            options.durableDelete));
  }

  /**
   * Which records, and how.
   *
   * @param condition which records; null for all
   * @param readable the condition in the form that an index can be chosen for; null if it has none
   * @param filter of a secondary index; null for none
   * @param recordsPerSecond how many each node may look at; 0 for as many as the server allows
   * @param expiration seconds to live, or a constant of {@code Expiration}
   * @param durableDelete whether deletes leave tombstones; null for as the behaviour says
   */
  public record Options(
      @Nullable Expression condition,
      @Nullable Condition readable,
      @Nullable Filter filter,
      int recordsPerSecond,
      int expiration,
      @Nullable Boolean durableDelete) {
    static final Options NONE = new Options(null, null, null, 0, 0, null);

    /** Whether an index is still to be chosen. */
    public boolean isOpen() {
      return readable != null && filter == null;
    }

    Options withCondition(Expression value) {
      return new Options(value, null, filter, recordsPerSecond, expiration, durableDelete);
    }

    Options withCondition(Condition value) {
      return new Options(
          value.expression(), value, filter, recordsPerSecond, expiration, durableDelete);
    }

    Options withFilter(Filter value) {
      return new Options(condition, readable, value, recordsPerSecond, expiration, durableDelete);
    }

    Options withRecordsPerSecond(int value) {
      return new Options(condition, readable, filter, value, expiration, durableDelete);
    }

    Options withExpiration(int value) {
      return new Options(condition, readable, filter, recordsPerSecond, value, durableDelete);
    }

    Options withDurableDelete(boolean value) {
      return new Options(condition, readable, filter, recordsPerSecond, expiration, value);
    }
  }
}
