package io.aerosdk.command;

import com.aerospike.client.Key;
import java.util.List;

/**
 * The verbs on keys: the start of every keyed command and, on its builder, the continuation. A
 * chain of several verbs runs as one batch whose rows come in the order of the chain:
 *
 * <pre>{@code
 * RecordStream rows = session
 *     .upsert(users.id(1)).bin("visits").add(1)
 *     .delete(users.id(2)).withDurableDelete()
 *     .query(users.id(3)).bins("name", "age")
 *     .execute();
 * }</pre>
 *
 * <p>Every verb takes one key, several keys, or a list. A null key is a {@link
 * NullPointerException} and no key an {@link IllegalArgumentException}, on the caller's line.
 *
 * @param <O> what running a command gives: rows, or a stage of rows
 */
public abstract class KeyedVerbs<O> {

  /** Sessions and the builders of this package are the starts of commands. */
  protected KeyedVerbs() {}

  /** Where the commands that start here end. */
  protected abstract Terminal<KeyedCommand, O> terminal();

  /** The chain that the next verb belongs to. */
  KeyedChain<O> chain() {
    return new KeyedChain<>(terminal());
  }

  /** Writes bins; creates the record if it is missing and keeps bins that are not named. */
  public final KeyedWrite<O> upsert(Key key) {
    return new KeyedWrite<>(chain(), new SpecDraft(Verb.UPSERT, Keys.of(key)));
  }

  /** As {@link #upsert(Key)}, for several keys. */
  public final KeyedWrite<O> upsert(Key... keys) {
    return new KeyedWrite<>(chain(), new SpecDraft(Verb.UPSERT, Keys.of(keys)));
  }

  /** As {@link #upsert(Key)}, for several keys. */
  public final KeyedWrite<O> upsert(List<Key> keys) {
    return new KeyedWrite<>(chain(), new SpecDraft(Verb.UPSERT, Keys.of(keys)));
  }

  /** Writes the bins of a new record; a record that is there already is an error. */
  public final KeyedWrite<O> insert(Key key) {
    return new KeyedWrite<>(chain(), new SpecDraft(Verb.INSERT, Keys.of(key)));
  }

  /** As {@link #insert(Key)}, for several keys. */
  public final KeyedWrite<O> insert(Key... keys) {
    return new KeyedWrite<>(chain(), new SpecDraft(Verb.INSERT, Keys.of(keys)));
  }

  /** As {@link #insert(Key)}, for several keys. */
  public final KeyedWrite<O> insert(List<Key> keys) {
    return new KeyedWrite<>(chain(), new SpecDraft(Verb.INSERT, Keys.of(keys)));
  }

  /** Writes bins of a record that must be there, and keeps bins that are not named. */
  public final KeyedWrite<O> update(Key key) {
    return new KeyedWrite<>(chain(), new SpecDraft(Verb.UPDATE, Keys.of(key)));
  }

  /** As {@link #update(Key)}, for several keys. */
  public final KeyedWrite<O> update(Key... keys) {
    return new KeyedWrite<>(chain(), new SpecDraft(Verb.UPDATE, Keys.of(keys)));
  }

  /** As {@link #update(Key)}, for several keys. */
  public final KeyedWrite<O> update(List<Key> keys) {
    return new KeyedWrite<>(chain(), new SpecDraft(Verb.UPDATE, Keys.of(keys)));
  }

  /** Writes bins and drops all others; creates the record if it is missing. */
  public final KeyedWrite<O> replace(Key key) {
    return new KeyedWrite<>(chain(), new SpecDraft(Verb.REPLACE, Keys.of(key)));
  }

  /** As {@link #replace(Key)}, for several keys. */
  public final KeyedWrite<O> replace(Key... keys) {
    return new KeyedWrite<>(chain(), new SpecDraft(Verb.REPLACE, Keys.of(keys)));
  }

  /** As {@link #replace(Key)}, for several keys. */
  public final KeyedWrite<O> replace(List<Key> keys) {
    return new KeyedWrite<>(chain(), new SpecDraft(Verb.REPLACE, Keys.of(keys)));
  }

  /** Writes bins and drops all others; the record must be there. */
  public final KeyedWrite<O> replaceIfExists(Key key) {
    return new KeyedWrite<>(chain(), new SpecDraft(Verb.REPLACE_IF_EXISTS, Keys.of(key)));
  }

  /** As {@link #replaceIfExists(Key)}, for several keys. */
  public final KeyedWrite<O> replaceIfExists(Key... keys) {
    return new KeyedWrite<>(chain(), new SpecDraft(Verb.REPLACE_IF_EXISTS, Keys.of(keys)));
  }

  /** As {@link #replaceIfExists(Key)}, for several keys. */
  public final KeyedWrite<O> replaceIfExists(List<Key> keys) {
    return new KeyedWrite<>(chain(), new SpecDraft(Verb.REPLACE_IF_EXISTS, Keys.of(keys)));
  }

  /**
   * Deletes the record. A missing one gives no row, or says so with {@code includeMissingKeys()}.
   */
  public final KeyedDelete<O> delete(Key key) {
    return new KeyedDelete<>(chain(), new SpecDraft(Verb.DELETE, Keys.of(key)));
  }

  /** As {@link #delete(Key)}, for several keys. */
  public final KeyedDelete<O> delete(Key... keys) {
    return new KeyedDelete<>(chain(), new SpecDraft(Verb.DELETE, Keys.of(keys)));
  }

  /** As {@link #delete(Key)}, for several keys. */
  public final KeyedDelete<O> delete(List<Key> keys) {
    return new KeyedDelete<>(chain(), new SpecDraft(Verb.DELETE, Keys.of(keys)));
  }

  /** Renews the time to live and raises the generation; writes no bin. */
  public final KeyedTouch<O> touch(Key key) {
    return new KeyedTouch<>(chain(), new SpecDraft(Verb.TOUCH, Keys.of(key)));
  }

  /** As {@link #touch(Key)}, for several keys. */
  public final KeyedTouch<O> touch(Key... keys) {
    return new KeyedTouch<>(chain(), new SpecDraft(Verb.TOUCH, Keys.of(keys)));
  }

  /** As {@link #touch(Key)}, for several keys. */
  public final KeyedTouch<O> touch(List<Key> keys) {
    return new KeyedTouch<>(chain(), new SpecDraft(Verb.TOUCH, Keys.of(keys)));
  }

  /**
   * Asks whether the record is there: one row if it is, none if not, or a row whose {@code
   * asBoolean()} is false with {@code includeMissingKeys()}.
   */
  public final KeyedExists<O> exists(Key key) {
    return new KeyedExists<>(chain(), new SpecDraft(Verb.EXISTS, Keys.of(key)));
  }

  /** As {@link #exists(Key)}, for several keys. */
  public final KeyedExists<O> exists(Key... keys) {
    return new KeyedExists<>(chain(), new SpecDraft(Verb.EXISTS, Keys.of(keys)));
  }

  /** As {@link #exists(Key)}, for several keys. */
  public final KeyedExists<O> exists(List<Key> keys) {
    return new KeyedExists<>(chain(), new SpecDraft(Verb.EXISTS, Keys.of(keys)));
  }

  /** Reads the record, all bins if not said otherwise. */
  public final KeyedRead<O> query(Key key) {
    return new KeyedRead<>(chain(), new SpecDraft(Verb.READ, Keys.of(key)));
  }

  /** As {@link #query(Key)}, for several keys. */
  public final KeyedRead<O> query(Key... keys) {
    return new KeyedRead<>(chain(), new SpecDraft(Verb.READ, Keys.of(keys)));
  }

  /** As {@link #query(Key)}, for several keys. */
  public final KeyedRead<O> query(List<Key> keys) {
    return new KeyedRead<>(chain(), new SpecDraft(Verb.READ, Keys.of(keys)));
  }

  /** Runs a user-defined function on the record, where it is stored. */
  public final UdfStart<O> executeUdf(Key key) {
    return new UdfStart<>(this, Keys.of(key));
  }

  /** As {@link #executeUdf(Key)}, for several keys. */
  public final UdfStart<O> executeUdf(Key... keys) {
    return new UdfStart<>(this, Keys.of(keys));
  }

  /** As {@link #executeUdf(Key)}, for several keys. */
  public final UdfStart<O> executeUdf(List<Key> keys) {
    return new UdfStart<>(this, Keys.of(keys));
  }
}
