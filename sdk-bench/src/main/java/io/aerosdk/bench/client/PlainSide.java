package io.aerosdk.bench.client;

import com.aerospike.client.AerospikeClient;
import com.aerospike.client.AerospikeException;
import com.aerospike.client.Key;
import com.aerospike.client.Record;
import com.aerospike.client.async.EventPolicy;
import com.aerospike.client.async.NettyEventLoops;
import com.aerospike.client.listener.RecordSequenceListener;
import com.aerospike.client.query.RecordSet;
import com.aerospike.client.query.Statement;
import io.aerosdk.ClusterDefinition;
import io.aerosdk.DataSet;
import io.aerosdk.bench.load.Form;
import io.aerosdk.bench.load.Preset;
import io.aerosdk.bench.load.Records;
import io.aerosdk.bench.round.AsyncCalls;
import io.aerosdk.bench.round.BlockingCalls;
import io.aerosdk.bench.round.RowCounter;
import io.aerosdk.internal.cluster.ClusterConnection;
import io.netty.channel.EventLoopGroup;
import io.netty.channel.epoll.Epoll;
import io.netty.channel.epoll.EpollEventLoopGroup;
import io.netty.channel.nio.NioEventLoopGroup;
import io.netty.util.concurrent.DefaultThreadFactory;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * The official client, called directly, with as many event loops of the same kind, as many
 * connections, and the same limits as ours. It is opened as ours is, with the same definition of
 * the cluster.
 */
public final class PlainSide implements Side {
  private static final String LOOP_THREADS = "plain-loop";
  private static final int CONNECTIONS_PER_NODE = 100;

  private final EventLoopGroup group = loops();
  private final NettyEventLoops loops = new NettyEventLoops(eventPolicy(), group);
  private final ClusterConnection blocking;
  private final ClusterConnection async;

  /** Connects. */
  public PlainSide(ClusterDefinition cluster) {
    this.blocking = ClusterConnection.open(cluster, null);
    this.async = ClusterConnection.open(cluster, loops);
  }

  private static int loopCount() {
    return Math.min(Runtime.getRuntime().availableProcessors(), CONNECTIONS_PER_NODE);
  }

  private static EventLoopGroup loops() {
    DefaultThreadFactory threads = new DefaultThreadFactory(LOOP_THREADS, true);
    return Epoll.isAvailable()
        ? new EpollEventLoopGroup(loopCount(), threads)
        : new NioEventLoopGroup(loopCount(), threads);
  }

  private static EventPolicy eventPolicy() {
    EventPolicy policy = new EventPolicy();
    policy.maxCommandsInProcess = CONNECTIONS_PER_NODE / loopCount();
    return policy;
  }

  /** The blocking client, for loading the records. */
  public AerospikeClient client() {
    return blocking.client();
  }

  @Override
  public BlockingCalls blocking(Records records, Form form, Preset preset, int callers) {
    BlockingCalls calls = new PlainBlocking(client(), records);
    return callers <= CONNECTIONS_PER_NODE ? calls : new Admitted(calls, CONNECTIONS_PER_NODE);
  }

  @Override
  public AsyncCalls async(Records records, Form form, Preset preset) {
    return new PlainAsync(async.client(), loops.getArray(), records);
  }

  @Override
  public void query(DataSet set, Preset preset, RowCounter rows) {
    try (RecordSet all = client().query(PlainPolicies.query(), statement(set))) {
      while (all.next()) {
        rows.row(all.getRecord().generation);
      }
    }
  }

  @Override
  public void queryAsync(DataSet set, Preset preset, RowCounter rows) {
    Rows listener = new Rows(rows);
    async.client().query(loops.next(), listener, PlainPolicies.query(), statement(set));
    listener.done.join();
  }

  private static Statement statement(DataSet set) {
    Statement statement = new Statement();
    statement.setNamespace(set.namespace());
    statement.setSetName(set.setName().orElse(null));
    return statement;
  }

  /** Counts the rows of an async query. */
  private static final class Rows implements RecordSequenceListener {
    private final CompletableFuture<@Nullable Void> done = new CompletableFuture<>();
    private final RowCounter rows;

    Rows(RowCounter rows) {
      this.rows = rows;
    }

    @Override
    public void onRecord(Key key, Record record) {
      rows.row(record.generation);
    }

    @Override
    public void onSuccess() {
      done.complete(null);
    }

    @Override
    public void onFailure(AerospikeException failure) {
      done.completeExceptionally(failure);
    }
  }

  @Override
  public void close() {
    blocking.close();
    async.close();
    group.shutdownGracefully(0, 5, TimeUnit.SECONDS).syncUninterruptibly();
  }
}
