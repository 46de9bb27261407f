package io.aerosdk.it.publisher;

import io.aerosdk.DataSet;
import io.aerosdk.async.Client;
import io.aerosdk.async.Session;
import io.aerosdk.embedded.EmbeddedAerospike;
import io.aerosdk.it.harness.Stages;
import io.aerosdk.result.RecordResult;
import java.util.Map;
import java.util.concurrent.Flow;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import org.reactivestreams.tck.TestEnvironment;
import org.reactivestreams.tck.flow.FlowPublisherVerification;
import org.testng.annotations.AfterClass;
import org.testng.annotations.BeforeClass;

/** The kit's tests on the rows of a dataset query; run by {@link PublisherRulesIT}. */
public final class RowsVerification extends FlowPublisherVerification<RecordResult> {
  private static final int ROWS = 2_500; // more than two pages
  private static final long TIMEOUT_MILLIS = 1_000;
  private static final long SILENCE_MILLIS = 50;

  private final DataSet set = DataSet.of("test", "rules");
  private @Nullable EmbeddedAerospike server;
  private @Nullable Client client;
  private Flow.@Nullable Publisher<RecordResult> failed;

  /** Made by the kit. */
  public RowsVerification() {
    super(new TestEnvironment(TIMEOUT_MILLIS, SILENCE_MILLIS));
  }

  /** Fills a server of its own. */
  @BeforeClass
  public void fill() {
    server = EmbeddedAerospike.builder().nodes(2).namespace("test").start();
    client = Stages.await(Client.connect(server.seeds()));
    Stages.await(
        session()
            .upsert(set.ids(LongStream.range(0, ROWS).toArray()))
            .put(Map.of("n", 1))
            .execute());
    Client closed = Stages.await(Client.connect(server.seeds()));
    failed = closed.createSession().query(set).execute();
    closed.close();
    Stages.await(closed.closed());
  }

  /** Ends it. */
  @AfterClass
  public void end() {
    if (client != null) {
      client.close();
      Stages.await(client.closed());
    }
    if (server != null) {
      server.close();
    }
  }

  private Session session() {
    if (client == null) {
      throw new IllegalStateException("fill() must run first");
    }
    return client.createSession();
  }

  @Override
  public Flow.Publisher<RecordResult> createFlowPublisher(long elements) {
    return elements == 0
        ? session().query(DataSet.of("test", "none")).execute()
        : session().query(set).limit(elements).execute();
  }

  @Override
  public Flow.@Nullable Publisher<RecordResult> createFailedFlowPublisher() {
    return failed;
  }

  @Override
  public long maxElementsFromPublisher() {
    return ROWS;
  }
}
