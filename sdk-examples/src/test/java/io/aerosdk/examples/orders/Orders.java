package io.aerosdk.examples.orders;

import io.aerosdk.DataSet;
import io.aerosdk.error.SdkException;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/** What the test of the guide leaves out. */
final class Orders {
  static final DataSet ORDERS = DataSet.of("test", "orders");
  private static final Duration LIMIT = Duration.ofSeconds(10);
  private static final Duration PAUSE = Duration.ofMillis(5);

  private Orders() {}

  /** Waits until it holds, through errors that pass. */
  static void await(BooleanSupplier condition) {
    long deadline = System.nanoTime() + LIMIT.toNanos();
    while (!holds(condition)) {
      if (System.nanoTime() - deadline > 0) {
        throw new AssertionError("It did not come true within " + LIMIT.toSeconds() + " s");
      }
      LockSupport.parkNanos(PAUSE.toNanos());
    }
  }

  private static boolean holds(BooleanSupplier condition) {
    try {
      return condition.getAsBoolean();
    } catch (SdkException passing) {
      return false;
    }
  }
}
