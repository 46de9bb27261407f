package io.aerosdk.internal.view;

import com.aerospike.client.cluster.Cluster;
import com.aerospike.client.cluster.Node;
import com.aerospike.client.metrics.MetricsListener;
import com.aerospike.client.metrics.MetricsPolicy;

/** Switches the official client's histograms on, without the files it would write them to. */
public final class LatencyMeasuring {
  /** Up to 1 ms, 2 ms, … 1024 ms, and longer. */
  static final int COLUMNS = 12;

  private LatencyMeasuring() {}

  /** From now on. */
  public static void start(Cluster cluster) {
    MetricsPolicy policy = new MetricsPolicy();
    policy.setLatencyColumns(COLUMNS);
    policy.setLatencyShift(1);
    policy.setListener(Silent.INSTANCE);
    cluster.enableMetrics(policy);
  }

  private enum Silent implements MetricsListener {
    INSTANCE;

    @Override
    public void onEnable(Cluster cluster, MetricsPolicy policy) {}

    @Override
    public void onSnapshot(Cluster cluster) {}

    @Override
    public void onNodeClose(Node node) {}

    @Override
    public void onDisable(Cluster cluster) {}
  }
}
