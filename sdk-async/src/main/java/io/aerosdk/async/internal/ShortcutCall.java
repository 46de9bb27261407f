package io.aerosdk.async.internal;

import com.aerospike.client.AerospikeException;
import com.aerospike.client.Key;
import com.aerospike.client.Record;
import com.aerospike.client.listener.ExistsListener;
import com.aerospike.client.listener.RecordListener;
import com.aerospike.client.listener.WriteListener;
import io.aerosdk.command.Verb;
import io.aerosdk.internal.wire.Calls;
import io.aerosdk.internal.wire.Errors;
import io.aerosdk.internal.wire.Shortcuts;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A session's get, find, contains or put under way: the stage the caller gets and the listener the
 * client calls, in one object.
 */
abstract class ShortcutCall<T extends @Nullable Object> extends CallStage<T> {
  private final Key key;

  private ShortcutCall(Key key) {
    this.key = key;
  }

  /** What failures name; a method, because a field makes every call 8 bytes larger. */
  abstract Verb verb();

  public final void onFailure(AerospikeException failure) {
    completeExceptionally(Errors.translate(failure, Calls.of(verb(), key)));
  }

  /** Gives the record. */
  static final class Get extends ShortcutCall<Record> implements RecordListener {
    Get(Key key) {
      super(key);
    }

    @Override
    Verb verb() {
      return Verb.READ;
    }

    @Override
    public void onSuccess(Key key, @Nullable Record record) {
      if (record == null) {
        completeExceptionally(Shortcuts.notFound(key));
      } else {
        complete(record);
      }
    }
  }

  /** Gives the record, if it is there. */
  static final class Find extends ShortcutCall<Optional<Record>> implements RecordListener {
    Find(Key key) {
      super(key);
    }

    @Override
    Verb verb() {
      return Verb.READ;
    }

    @Override
    public void onSuccess(Key key, @Nullable Record record) {
      complete(Optional.ofNullable(record));
    }
  }

  /** Gives whether the record is there. */
  static final class Exists extends ShortcutCall<Boolean> implements ExistsListener {
    Exists(Key key) {
      super(key);
    }

    @Override
    Verb verb() {
      return Verb.EXISTS;
    }

    @Override
    public void onSuccess(Key key, boolean exists) {
      complete(exists);
    }
  }

  /** Gives nothing. */
  static final class Put extends ShortcutCall<@Nullable Void> implements WriteListener {
    Put(Key key) {
      super(key);
    }

    @Override
    Verb verb() {
      return Verb.UPSERT;
    }

    @Override
    public void onSuccess(Key key) {
      complete(null);
    }
  }
}
