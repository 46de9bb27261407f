package io.aerosdk.bench.client;

import com.aerospike.client.Key;
import io.aerosdk.bench.load.Action;
import io.aerosdk.bench.load.Dice;
import io.aerosdk.bench.load.Form;
import io.aerosdk.bench.load.Records;
import io.aerosdk.bench.round.BlockingCalls;
import io.aerosdk.result.RecordResult;
import io.aerosdk.result.RecordStream;
import io.aerosdk.sync.SyncSession;

/** Blocking calls of the SDK. */
final class SdkBlocking implements BlockingCalls {
  private final SyncSession session;
  private final Records records;
  private final Form form;
  private final SdkBins builders;

  SdkBlocking(SyncSession session, Records records, Form form) {
    this.session = session;
    this.records = records;
    this.form = form;
    this.builders = new SdkBins(records);
  }

  @Override
  public int call(Action action, Key key, Dice dice) {
    if (form == Form.BUILDER) {
      return build(action, key, dice);
    }
    switch (action) {
      case READ -> {
        return session.get(key).generation;
      }
      case READ_ONE -> {
        return session.get(key, records.firstName()).generation;
      }
      case WRITE -> put(key, dice);
      case WRITE_ONE -> session.put(key, records.first(dice));
      case REPLACE, INCREMENT, DECREMENT -> {
        return build(action, key, dice);
      }
    }
    return 1;
  }

  private void put(Key key, Dice dice) {
    if (form == Form.MAP) {
      session.put(key, records.map(dice));
    } else {
      session.put(key, records.all(dice));
    }
  }

  private int build(Action action, Key key, Dice dice) {
    RecordResult row = builders.run(session, action, key, dice).firstOrThrow();
    return row.record().generation;
  }

  @Override
  public int batch(Action action, Key[] keys, Dice dice) {
    RecordStream rows = builders.run(session, action, keys, dice);
    int sum = 0;
    for (RecordResult row : rows) {
      sum += row.record().generation;
    }
    return sum;
  }
}
