package io.aerosdk.bench;

import com.aerospike.client.AerospikeClient;
import com.aerospike.client.BatchRecord;
import com.aerospike.client.BatchWrite;
import com.aerospike.client.policy.BatchPolicy;
import io.aerosdk.DataSet;
import io.aerosdk.bench.client.PlainPolicies;
import io.aerosdk.bench.load.Dice;
import io.aerosdk.bench.load.Records;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/**
 * The records on the servers: those of the cells on single records, and those that queries read.
 * Both are loaded when they are first needed. Not thread-safe.
 */
final class Dataset {
  private static final int AT_A_TIME = 1_000;

  private final AerospikeClient client;
  private final Options.Data data;
  private final PrintStream out;
  private final Records records;
  private final DataSet queriedSet;
  private boolean loaded;
  private boolean queriedLoaded;

  Dataset(AerospikeClient client, Options.Data data, PrintStream out) {
    this.client = client;
    this.data = data;
    this.out = out;
    DataSet set = DataSet.of(data.namespace(), data.set());
    this.records = new Records(set, data.keys(), data.bins());
    this.queriedSet = DataSet.of(data.namespace(), data.set() + "-query");
    if (data.truncate()) {
      client.truncate(null, set.namespace(), set.setName().orElseThrow(), null);
      client.truncate(null, set.namespace(), queriedSet.setName().orElseThrow(), null);
    }
  }

  Records records() {
    return records;
  }

  DataSet queriedSet() {
    return queriedSet;
  }

  int queriedCount() {
    return data.queryRecords();
  }

  void load() {
    if (!loaded) {
      loaded = true;
      fill(records.set(), records.count());
    }
  }

  void loadQueried() {
    if (!queriedLoaded) {
      queriedLoaded = true;
      fill(queriedSet, queriedCount());
    }
  }

  private void fill(DataSet set, int count) {
    long start = System.nanoTime();
    int batches = (count + AT_A_TIME - 1) / AT_A_TIME;
    IntStream.range(0, batches)
        .parallel()
        .forEach(batch -> fill(set, batch * AT_A_TIME, Math.min(count, (batch + 1) * AT_A_TIME)));
    out.printf(
        Locale.ROOT,
        "%,d records written to %s in %.1f s%n",
        count,
        set.setName().orElseThrow(),
        (System.nanoTime() - start) / 1e9);
  }

  private void fill(DataSet set, int from, int to) {
    Dice dice = records.dice(from, 0, 1);
    List<BatchRecord> rows = new ArrayList<>(to - from);
    for (int i = from; i < to; i++) {
      rows.add(new BatchWrite(set.id(i), records.operations(dice)));
    }
    BatchPolicy policy = PlainPolicies.batchWrite();
    if (!client.operate(policy, rows)) {
      throw new IllegalStateException("Loading the records failed: " + rows.get(0).resultCode);
    }
  }
}
