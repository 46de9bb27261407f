package io.aerosdk.bench.client;

import com.aerospike.client.AerospikeClient;
import com.aerospike.client.BatchResults;
import com.aerospike.client.Bin;
import com.aerospike.client.Key;
import com.aerospike.client.Record;
import com.aerospike.client.policy.BatchPolicy;
import com.aerospike.client.policy.BatchWritePolicy;
import com.aerospike.client.policy.Policy;
import com.aerospike.client.policy.WritePolicy;
import io.aerosdk.bench.load.Action;
import io.aerosdk.bench.load.Dice;
import io.aerosdk.bench.load.Records;
import io.aerosdk.bench.round.BlockingCalls;

/** Blocking calls of the official client. */
final class PlainBlocking implements BlockingCalls {
  private final Policy read = PlainPolicies.read();
  private final WritePolicy write = PlainPolicies.write();
  private final WritePolicy replace = PlainPolicies.replace();
  private final BatchPolicy batchRead = PlainPolicies.batchRead();
  private final BatchPolicy batchWrite = PlainPolicies.batchWrite();
  private final BatchWritePolicy batchWriteRow = PlainPolicies.batchWriteRow();
  private final AerospikeClient client;
  private final Records records;

  PlainBlocking(AerospikeClient client, Records records) {
    this.client = client;
    this.records = records;
  }

  @Override
  public int call(Action action, Key key, Dice dice) {
    switch (action) {
      case READ -> {
        return client.get(read, key).generation;
      }
      case READ_ONE -> {
        return client.get(read, key, records.firstName()).generation;
      }
      case WRITE -> client.put(write, key, records.all(dice));
      case WRITE_ONE -> client.put(write, key, records.first(dice));
      case REPLACE -> client.put(replace, key, records.all(dice));
      case INCREMENT -> client.add(write, key, new Bin(records.integerName(), 1));
      case DECREMENT -> client.add(write, key, new Bin(records.integerName(), -1));
    }
    return 1;
  }

  @Override
  public int batch(Action action, Key[] keys, Dice dice) {
    if (action == Action.READ) {
      int sum = 0;
      for (Record record : client.get(batchRead, keys)) {
        sum += record.generation;
      }
      return sum;
    }
    BatchResults results =
        client.operate(batchWrite, batchWriteRow, keys, records.operations(dice));
    if (!results.status) {
      throw new IllegalStateException("A row of a batch failed");
    }
    return results.records.length;
  }
}
