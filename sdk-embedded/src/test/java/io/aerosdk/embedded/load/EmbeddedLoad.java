package io.aerosdk.embedded.load;

import com.aerospike.client.AerospikeClient;
import com.aerospike.client.Host;
import com.aerospike.client.async.EventPolicy;
import com.aerospike.client.async.NettyEventLoops;
import com.aerospike.client.policy.ClientPolicy;
import com.aerospike.client.policy.QueryPolicy;
import com.aerospike.client.query.Statement;
import io.netty.channel.epoll.EpollEventLoopGroup;
import java.io.IOException;
import java.util.Random;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Loads a server in a JVM of its own through the official client and prints what it does.
 *
 * <pre>{@code
 * java -cp … io.aerosdk.embedded.load.EmbeddedLoad [records, 1000000] [options of the server's JVM]
 * }</pre>
 */
public final class EmbeddedLoad {
  static final int READ_RECORDS = 100_000;

  private static final int ROUNDS = 3;
  private static final long GETS = 400_000;
  private static final int BATCH_ROWS = 3_200_000;
  private static final int CLIENT_KEYS = 128;
  private static final int CONNECTIONS = 4;
  private static final int PATIENCE_MILLIS = 30_000;

  private final ServerJvm server;
  private final AerospikeClient client;

  private EmbeddedLoad(ServerJvm server, AerospikeClient client) {
    this.server = server;
    this.client = client;
  }

  /**
   * Runs all measurements.
   *
   * @param args how many records, then options of the server's JVM
   */
  public static void main(String[] args) throws IOException, InterruptedException {
    int records = args.length > 0 ? Integer.parseInt(args[0]) : 1_000_000;
    String options = args.length > 1 ? args[1] : "-Xmx2g";
    ClientPolicy policy = new ClientPolicy();
    policy.maxConnsPerNode = 300;
    // A busy machine may starve one side for longer than the second that is the default.
    policy.readPolicyDefault.totalTimeout = PATIENCE_MILLIS;
    policy.writePolicyDefault.totalTimeout = PATIENCE_MILLIS;
    policy.batchPolicyDefault.totalTimeout = PATIENCE_MILLIS;
    try (ServerJvm server = new ServerJvm(options);
        NettyEventLoops loops =
            new NettyEventLoops(new EventPolicy(), new EpollEventLoopGroup(1))) {
      policy.eventLoops = loops;
      try (AerospikeClient client =
          new AerospikeClient(policy, new Host("127.0.0.1", server.port()))) {
        EmbeddedLoad load = new EmbeddedLoad(server, client);
        load.fill(records);
        load.gets();
        load.batches();
        load.query(records);
      }
    }
  }

  private void fill(int records) throws IOException, InterruptedException {
    long before = server.liveBytes();
    Round round = new Round(server);
    InFlight.puts(client, records, 64);
    say(round.report("put, 64 in flight", records));
    long bytes = server.liveBytes() - before;
    say(records + " records: " + (bytes >> 20) + " MiB live, " + bytes / records + " bytes each");
  }

  private void gets() throws InterruptedException {
    for (int i = 0; i < ROUNDS; i++) {
      Round round = new Round(server);
      InFlight.gets(client, GETS, 64);
      say(round.report("get, 64 in flight", GETS));
    }
  }

  private void batches() throws InterruptedException {
    for (int keys : new int[] {50, 128, 1_000}) {
      for (int i = 0; i < ROUNDS; i++) {
        Round round = new Round(server);
        int times = BATCH_ROWS / keys;
        RawBatches.run(server.port(), keys, times / CONNECTIONS, CONNECTIONS);
        say(round.report("batch of " + keys + ", raw", (long) times * keys));
      }
    }
    Random random = new Random(0);
    for (int i = 0; i < ROUNDS; i++) {
      Round round = new Round(server);
      for (int j = 0; j < BATCH_ROWS / 4 / CLIENT_KEYS; j++) {
        client.get(null, ClientBatches.keys(random, CLIENT_KEYS));
      }
      say(round.report("batch of 128, client", BATCH_ROWS / 4));
    }
    for (int i = 0; i < ROUNDS; i++) {
      Round round = new Round(server);
      for (int j = 0; j < BATCH_ROWS / 8 / CLIENT_KEYS; j++) {
        client.operate(null, ClientBatches.writes(random, CLIENT_KEYS));
      }
      say(round.report("batch of 128, writes", BATCH_ROWS / 8));
    }
  }

  private void query(int records) throws IOException {
    Statement statement = new Statement();
    statement.setNamespace("test");
    statement.setSetName("load");
    long before = server.liveBytes();
    AtomicLong during = new AtomicLong();
    AtomicLong count = new AtomicLong();
    for (int i = 0; i < ROUNDS; i++) {
      count.set(0);
      boolean measureMemory = i == 0;
      Round round = new Round(server);
      client.query(
          new QueryPolicy(),
          statement,
          (key, record) -> {
            if (count.incrementAndGet() == records / 2 && measureMemory) {
              during.set(liveBytes());
            }
          });
      say(round.report("query", count.get()));
    }
    say("half-way through a query " + (during.get() - before) / 1024 + " KiB more live");
  }

  private long liveBytes() {
    try {
      return server.liveBytes();
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private static void say(String line) {
    System.out.println(line);
  }
}
