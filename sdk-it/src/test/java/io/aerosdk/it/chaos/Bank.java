package io.aerosdk.it.chaos;

import com.aerospike.client.Key;
import com.aerospike.client.Record;
import io.aerosdk.DataSet;
import io.aerosdk.TransactionOptions;
import io.aerosdk.error.CommitException;
import io.aerosdk.error.SdkException;
import io.aerosdk.it.chaos.History.Entry;
import io.aerosdk.it.chaos.History.Outcome;
import io.aerosdk.it.chaos.History.Version;
import io.aerosdk.it.harness.TestSession;
import io.aerosdk.it.harness.TestTransaction;
import io.aerosdk.result.RecordResult;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

/**
 * Accounts in groups. Money moves within a group, so that the sum of each group stays, and a reader
 * who sees another one has seen half a transfer. Thread-safe.
 */
final class Bank {
  private static final int GROUP = 4;
  private static final long BALANCE = 1_000;
  private static final long PAUSE_NANOS = Duration.ofMillis(2).toNanos();
  private static final TransactionOptions OPTIONS =
      TransactionOptions.DEFAULT
          .attempts(20)
          .pause(Duration.ofMillis(5))
          .timeout(Duration.ofSeconds(5));

  private final int accounts;
  private final List<Key> keys;
  private final History history = new History();
  private final Tally tally;
  private final ConcurrentLinkedQueue<String> torn = new ConcurrentLinkedQueue<>();

  Bank(DataSet set, int accounts, Tally tally) {
    this.accounts = accounts;
    this.keys = set.ids(LongStream.range(0, accounts).toArray());
    this.tally = tally;
  }

  void open(TestSession session) {
    for (int i = 0; i < accounts; i++) {
      session.put(keys.get(i), bins(BALANCE, new Version(0, 0)));
    }
  }

  private static Map<String, Object> bins(long balance, Version version) {
    return Map.of("balance", balance, "number", version.number(), "writer", version.writer());
  }

  private static Version version(Record record) {
    return new Version(record.getLong("number"), record.getLong("writer"));
  }

  /** Moves money, one transfer after the other. */
  void transfer(TestSession session, BooleanSupplier goOn) {
    while (goOn.getAsBoolean()) {
      ThreadLocalRandom random = ThreadLocalRandom.current();
      int group = GROUP * random.nextInt(accounts / GROUP);
      int from = random.nextInt(GROUP);
      int to = (from + 1 + random.nextInt(GROUP - 1)) % GROUP;
      long amount = random.nextLong(1, 50);
      record(
          session, (tx, entry) -> transfer(tx.session(), entry, group + from, group + to, amount));
    }
  }

  private void transfer(TestSession tx, Entry entry, int from, int to, long amount) {
    Record source = read(tx, entry, from);
    Record target = read(tx, entry, to);
    write(tx, entry, from, source.getLong("balance") - amount);
    write(tx, entry, to, target.getLong("balance") + amount);
  }

  private Record read(TestSession tx, Entry entry, int account) {
    Record record = tx.get(keys.get(account));
    entry.reads(account, version(record));
    return record;
  }

  private void write(TestSession tx, Entry entry, int account, long balance) {
    entry.writesTo(account);
    Version version = new Version(entry.writeNumber(account), entry.id());
    tx.put(keys.get(account), bins(balance, version));
  }

  /** Adds up groups, one after the other. */
  void audit(TestSession session, BooleanSupplier goOn) {
    while (goOn.getAsBoolean()) {
      int group = GROUP * ThreadLocalRandom.current().nextInt(accounts / GROUP);
      long[] sum = new long[1];
      boolean committed = record(session, (tx, entry) -> sum[0] = sum(tx.session(), entry, group));
      if (committed && sum[0] != GROUP * BALANCE) {
        torn.add("the group of account " + group + " had " + sum[0]);
      }
    }
  }

  private long sum(TestSession tx, Entry entry, int group) {
    List<RecordResult> rows = tx.query(keys.subList(group, group + GROUP)).execute().toList();
    long sum = 0;
    for (int i = 0; i < GROUP; i++) {
      Record record = rows.get(i).record();
      entry.reads(group + i, version(record));
      sum += record.getLong("balance");
    }
    return sum;
  }

  private interface Work {
    void run(TestTransaction tx, Entry entry);
  }

  private boolean record(TestSession session, Work work) {
    long start = System.nanoTime();
    Entry entry = history.begin(start);
    try {
      session.inTransaction(
          OPTIONS,
          tx -> {
            entry.again();
            work.run(tx, entry);
            return true;
          });
      entry.ends(Outcome.COMMITTED, System.nanoTime());
      tally.success(start);
      return true;
    } catch (SdkException failure) {
      boolean doubt = failure instanceof CommitException && failure.inDoubt();
      entry.ends(doubt ? Outcome.UNKNOWN : Outcome.FAILED, System.nanoTime());
      tally.failure(start, failure);
      LockSupport.parkNanos(PAUSE_NANOS);
      return false;
    }
  }

  /** All accounts at once; blocked while a transaction that nobody has ended holds one. */
  Map<Integer, Record> all(TestSession session) {
    return session.inTransaction(
        OPTIONS.attempts(1),
        tx -> {
          List<RecordResult> rows = tx.session().query(keys).execute().toList();
          Map<Integer, Record> all = new HashMap<>();
          IntStream.range(0, accounts).forEach(i -> all.put(i, rows.get(i).record()));
          return all;
        });
  }

  long expectedTotal() {
    return accounts * BALANCE;
  }

  List<String> torn() {
    return List.copyOf(torn);
  }

  List<String> violations(Map<Integer, Record> last) {
    Map<Integer, Version> versions = new HashMap<>();
    last.forEach((account, record) -> versions.put(account, version(record)));
    return history.violations(versions);
  }
}
