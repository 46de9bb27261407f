package io.aerosdk.internal.transaction;

import io.aerosdk.DataSet;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What takes no part in transactions. Stateless. */
public final class OutsideOfTransactions {
  private static final Logger LOG = LoggerFactory.getLogger(OutsideOfTransactions.class);

  private OutsideOfTransactions() {}

  /** Says that a query does not see what the transaction has written. */
  public static void warnOfQuery(DataSet dataSet) {
    LOG.warn(
        "A query of {} was started on a transaction, but takes no part in it: it does not see what"
            + " the transaction has written. Use withoutTransaction() to say that this is meant.",
        dataSet);
  }

  /** Says that something cannot be undone. */
  public static IllegalStateException refuse(String what) {
    return new IllegalStateException(
        what
            + " must not be started on a transaction, which could not undo it; use"
            + " withoutTransaction() if it is meant to take no part");
  }

  /** Says that there are no transactions within transactions. */
  public static IllegalStateException nested() {
    return new IllegalStateException(
        "beginTransaction must not be called on a transaction: doInTransaction joins it, and"
            + " withoutTransaction().beginTransaction() begins one that does not depend on it");
  }
}
