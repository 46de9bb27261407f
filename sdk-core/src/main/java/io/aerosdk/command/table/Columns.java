package io.aerosdk.command.table;

import com.aerospike.client.Key;
import com.aerospike.client.Value;
import io.aerosdk.DataSet;
import io.aerosdk.command.KeyedCommand;
import io.aerosdk.command.KeyedVerbs;
import io.aerosdk.command.KeyedWrite;
import io.aerosdk.command.Terminal;
import io.aerosdk.internal.value.BinValues;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What the rows of a table have in common. Immutable: nobody writes to the names. */
final class Columns<O> {
  private final TableVerb<O> verb;
  private final DataSet dataSet;
  private final String[] names;

  Columns(TableVerb<O> verb, DataSet dataSet, String[] names) {
    this.verb = verb;
    this.dataSet = dataSet;
    this.names = names;
  }

  /** The write of one row, after those that are there. */
  KeyedWrite<O> row(KeyedVerbs<O> before, Object id, @Nullable Object[] values) {
    Objects.requireNonNull(values, "values must not be null: cast a single null to Object");
    if (values.length != names.length) {
      throw new IllegalArgumentException(
          "row must give "
              + names.length
              + (names.length == 1 ? " value for " : " values for ")
              + Arrays.toString(names)
              + ", got "
              + values.length);
    }
    Key key = dataSet.id(id);
    Value[] checked = new Value[names.length];
    for (int i = 0; i < names.length; i++) {
      checked[i] = BinValues.of(names[i], values[i]);
    }
    KeyedWrite<O> write = verb.start(before, key); // the last step: a bad row must leave no trace
    for (int i = 0; i < names.length; i++) {
      write.bin(names[i]).setTo(checked[i]);
    }
    return write;
  }

  /** As the other, with the id before the values. */
  KeyedWrite<O> row(KeyedVerbs<O> before, List<? extends @Nullable Object> row) {
    Objects.requireNonNull(row, "row must not be null");
    if (row.isEmpty()) {
      throw new IllegalArgumentException("row must begin with the id of its record, got nothing");
    }
    Object id = Objects.requireNonNull(row.get(0), "id must not be null");
    return row(before, id, row.subList(1, row.size()).toArray());
  }

  /** The rows one after the other, of which there must be one. */
  static Iterator<? extends List<? extends @Nullable Object>> iterator(
      Iterable<? extends List<? extends @Nullable Object>> rows) {
    Iterator<? extends List<? extends @Nullable Object>> iterator =
        Objects.requireNonNull(rows, "rows must not be null").iterator();
    if (!iterator.hasNext()) {
      throw new IllegalArgumentException("rows must hold at least one row, got none");
    }
    return iterator;
  }

  /** A write that is never run. */
  KeyedWrite<O> nowhere() {
    return verb.start(new Nowhere<>(), new Key(dataSet.namespace(), "", 0));
  }

  private static final class Nowhere<O> extends KeyedVerbs<O> {
    @Override
    protected Terminal<KeyedCommand, O> terminal() {
      return (command, onError) -> {
        throw new IllegalStateException("A write that goes nowhere was run");
      };
    }
  }
}
