package io.aerosdk.command.table;

import com.aerospike.client.exp.Exp;
import com.aerospike.client.exp.Expression;
import io.aerosdk.command.KeyedStep;
import io.aerosdk.command.KeyedWrite;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What can be said before and after each row of a table: more rows, and what holds for rows that do
 * not say it themselves.
 *
 * @param <O> what running the command gives: rows, or a stage of rows
 * @param <S> the builder itself
 */
public abstract sealed class TableSteps<O, S extends TableSteps<O, S>> permits TableHead, TableRow {

  TableSteps() {}

  /** Says something of the write; at once, or with the first row. */
  abstract S say(Saying<O> saying);

  /**
   * Adds a row.
   *
   * @param id of the record, as in {@link io.aerosdk.DataSet#id(Object)}
   * @param values one for each bin, in the order of the names; null removes the bin
   * @throws IllegalArgumentException if there are more or fewer values than bins, or a value cannot
   *     be stored
   */
  public abstract TableRow<O> row(Object id, @Nullable Object... values);

  /**
   * Adds rows, in their order.
   *
   * @param rows at least one; in each the id of the record, then one value for each bin
   */
  public abstract TableRow<O> rows(Iterable<? extends List<? extends @Nullable Object>> rows);

  /** As {@link KeyedStep#defaultExpireRecordAfter(Duration)}: of rows that do not say their own. */
  public final S defaultExpireRecordAfter(Duration life) {
    return say(write -> write.defaultExpireRecordAfter(life));
  }

  /** Rows that do not say otherwise never expire. */
  public final S defaultNeverExpire() {
    return say(KeyedWrite::defaultNeverExpire);
  }

  /** Rows that do not say otherwise leave the lives of their records as they are. */
  public final S defaultWithNoChangeInExpiration() {
    return say(KeyedWrite::defaultWithNoChangeInExpiration);
  }

  /** Rows that do not say otherwise expire as the set or namespace says; as if nothing was said. */
  public final S defaultExpiryFromServerDefault() {
    return say(KeyedWrite::defaultExpiryFromServerDefault);
  }

  /** The condition of rows that have none of their own. */
  public final S defaultWhere(Exp condition) {
    return say(write -> write.defaultWhere(condition));
  }

  /** As {@link #defaultWhere(Exp)}, with an expression that was built before. */
  public final S defaultWhere(Expression condition) {
    return say(write -> write.defaultWhere(condition));
  }

  /**
   * As {@link #defaultWhere(Exp)}, with a filter as text, see {@link KeyedStep#where(String,
   * Object...)}.
   */
  public final S defaultWhere(String text, Object... values) {
    return say(write -> write.defaultWhere(text, values));
  }

  /** As {@link KeyedStep#includeMissingKeys()}. */
  public final S includeMissingKeys() {
    return say(KeyedWrite::includeMissingKeys);
  }

  /** As {@link KeyedStep#failOnFilteredOut()}. */
  public final S failOnFilteredOut() {
    return say(KeyedWrite::failOnFilteredOut);
  }

  /** Something said of a write. */
  @FunctionalInterface
  interface Saying<O> {
    KeyedWrite<O> of(KeyedWrite<O> write);
  }
}
