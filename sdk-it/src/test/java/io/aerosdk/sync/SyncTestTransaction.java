package io.aerosdk.sync;

import com.aerospike.client.AbortStatus;
import com.aerospike.client.CommitStatus;
import com.aerospike.client.Txn;
import io.aerosdk.it.harness.TestSession;
import io.aerosdk.it.harness.TestTransaction;

/** A blocking transaction for scenarios. */
record SyncTestTransaction(SyncTransaction transaction) implements TestTransaction {
  @Override
  public TestSession session() {
    return new SyncTestSession(transaction);
  }

  @Override
  public CommitStatus commit() {
    return transaction.commit();
  }

  @Override
  public AbortStatus abort() {
    return transaction.abort();
  }

  @Override
  public boolean isOpen() {
    return transaction.isOpen();
  }

  @Override
  public Txn underlyingTransaction() {
    return transaction.underlyingTransaction();
  }

  @Override
  public void close() {
    transaction.close();
  }
}
