package io.aerosdk.bench.client;

import com.aerospike.client.Key;
import io.aerosdk.bench.load.Action;
import io.aerosdk.bench.load.BinSpec;
import io.aerosdk.bench.load.Dice;
import io.aerosdk.bench.load.Records;
import io.aerosdk.command.KeyedVerbs;
import io.aerosdk.command.KeyedWrite;

/** The SDK's builders for the actions, the same in both flavours. Thread-safe. */
final class SdkBins {
  private final Records records;

  SdkBins(Records records) {
    this.records = records;
  }

  /** What {@code execute()} gives for an action on one record. */
  <O> O run(KeyedVerbs<O> verbs, Action action, Key key, Dice dice) {
    return switch (action) {
      case READ -> verbs.query(key).execute();
      case READ_ONE -> verbs.query(key).bins(records.firstName()).execute();
      case WRITE -> all(verbs.upsert(key), dice).execute();
      case WRITE_ONE -> set(verbs.upsert(key), records.bins().get(0), dice).execute();
      case REPLACE -> all(verbs.replace(key), dice).execute();
      case INCREMENT -> verbs.upsert(key).bin(records.integerName()).add(1).execute();
      case DECREMENT -> verbs.upsert(key).bin(records.integerName()).add(-1).execute();
    };
  }

  /** What {@code execute()} gives for an action on several records. */
  <O> O run(KeyedVerbs<O> verbs, Action action, Key[] keys, Dice dice) {
    return action == Action.READ
        ? verbs.query(keys).execute()
        : all(verbs.upsert(keys), dice).execute();
  }

  private <O> KeyedWrite<O> all(KeyedWrite<O> write, Dice dice) {
    KeyedWrite<O> filled = write;
    for (BinSpec bin : records.bins()) {
      filled = set(filled, bin, dice);
    }
    return filled;
  }

  private static <O> KeyedWrite<O> set(KeyedWrite<O> write, BinSpec bin, Dice dice) {
    return bin.isInteger()
        ? write.bin(bin.name()).setTo(bin.number(dice))
        : write.bin(bin.name()).setTo(bin.value(dice));
  }
}
