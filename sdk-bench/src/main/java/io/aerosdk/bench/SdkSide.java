package io.aerosdk.bench;

import com.aerospike.client.Bin;
import com.aerospike.client.Key;
import io.aerosdk.async.Client;
import io.aerosdk.async.Session;
import io.aerosdk.command.KeyedVerbs;
import io.aerosdk.command.KeyedWrite;
import io.aerosdk.result.RecordResult;
import io.aerosdk.result.RecordStream;
import io.aerosdk.sync.SyncClient;
import io.aerosdk.sync.SyncSession;
import java.util.Map;

/** The SDK's two clients, with {@code Behavior.DEFAULT}. */
final class SdkSide implements Side {
  private final SyncClient blockingClient;
  private final Client asyncClient;
  private final SyncSession blocking;
  private final Session async;

  SdkSide(String seeds) {
    blockingClient = SyncClient.connect(seeds);
    asyncClient = Client.connect(seeds).toCompletableFuture().join();
    blocking = blockingClient.createSession();
    async = asyncClient.createSession();
  }

  @Override
  public BlockingCall blocking(Cell cell) {
    return switch (cell.form()) {
      case SHORTCUT -> cell.write() ? this::put : dice -> blocking.get(dice.key()).generation;
      case MAP -> this::putMap;
      case BUILDER ->
          cell.write()
              ? dice -> first(write(blocking, dice.key(), dice).execute())
              : dice -> first(blocking.query(dice.key()).execute());
      case BATCH ->
          cell.write()
              ? dice -> all(bins(blocking.upsert(dice.keys(cell.keys())), dice).execute())
              : dice -> all(blocking.query(dice.keys(cell.keys())).execute());
    };
  }

  private int put(Dice dice) {
    blocking.put(dice.key(), number(dice), text());
    return 1;
  }

  private int putMap(Dice dice) {
    blocking.put(dice.key(), bins(dice));
    return 1;
  }

  @Override
  public AsyncCall async(Cell cell) {
    return switch (cell.form()) {
      case SHORTCUT ->
          cell.write()
              ? slot -> async.put(slot.dice().key(), number(slot.dice()), text()).whenComplete(slot)
              : slot -> async.get(slot.dice().key()).whenComplete(slot);
      case MAP -> slot -> async.put(slot.dice().key(), bins(slot.dice())).whenComplete(slot);
      case BUILDER ->
          cell.write()
              ? slot -> write(async, slot.dice().key(), slot.dice()).execute().whenComplete(slot)
              : slot -> async.query(slot.dice().key()).execute().whenComplete(slot);
      case BATCH ->
          throw new IllegalArgumentException("batches are measured in the blocking flavour");
    };
  }

  private static Bin number(Dice dice) {
    return new Bin(Dataset.NUMBER, dice.number());
  }

  private static Bin text() {
    return new Bin(Dataset.TEXT, Dataset.TEXT_VALUE);
  }

  private static Map<String, Object> bins(Dice dice) {
    return Map.of(Dataset.NUMBER, dice.number(), Dataset.TEXT, Dataset.TEXT_VALUE);
  }

  private static <O> KeyedWrite<O> write(KeyedVerbs<O> verbs, Key key, Dice dice) {
    return bins(verbs.upsert(key), dice);
  }

  private static <O> KeyedWrite<O> bins(KeyedWrite<O> write, Dice dice) {
    return write
        .bin(Dataset.NUMBER)
        .setTo(dice.number())
        .bin(Dataset.TEXT)
        .setTo(Dataset.TEXT_VALUE);
  }

  /** Reads the one row, as a caller would. */
  static int first(RecordStream rows) {
    return rows.firstOrThrow().record().generation;
  }

  private static int all(RecordStream rows) {
    int sum = 0;
    for (RecordResult row : rows) {
      sum += row.record().generation;
    }
    return sum;
  }

  @Override
  public String loopThreads() {
    return "aerosdk-loop";
  }

  @Override
  public void close() {
    blockingClient.close();
    asyncClient.close();
    asyncClient.closed().toCompletableFuture().join();
  }
}
