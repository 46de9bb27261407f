package io.aerosdk.bench;

import com.aerospike.client.AerospikeClient;
import com.aerospike.client.BatchRecord;
import com.aerospike.client.BatchWrite;
import com.aerospike.client.Bin;
import com.aerospike.client.Key;
import com.aerospike.client.Operation;
import io.aerosdk.DataSet;
import java.util.ArrayList;
import java.util.List;

/** The records that are read and written: an integer and a short text each. */
final class Dataset {
  static final String NUMBER = "number";
  static final String TEXT = "text";
  static final String TEXT_VALUE = "twenty characters ok";

  private static final DataSet SET = DataSet.of("test", "bench");
  private static final int AT_A_TIME = 500;

  private Dataset() {}

  /** Writes the records and gives their keys, with digests computed. */
  static Key[] load(AerospikeClient client, int count) {
    Key[] keys = new Key[count];
    List<BatchRecord> rows = new ArrayList<>(AT_A_TIME);
    for (int i = 0; i < count; i++) {
      keys[i] = SET.id(i);
      rows.add(new BatchWrite(keys[i], operations(i)));
      if (rows.size() == AT_A_TIME || i == count - 1) {
        if (!client.operate(client.getBatchParentPolicyWriteDefault(), rows)) {
          throw new IllegalStateException("Loading the records failed: " + rows.get(0).resultCode);
        }
        rows.clear();
      }
    }
    return keys;
  }

  private static Operation[] operations(long number) {
    return new Operation[] {
      Operation.put(new Bin(NUMBER, number)), Operation.put(new Bin(TEXT, TEXT_VALUE))
    };
  }
}
