package io.aerosdk.command.table;

import io.aerosdk.DataSet;
import io.aerosdk.command.KeyedVerbs;

/**
 * The verbs of a session: those on keys, and those on a set, which write tables.
 *
 * <pre>{@code
 * session.upsert(users).bins("name", "age").row(7, "Grace", 36).row(8, "Alan", 41).execute();
 * }</pre>
 *
 * @param <O> what running a command gives: rows, or a stage of rows
 */
public abstract class TableVerbs<O> extends KeyedVerbs<O> {

  /** Sessions are the starts of tables. */
  protected TableVerbs() {}

  /** As {@link #upsert(com.aerospike.client.Key)}, with a row of values for each record. */
  public final TableStart<O> upsert(DataSet dataSet) {
    return new TableStart<>(this, KeyedVerbs::upsert, dataSet);
  }

  /** As {@link #insert(com.aerospike.client.Key)}, with a row of values for each record. */
  public final TableStart<O> insert(DataSet dataSet) {
    return new TableStart<>(this, KeyedVerbs::insert, dataSet);
  }

  /** As {@link #update(com.aerospike.client.Key)}, with a row of values for each record. */
  public final TableStart<O> update(DataSet dataSet) {
    return new TableStart<>(this, KeyedVerbs::update, dataSet);
  }

  /** As {@link #replace(com.aerospike.client.Key)}, with a row of values for each record. */
  public final TableStart<O> replace(DataSet dataSet) {
    return new TableStart<>(this, KeyedVerbs::replace, dataSet);
  }

  /**
   * As {@link #replaceIfExists(com.aerospike.client.Key)}, with a row of values for each record.
   */
  public final TableStart<O> replaceIfExists(DataSet dataSet) {
    return new TableStart<>(this, KeyedVerbs::replaceIfExists, dataSet);
  }
}
