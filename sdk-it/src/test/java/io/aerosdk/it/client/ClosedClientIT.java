package io.aerosdk.it.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.aerosdk.DataSet;
import io.aerosdk.behavior.Behavior;
import io.aerosdk.command.DatasetQuery;
import io.aerosdk.command.ErrorStrategy;
import io.aerosdk.command.KeyedRead;
import io.aerosdk.error.ClientClosedException;
import io.aerosdk.it.harness.Scenarios;
import io.aerosdk.it.harness.Setup;
import io.aerosdk.it.harness.TestClient;
import io.aerosdk.it.harness.TestSession;
import io.aerosdk.query.QueryPlan;
import io.aerosdk.result.RecordStream;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** A closed client says so, at the call, on every entry. */
@Scenarios
class ClosedClientIT {
  private final Setup setup;
  private final TestClient client;
  private final TestSession session;
  private final DataSet set;

  ClosedClientIT(Setup setup) {
    this.setup = setup;
    client = setup.connect();
    session = client.createSession();
    set = setup.set(ClosedClientIT.class);
  }

  @AfterEach
  void close() {
    client.close();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("calls")
  void refusesCommands(String name, BiConsumer<TestSession, DataSet> call) {
    call.accept(session, set);
    client.close();
    assertThatThrownBy(() -> call.accept(session, set))
        .isInstanceOf(ClientClosedException.class)
        .hasNoSuppressedExceptions();
  }

  static Stream<Arguments> calls() {
    return Stream.of(
        call("put", (s, set) -> s.put(set.id(1), Map.of("a", 1))),
        call("find", (s, set) -> s.find(set.id(1))),
        call("contains", (s, set) -> s.contains(set.id(1))),
        call("query key", (s, set) -> s.query(set.id(1)).execute()),
        call("query operations", (s, set) -> s.query(set.id(1)).withNoBins().execute()),
        call("query keys", (s, set) -> s.query(set.ids(1, 2)).execute()),
        call("exists", (s, set) -> s.exists(set.id(1)).execute()),
        call("upsert", (s, set) -> s.upsert(set.id(1)).bin("a").setTo(1).execute()),
        call("replace", (s, set) -> s.replace(set.id(1)).bin("a").setTo(1).execute()),
        call("touch", (s, set) -> s.touch(set.id(1)).execute()),
        call("delete", (s, set) -> s.delete(set.id(1)).execute()),
        call("delete in stream", (s, set) -> s.delete(set.id(1)).execute(ErrorStrategy.IN_STREAM)),
        call(
            "delete with handler",
            (s, set) -> s.delete(set.ids(1, 2)).execute((key, index, error) -> {})),
        call("chain", (s, set) -> s.delete(set.id(1)).exists(set.id(2)).execute()),
        call("query set", (s, set) -> s.query(set).execute().toList()));
  }

  private static Arguments call(String name, BiConsumer<TestSession, DataSet> call) {
    return arguments(name, call);
  }

  @Test
  void refusesCommandsThatWereBuiltBefore() {
    KeyedRead<RecordStream> read = session.query(set.id(1));
    DatasetQuery<RecordStream, QueryPlan> query = session.query(set);
    client.close();
    assertThatThrownBy(read::execute).isInstanceOf(ClientClosedException.class);
    assertThatThrownBy(query::execute).isInstanceOf(ClientClosedException.class);
  }

  @Test
  void refusesSessionsAndTheUnderlyingClient() {
    client.close();
    assertThat(client.isConnected()).isFalse();
    assertThatThrownBy(client::createSession).isInstanceOf(ClientClosedException.class);
    assertThatThrownBy(() -> client.createSession(Behavior.READ_FAST))
        .isInstanceOf(ClientClosedException.class);
    assertThatThrownBy(client::underlyingClient).isInstanceOf(ClientClosedException.class);
  }

  @Test
  void closingAgainDoesNothing() {
    client.close();
    client.close();
  }

  @Test
  void rowsThatAreThereCanStillBeRead() {
    session.upsert(set.ids(1, 2)).put(Map.of("a", 1)).execute();
    RecordStream rows = session.query(set.ids(1, 2)).execute();
    client.close();
    assertThat(rows.toList()).hasSize(2);
  }

  @Test
  void otherClientsAreNotTouched() {
    client.close();
    assertThat(setup.session().contains(set.id(1))).isFalse();
  }
}
