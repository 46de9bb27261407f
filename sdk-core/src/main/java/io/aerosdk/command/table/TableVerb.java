package io.aerosdk.command.table;

import com.aerospike.client.Key;
import io.aerosdk.command.KeyedVerbs;
import io.aerosdk.command.KeyedWrite;

/**
 * What is done with each row, such as {@code KeyedVerbs::insert}. Users have no need of it.
 *
 * @param <O> what running the command gives: rows, or a stage of rows
 */
@FunctionalInterface
public interface TableVerb<O> {

  /**
   * Starts the write of one record.
   *
   * @param verbs the session, or the chain so far
   * @param key which record
   */
  KeyedWrite<O> start(KeyedVerbs<O> verbs, Key key);
}
