package io.aerosdk.it.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.aerospike.client.ResultCode;
import io.aerosdk.behavior.Behavior;
import io.aerosdk.embedded.fault.Fault;
import io.aerosdk.embedded.fault.FaultPlan;
import io.aerosdk.embedded.fault.FaultPoint;
import io.aerosdk.error.SdkException;
import io.aerosdk.it.harness.Scenarios;
import io.aerosdk.it.harness.Setup;
import io.aerosdk.it.harness.TestSession;
import io.aerosdk.result.QueryCursor;
import io.aerosdk.result.RecordChunk;
import io.aerosdk.result.RecordResult;
import io.aerosdk.result.RecordStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever happens on the way: a query gives each record once, or fails. */
@Scenarios
class QueryFaultsIT {
  private static final int RECORDS = 6_000;

  private static final Behavior IMPATIENT =
      Behavior.DEFAULT.deriveWithChanges(
          "impatient", c -> c.readsQuery(r -> r.socketTimeout(Duration.ofMillis(300))));

  private static FaultPlan passing(String name, FaultPoint on) {
    return switch (name) {
      case "close" -> on.close();
      case "cut after 1 byte" -> on.partialReply(1);
      case "cut in the middle" -> on.partialReply(50_000);
      case "reply lost" -> on.dropReplyAfterApplying();
      case "stall" -> on.stall();
      case "time-out of the server" -> on.error(ResultCode.TIMEOUT);
      case "late" -> on.delay(Duration.ofMillis(100));
      default -> throw new IllegalArgumentException(name);
    };
  }

  private final Setup setup;
  private Threes threes;
  private TestSession session;

  QueryFaultsIT(Setup setup) {
    this.setup = setup;
  }

  @BeforeEach
  void start() {
    threes = Threes.with(setup, RECORDS);
    session = threes.client().createSession(IMPATIENT);
  }

  @AfterEach
  void stop() {
    threes.close();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "close",
        "cut after 1 byte",
        "cut in the middle",
        "reply lost",
        "stall",
        "time-out of the server",
        "late"
      })
  void faultsThatPassChangeNothing(String name) {
    FaultPoint anyQuery = threes.server().faults().onQuery();
    try (Fault fault = passing(name, anyQuery).times(2)) {
      allCome(session.query(threes.set()).execute().toList());
      assertThat(fault.hits()).isEqualTo(2);
    }
    FaultPoint oneNode = anyQuery.onNode(threes.server().nodes().get(1).id());
    try (Fault fault = passing(name, oneNode).once()) {
      List<RecordResult> some = session.query(threes.set()).limit(RECORDS - 700).execute().toList();
      assertThat(some).hasSize(RECORDS - 700);
      assertThat(ids(some)).doesNotHaveDuplicates();
      assertThat(fault.hits()).isEqualTo(1);
    }
    try (Fault fault = passing(name, oneNode).once()) {
      allCome(inChunks(500, fault));
    }
  }

  /** Each chunk by a session that knows nothing but the cursor. */
  private List<RecordResult> inChunks(int size, Fault fault) {
    List<RecordResult> rows = new ArrayList<>();
    RecordChunk chunk = session.query(threes.set()).chunkSize(size).execute().chunk();
    rows.addAll(chunk.rows());
    while (!chunk.cursor().isDone()) {
      assertThat(chunk.rows()).hasSize(size);
      QueryCursor cursor = QueryCursor.parse(chunk.cursor().toString());
      chunk =
          threes
              .client()
              .createSession(IMPATIENT)
              .query(threes.set())
              .chunkSize(size)
              .resumeFrom(cursor)
              .execute()
              .chunk();
      rows.addAll(chunk.rows());
    }
    assertThat(fault.hits()).isEqualTo(1);
    return rows;
  }

  @ParameterizedTest
  @ValueSource(
      ints = {
        ResultCode.SERVER_MEM_ERROR,
        ResultCode.PARAMETER_ERROR,
        ResultCode.ROLE_VIOLATION,
        ResultCode.QUERY_ABORTED,
        ResultCode.QUERY_GENERIC
      })
  void anErrorOfOneNodeFailsTheQuery(int code) {
    String node = threes.server().nodes().get(2).id();
    try (Fault fault = threes.server().faults().onQuery().onNode(node).error(code).always()) {
      assertThatThrownBy(() -> session.query(threes.set()).execute().toList())
          .isInstanceOfSatisfying(
              SdkException.class, e -> assertThat(e.resultCode()).isEqualTo(code));
      assertThatThrownBy(() -> session.query(threes.set()).chunkSize(10).execute().chunk())
          .isInstanceOf(SdkException.class);
      assertThat(fault.hits()).isPositive();
    }
    allCome(session.query(threes.set()).execute().toList());
  }

  @ParameterizedTest
  @ValueSource(strings = {"close", "cut after 1 byte", "stall"})
  void faultsThatStayFailTheQuery(String name) {
    FaultPoint anyQuery = threes.server().faults().onQuery();
    try (Fault fault = passing(name, anyQuery).always()) {
      assertThatThrownBy(() -> session.query(threes.set()).execute().toList())
          .isInstanceOf(SdkException.class);
      assertThat(fault.hits()).isGreaterThan(5);
    }
  }

  /** Whether the client tries again depends on what it takes the bytes for. */
  @Test
  void aReplyThatIsNoneFailsTheQueryOrIsMadeUpFor() {
    try (Fault fault = threes.server().faults().onQuery().garbage().once()) {
      List<RecordResult> rows;
      try {
        rows = session.query(threes.set()).execute().toList();
      } catch (SdkException failed) {
        rows = session.query(threes.set()).execute().toList();
      }
      allCome(rows);
      assertThat(fault.hits()).isEqualTo(1);
    }
  }

  @Test
  void aNodeThatDiesOnTheWayIsMadeUpFor() {
    Behavior patient =
        Behavior.DEFAULT.deriveWithChanges(
            "patient",
            c ->
                c.readsQuery(
                    r ->
                        r.socketTimeout(Duration.ofSeconds(1))
                            .maxRetries(40)
                            .retryDelay(Duration.ofMillis(100))
                            .recordQueueSize(10)));
    List<RecordResult> rows = new ArrayList<>();
    try (RecordStream stream =
        threes.client().createSession(patient).query(threes.set()).chunkSize(1_000).execute()) {
      Iterator<RecordResult> left = stream.iterator();
      for (int i = 0; i < 1_500; i++) {
        rows.add(left.next());
      }
      threes.server().nodes().get(1).kill();
      left.forEachRemaining(rows::add);
    }
    allCome(rows);
  }

  private void allCome(List<RecordResult> rows) {
    assertThat(ids(rows)).doesNotHaveDuplicates().hasSize(RECORDS);
  }

  private static List<Long> ids(List<RecordResult> rows) {
    return rows.stream().map(row -> row.key().userKey.toLong()).toList();
  }
}
