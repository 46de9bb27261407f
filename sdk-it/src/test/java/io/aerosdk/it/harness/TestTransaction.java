package io.aerosdk.it.harness;

import com.aerospike.client.AbortStatus;
import com.aerospike.client.CommitStatus;
import com.aerospike.client.Txn;

/** A transaction of either flavour, as scenarios use it. */
public interface TestTransaction extends AutoCloseable {
  /** For commands of the transaction. */
  TestSession session();

  /** As {@code tx.commit()}. */
  CommitStatus commit();

  /** As {@code tx.abort()}. */
  AbortStatus abort();

  /** As {@code tx.isOpen()}. */
  boolean isOpen();

  /** As {@code tx.underlyingTransaction()}. */
  Txn underlyingTransaction();

  /** As {@code tx.close()}; the async flavour has none, and aborts what can be aborted. */
  @Override
  void close();
}
