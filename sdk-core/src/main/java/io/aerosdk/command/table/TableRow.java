package io.aerosdk.command.table;

import com.aerospike.client.exp.Exp;
import com.aerospike.client.exp.Expression;
import io.aerosdk.command.ErrorHandler;
import io.aerosdk.command.ErrorStrategy;
import io.aerosdk.command.KeyedCommand;
import io.aerosdk.command.KeyedWrite;
import io.aerosdk.command.PreparedCommand;
import java.time.Duration;
import java.time.Instant;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A table after a row: says more of this row, adds another one, or runs them all as one batch whose
 * rows come in the order of the table.
 *
 * <p>After {@code rows(…)} it is the last of them that more can be said of. Not thread-safe; use
 * from one thread.
 *
 * @param <O> what running the command gives: rows, or a stage of rows
 */
public final class TableRow<O> extends TableSteps<O, TableRow<O>> {
  private final Columns<O> columns;
  private KeyedWrite<O> write;

  TableRow(Columns<O> columns, KeyedWrite<O> write) {
    this.columns = columns;
    this.write = write;
  }

  @Override
  TableRow<O> say(Saying<O> saying) {
    saying.of(write);
    return this;
  }

  @Override
  public TableRow<O> row(Object id, @Nullable Object... values) {
    write = columns.row(write, id, values);
    return this;
  }

  @Override
  public TableRow<O> rows(Iterable<? extends List<? extends @Nullable Object>> rows) {
    Iterator<? extends List<? extends @Nullable Object>> left = Columns.iterator(rows);
    while (left.hasNext()) {
      add(left.next());
    }
    return this;
  }

  void add(List<? extends @Nullable Object> row) {
    write = columns.row(write, row);
  }

  /** As {@link KeyedWrite#expireRecordAfter(Duration)}, for this row. */
  public TableRow<O> expireRecordAfter(Duration life) {
    return say(row -> row.expireRecordAfter(life));
  }

  /** As {@link KeyedWrite#expireRecordAt(Instant)}, for this row. */
  public TableRow<O> expireRecordAt(Instant end) {
    return say(row -> row.expireRecordAt(end));
  }

  /** As {@link KeyedWrite#neverExpire()}, for this row. */
  public TableRow<O> neverExpire() {
    return say(KeyedWrite::neverExpire);
  }

  /** As {@link KeyedWrite#withNoChangeInExpiration()}, for this row. */
  public TableRow<O> withNoChangeInExpiration() {
    return say(KeyedWrite::withNoChangeInExpiration);
  }

  /** As {@link KeyedWrite#expiryFromServerDefault()}, for this row. */
  public TableRow<O> expiryFromServerDefault() {
    return say(KeyedWrite::expiryFromServerDefault);
  }

  /** As {@link KeyedWrite#ensureGenerationIs(int)}, for this row. */
  public TableRow<O> ensureGenerationIs(int generation) {
    return say(row -> row.ensureGenerationIs(generation));
  }

  /** Writes this row only where the condition holds. */
  public TableRow<O> where(Exp condition) {
    return say(row -> row.where(condition));
  }

  /** As {@link #where(Exp)}, with an expression that was built before. */
  public TableRow<O> where(Expression condition) {
    return say(row -> row.where(condition));
  }

  /**
   * As {@link #where(Exp)}, with a filter as text, see {@link KeyedWrite#where(String, Object...)}.
   */
  public TableRow<O> where(String text, Object... values) {
    return say(row -> row.where(text, values));
  }

  /** The command as built so far: one spec for each row. */
  public KeyedCommand command() {
    return write.command();
  }

  /** As {@link KeyedWrite#prepare()}. */
  public PreparedCommand<O> prepare() {
    return write.prepare();
  }

  /** Runs the command. The error of a single row is thrown; several give rows, failed ones too. */
  public O execute() {
    return write.execute();
  }

  /** Runs the command, with the errors of its rows where the strategy says. */
  public O execute(ErrorStrategy onError) {
    return write.execute(onError);
  }

  /** Runs the command; the handler gets the errors of its rows, and the stream the other rows. */
  public O execute(ErrorHandler onError) {
    return write.execute(onError);
  }
}
