package io.aerosdk.bench.client;

import com.aerospike.client.AerospikeClient;
import com.aerospike.client.Bin;
import com.aerospike.client.Key;
import com.aerospike.client.async.EventLoop;
import com.aerospike.client.policy.BatchPolicy;
import com.aerospike.client.policy.BatchWritePolicy;
import com.aerospike.client.policy.Policy;
import com.aerospike.client.policy.WritePolicy;
import io.aerosdk.bench.load.Action;
import io.aerosdk.bench.load.Records;
import io.aerosdk.bench.round.AsyncCalls;
import io.aerosdk.bench.round.Slot;

/** Async calls of the official client; each slot stays on one loop. */
final class PlainAsync implements AsyncCalls {
  private final Policy read = PlainPolicies.read();
  private final WritePolicy write = PlainPolicies.write();
  private final WritePolicy replace = PlainPolicies.replace();
  private final BatchPolicy batchRead = PlainPolicies.batchRead();
  private final BatchPolicy batchWrite = PlainPolicies.batchWrite();
  private final BatchWritePolicy batchWriteRow = PlainPolicies.batchWriteRow();
  private final AerospikeClient client;
  private final EventLoop[] loops;
  private final Records records;

  PlainAsync(AerospikeClient client, EventLoop[] loops, Records records) {
    this.client = client;
    this.loops = loops;
    this.records = records;
  }

  @Override
  public void start(Action action, Key key, Slot slot) {
    EventLoop loop = loops[slot.index() % loops.length];
    switch (action) {
      case READ -> client.get(loop, slot, read, key);
      case READ_ONE -> client.get(loop, slot, read, key, records.firstName());
      case WRITE -> client.put(loop, slot, write, key, records.all(slot.dice()));
      case WRITE_ONE -> client.put(loop, slot, write, key, records.first(slot.dice()));
      case REPLACE -> client.put(loop, slot, replace, key, records.all(slot.dice()));
      case INCREMENT -> client.add(loop, slot, write, key, new Bin(records.integerName(), 1));
      case DECREMENT -> client.add(loop, slot, write, key, new Bin(records.integerName(), -1));
    }
  }

  @Override
  public void startBatch(Action action, Key[] keys, Slot slot) {
    EventLoop loop = loops[slot.index() % loops.length];
    if (action == Action.READ) {
      client.get(loop, slot, batchRead, keys);
    } else {
      client.operate(loop, slot, batchWrite, batchWriteRow, keys, records.operations(slot.dice()));
    }
  }
}
