package io.aerosdk.it.faults;

import io.aerosdk.error.SdkException;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * How a call ended.
 *
 * @param failure null for success
 * @param millis how long it took
 */
record Ending(@Nullable SdkException failure, long millis) {
  static Ending of(Runnable call) {
    long start = System.nanoTime();
    SdkException failure = null;
    try {
      call.run();
    } catch (SdkException e) {
      failure = e;
    }
    return new Ending(failure, TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start));
  }

  @Override
  public String toString() {
    return millis + " ms: " + (failure == null ? "success" : failure.toString());
  }
}
