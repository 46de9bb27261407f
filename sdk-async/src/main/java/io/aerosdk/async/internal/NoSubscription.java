package io.aerosdk.async.internal;

import java.util.concurrent.Flow;

/** The subscription to something that never starts. */
public enum NoSubscription implements Flow.Subscription {
  INSTANCE;

  @Override
  public void request(long n) {}

  @Override
  public void cancel() {}
}
