package io.aerosdk.bench;

import com.aerospike.client.AerospikeClient;
import com.aerospike.client.BatchResults;
import com.aerospike.client.Bin;
import com.aerospike.client.Host;
import com.aerospike.client.Operation;
import com.aerospike.client.Record;
import com.aerospike.client.async.EventPolicy;
import com.aerospike.client.async.NettyEventLoops;
import com.aerospike.client.policy.BatchPolicy;
import com.aerospike.client.policy.BatchWritePolicy;
import com.aerospike.client.policy.ClientPolicy;
import com.aerospike.client.policy.Policy;
import com.aerospike.client.policy.WritePolicy;
import io.netty.channel.EventLoopGroup;
import io.netty.channel.epoll.Epoll;
import io.netty.channel.epoll.EpollEventLoopGroup;
import io.netty.channel.nio.NioEventLoopGroup;
import io.netty.util.concurrent.DefaultThreadFactory;
import java.util.concurrent.TimeUnit;

/**
 * The official client, called directly, with as many event loops of the same kind, as many
 * connections, and the same limits as ours.
 */
final class PlainSide implements Side {
  private static final String LOOP_THREADS = "plain-loop";
  private static final int CONNECTIONS_PER_NODE = 100;

  private final Policy read = PlainPolicies.read();
  private final WritePolicy write = PlainPolicies.write();
  private final BatchPolicy batchRead = PlainPolicies.batchRead();
  private final BatchPolicy batchWrite = PlainPolicies.batchWrite();
  private final BatchWritePolicy batchWriteRow = PlainPolicies.batchWriteRow();

  private final EventLoopGroup group = loops();
  private final NettyEventLoops loops = new NettyEventLoops(eventPolicy(), group);
  private final AerospikeClient blocking;
  private final AerospikeClient async;

  PlainSide(Host host) {
    this.blocking = new AerospikeClient(clientPolicy(), host);
    ClientPolicy withLoops = clientPolicy();
    withLoops.eventLoops = loops;
    this.async = new AerospikeClient(withLoops, host);
  }

  private static ClientPolicy clientPolicy() {
    ClientPolicy policy = new ClientPolicy();
    policy.maxConnsPerNode = CONNECTIONS_PER_NODE;
    return policy;
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
  AerospikeClient client() {
    return blocking;
  }

  @Override
  public BlockingCall blocking(Cell cell) {
    if (cell.keys() > 1) {
      return cell.write()
          ? dice -> writeBatch(dice, cell.keys())
          : dice -> readBatch(dice, cell.keys());
    }
    if (!cell.write()) {
      return dice -> blocking.get(read, dice.key()).generation;
    }
    return dice -> {
      blocking.put(write, dice.key(), number(dice), text());
      return 1;
    };
  }

  private int readBatch(Dice dice, int keys) {
    int sum = 0;
    for (Record record : blocking.get(batchRead, dice.keys(keys))) {
      sum += record.generation;
    }
    return sum;
  }

  private int writeBatch(Dice dice, int keys) {
    BatchResults results =
        blocking.operate(
            batchWrite,
            batchWriteRow,
            dice.keys(keys),
            Operation.put(number(dice)),
            Operation.put(text()));
    if (!results.status) {
      throw new IllegalStateException("A row of a batch failed");
    }
    return results.records.length;
  }

  @Override
  public AsyncCall async(Cell cell) {
    if (cell.write()) {
      return slot ->
          async.put(
              loops.get(slot.index() % loopCount()),
              slot,
              write,
              slot.dice().key(),
              number(slot.dice()),
              text());
    }
    return slot -> async.get(loops.get(slot.index() % loopCount()), slot, read, slot.dice().key());
  }

  private static Bin number(Dice dice) {
    return new Bin(Dataset.NUMBER, dice.number());
  }

  private static Bin text() {
    return new Bin(Dataset.TEXT, Dataset.TEXT_VALUE);
  }

  @Override
  public String loopThreads() {
    return LOOP_THREADS;
  }

  @Override
  public void close() {
    blocking.close();
    async.close();
    group.shutdownGracefully(0, 5, TimeUnit.SECONDS).syncUninterruptibly();
  }
}
