package io.aerosdk.embedded.load;

import com.aerospike.client.BatchRecord;
import com.aerospike.client.BatchWrite;
import com.aerospike.client.Bin;
import com.aerospike.client.Key;
import com.aerospike.client.Operation;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** What batches of the official client are about. */
final class ClientBatches {
  private ClientBatches() {}

  static Key[] keys(Random random, int count) {
    Key[] keys = new Key[count];
    for (int i = 0; i < count; i++) {
      keys[i] = InFlight.key(random.nextInt(EmbeddedLoad.READ_RECORDS));
    }
    return keys;
  }

  /** Other values for each record. */
  static List<BatchRecord> writes(Random random, int count) {
    List<BatchRecord> rows = new ArrayList<>(count);
    for (Key key : keys(random, count)) {
      Bin number = new Bin("i", random.nextLong());
      Bin text = new Bin("s", "twenty characters ok");
      rows.add(new BatchWrite(key, Operation.array(Operation.put(number), Operation.put(text))));
    }
    return rows;
  }
}
