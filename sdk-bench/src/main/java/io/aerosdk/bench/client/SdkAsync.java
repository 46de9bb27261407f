package io.aerosdk.bench.client;

import com.aerospike.client.Key;
import io.aerosdk.async.Session;
import io.aerosdk.bench.load.Action;
import io.aerosdk.bench.load.Dice;
import io.aerosdk.bench.load.Form;
import io.aerosdk.bench.load.Records;
import io.aerosdk.bench.round.AsyncCalls;
import io.aerosdk.bench.round.Slot;
import java.util.concurrent.CompletionStage;

/** Async calls of the SDK. */
final class SdkAsync implements AsyncCalls {
  private final Session session;
  private final Records records;
  private final Form form;
  private final SdkBins builders;

  SdkAsync(Session session, Records records, Form form) {
    this.session = session;
    this.records = records;
    this.form = form;
    this.builders = new SdkBins(records);
  }

  @Override
  public void start(Action action, Key key, Slot slot) {
    call(action, key, slot.dice()).whenComplete(slot);
  }

  private CompletionStage<?> call(Action action, Key key, Dice dice) {
    if (form == Form.BUILDER) {
      return builders.run(session, action, key, dice);
    }
    return switch (action) {
      case READ -> session.get(key);
      case READ_ONE -> session.get(key, records.firstName());
      case WRITE -> put(key, dice);
      case WRITE_ONE -> session.put(key, records.first(dice));
      case REPLACE, INCREMENT, DECREMENT -> builders.run(session, action, key, dice);
    };
  }

  private CompletionStage<?> put(Key key, Dice dice) {
    return form == Form.MAP
        ? session.put(key, records.map(dice))
        : session.put(key, records.all(dice));
  }

  @Override
  public void startBatch(Action action, Key[] keys, Slot slot) {
    builders.run(session, action, keys, slot.dice()).whenComplete(slot);
  }
}
