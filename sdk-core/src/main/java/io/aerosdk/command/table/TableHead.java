package io.aerosdk.command.table;

import io.aerosdk.command.KeyedVerbs;
import io.aerosdk.command.KeyedWrite;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A table with columns and no row yet: it cannot be run, and there is no row to say anything of.
 *
 * <p>Immutable and thread-safe: rows for several tables can start from one.
 *
 * @param <O> what running the command gives: rows, or a stage of rows
 */
public final class TableHead<O> extends TableSteps<O, TableHead<O>> {
  private final KeyedVerbs<O> verbs;
  private final Columns<O> columns;
  private final List<Saying<O>> sayings;

  TableHead(KeyedVerbs<O> verbs, Columns<O> columns) {
    this(verbs, columns, List.of());
  }

  private TableHead(KeyedVerbs<O> verbs, Columns<O> columns, List<Saying<O>> sayings) {
    this.verbs = verbs;
    this.columns = columns;
    this.sayings = sayings;
  }

  /** Said to a write that goes nowhere first: a wrong argument is refused here, not at a row. */
  @Override
  TableHead<O> say(Saying<O> saying) {
    saying.of(columns.nowhere());
    List<Saying<O>> more = new ArrayList<>(sayings);
    more.add(saying);
    return new TableHead<>(verbs, columns, List.copyOf(more));
  }

  @Override
  public TableRow<O> row(Object id, @Nullable Object... values) {
    return first(columns.row(verbs, id, values));
  }

  @Override
  public TableRow<O> rows(Iterable<? extends List<? extends @Nullable Object>> rows) {
    Iterator<? extends List<? extends @Nullable Object>> left = Columns.iterator(rows);
    TableRow<O> row = first(columns.row(verbs, left.next()));
    while (left.hasNext()) {
      row.add(left.next());
    }
    return row;
  }

  private TableRow<O> first(KeyedWrite<O> write) {
    for (Saying<O> saying : sayings) {
      saying.of(write);
    }
    return new TableRow<>(columns, write);
  }
}
