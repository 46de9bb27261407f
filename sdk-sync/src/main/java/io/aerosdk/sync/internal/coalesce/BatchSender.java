package io.aerosdk.sync.internal.coalesce;

import com.aerospike.client.AerospikeException;
import com.aerospike.client.BatchRecord;
import com.aerospike.client.cluster.Node;
import com.aerospike.client.policy.BatchPolicy;
import io.aerosdk.error.SdkException;
import java.util.List;

/** Sends batches, within the connections that there are. */
public interface BatchSender {
  /**
   * Sends a batch and waits for its answer, which is written into the rows.
   *
   * @param node whose records they are, as far as known
   * @throws AerospikeException if it fails
   * @throws SdkException if no connection came free in time
   */
  void send(Node node, BatchPolicy policy, List<BatchRecord> rows);

  /** The failure of a call that was interrupted before it was sent. */
  SdkException interrupted();
}
