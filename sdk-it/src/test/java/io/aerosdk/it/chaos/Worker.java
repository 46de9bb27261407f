package io.aerosdk.it.chaos;

import com.aerospike.client.Key;
import com.aerospike.client.Record;
import io.aerosdk.error.SdkException;
import io.aerosdk.it.harness.TestSession;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/**
 * Reads or writes, one call after the other.
 *
 * @param all the ledgers of all records; record number n belongs to the n-th of them
 */
record Worker(TestSession session, List<Key> keys, List<Ledger> all, Tally tally) {
  /** After a failure, so that refused connections do not make a busy loop. */
  private static final long PAUSE_NANOS = TimeUnit.MILLISECONDS.toNanos(2);

  /** Writes to one record, whose only writer it is. */
  void write(int record, BooleanSupplier goOn) {
    while (goOn.getAsBoolean()) {
      write(keys.get(record), all.get(record));
    }
  }

  private void write(Key key, Ledger ledger) {
    long number = ledger.begin();
    long start = System.nanoTime();
    try {
      session.put(key, Ledger.bins(number));
      ledger.written(number);
      tally.success(start);
    } catch (SdkException failure) {
      ledger.failed(number, failure);
      failed(start, failure);
    }
  }

  /** Reads any of the records. */
  void read(BooleanSupplier goOn) {
    while (goOn.getAsBoolean()) {
      int record = ThreadLocalRandom.current().nextInt(keys.size());
      read(keys.get(record), all.get(record));
    }
  }

  private void read(Key key, Ledger ledger) {
    long least = ledger.acknowledged();
    long start = System.nanoTime();
    try {
      Optional<Record> found = session.find(key);
      ledger.seen(found, least);
      tally.success(start);
    } catch (SdkException failure) {
      failed(start, failure);
    }
  }

  private void failed(long start, SdkException failure) {
    tally.failure(start, failure);
    LockSupport.parkNanos(PAUSE_NANOS);
  }
}
