package io.aerosdk.async;

import com.aerospike.client.AbortStatus;
import com.aerospike.client.CommitStatus;
import com.aerospike.client.Txn;
import io.aerosdk.it.harness.Stages;
import io.aerosdk.it.harness.TestSession;
import io.aerosdk.it.harness.TestTransaction;

/** An async transaction for scenarios: waits for its stages. */
record AsyncTestTransaction(Transaction transaction) implements TestTransaction {
  @Override
  public TestSession session() {
    return new AsyncTestSession(transaction);
  }

  @Override
  public CommitStatus commit() {
    return Stages.await(transaction.commit());
  }

  @Override
  public AbortStatus abort() {
    return Stages.await(transaction.abort());
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
    if (isOpen()) {
      abort();
    }
  }
}
