package io.aerosdk.it.rules;

import static org.assertj.core.api.Assertions.assertThat;

import io.aerosdk.async.Admin;
import io.aerosdk.async.Client;
import io.aerosdk.async.Info;
import io.aerosdk.async.RecordPublisher;
import io.aerosdk.async.Session;
import io.aerosdk.async.Task;
import io.aerosdk.async.Transaction;
import io.aerosdk.query.QueryPlan;
import io.aerosdk.result.RecordStream;
import io.aerosdk.sync.SyncAdmin;
import io.aerosdk.sync.SyncClient;
import io.aerosdk.sync.SyncInfo;
import io.aerosdk.sync.SyncSession;
import io.aerosdk.sync.SyncTask;
import io.aerosdk.sync.SyncTransaction;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CompletionStage;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * What one flavour can, the other can too, by the same name and arguments; only what a call gives
 * differs, and always in the same way. Where that is not so, the reason is in a table.
 */
class ParityTest {
  private static final String WORK =
      "work in a transaction gives a stage in the async flavour, so that one method serves both work"
          + " that gives something and work that does not";

  private static final Map<String, String> SESSION_DEVIATIONS =
      Map.of(
          "blocking only: doInTransaction(java.util.function.Consumer<? super transaction>)"
              + " gives stage of void",
          WORK,
          "blocking only: doInTransaction(io.aerosdk.TransactionOptions,"
              + " java.util.function.Consumer<? super transaction>) gives stage of void",
          WORK,
          "blocking only: callInTransaction(java.util.function.Function<? super transaction, ?"
              + " extends T>) gives stage of T",
          WORK,
          "blocking only: callInTransaction(io.aerosdk.TransactionOptions,"
              + " java.util.function.Function<? super transaction, ? extends T>) gives stage of T",
          WORK,
          "async only: doInTransaction(java.util.function.Function<? super transaction, ? extends"
              + " java.util.concurrent.CompletionStage<T>>) gives stage of T",
          WORK,
          "async only: doInTransaction(io.aerosdk.TransactionOptions,"
              + " java.util.function.Function<? super transaction, ? extends"
              + " java.util.concurrent.CompletionStage<T>>) gives stage of T",
          WORK);

  /** Beside those of sessions. */
  private static final Map<String, String> TRANSACTION_DEVIATIONS =
      Map.of(
          "blocking only: close() gives void",
          "the async flavour cannot abort at the end of a block: the stages end later");

  private static final Map<String, String> CLIENT_DEVIATIONS =
      Map.of(
          "async only: closed() gives stage of void",
          "close() returns at once, so that an event loop may call it; this tells when it is done",
          "async only: static connect(io.aerosdk.ClusterDefinition, io.aerosdk.async.EventLoops)"
              + " gives stage of client",
          "the blocking flavour has no event loops");

  /** Every method of these talks to the cluster. */
  private static final Set<Class<?>> TALKING =
      Set.of(SyncInfo.class, SyncAdmin.class, SyncTask.class);

  private static final Set<String> TALKING_METHODS =
      Set.of(
          "get",
          "find",
          "contains",
          "put",
          "connect",
          "commit",
          "abort",
          "doInTransaction",
          "callInTransaction",
          "truncate",
          "dropIndex",
          "listIndexes",
          "registerUdf",
          "removeUdf",
          "listUdfs");

  @Test
  void sessions() {
    assertThat(differences(SyncSession.class, Session.class))
        .isEqualTo(SESSION_DEVIATIONS.keySet());
  }

  @Test
  void transactions() {
    Set<String> expected = new TreeSet<>(SESSION_DEVIATIONS.keySet());
    expected.addAll(TRANSACTION_DEVIATIONS.keySet());
    assertThat(differences(SyncTransaction.class, Transaction.class)).isEqualTo(expected);
  }

  @Test
  void clients() {
    assertThat(differences(SyncClient.class, Client.class)).isEqualTo(CLIENT_DEVIATIONS.keySet());
  }

  @Test
  void infoAndAdministrationAndTasks() {
    assertThat(differences(SyncInfo.class, Info.class)).isEmpty();
    assertThat(differences(SyncAdmin.class, Admin.class)).isEmpty();
    assertThat(differences(SyncTask.class, Task.class)).isEmpty();
  }

  @Test
  void bothAreClosedAndNeitherIsLost() {
    assertThat(SyncSession.class.getPermittedSubclasses()).containsExactly(SyncTransaction.class);
    assertThat(Session.class.getPermittedSubclasses()).containsExactly(Transaction.class);
    for (Class<?> type : Set.of(SyncSession.class, Session.class)) {
      assertThat(type).isPublic();
      assertThat(methods(type)).as("%s", type).hasSizeGreaterThan(5);
    }
    for (Class<?> type :
        Set.of(SyncTransaction.class, Transaction.class, SyncClient.class, Client.class)) {
      assertThat(type).isPublic().isFinal();
      assertThat(methods(type)).as("%s", type).hasSizeGreaterThan(5);
    }
    for (Class<?> type : List.of(SyncInfo.class, Info.class, SyncAdmin.class, Admin.class)) {
      assertThat(type).isPublic().isFinal();
      assertThat(methods(type)).as("%s", type).hasSizeGreaterThan(5);
    }
  }

  @Test
  void aDifferenceIsSeen() {
    assertThat(differences(OneWay.class, OtherWay.class))
        .containsExactlyInAnyOrder(
            "blocking only: get(long) gives stage of java.lang.String",
            "async only: get(int) gives stage of java.lang.String",
            "blocking only: name() gives java.lang.String",
            "async only: name() gives stage of java.lang.String");
  }

  /** Of {@link #aDifferenceIsSeen()}: its own methods may wait, its name is there at once. */
  interface OneWay {
    String get(long key);

    String name();
  }

  interface OtherWay {
    CompletionStage<String> get(int key);

    CompletionStage<String> name();
  }

  private static Set<String> differences(Class<?> blocking, Class<?> async) {
    Set<String> left = signatures(blocking, false);
    Set<String> right = signatures(async, true);
    Set<String> all = new TreeSet<>();
    left.stream().filter(it -> !right.contains(it)).forEach(it -> all.add("blocking only: " + it));
    right.stream().filter(it -> !left.contains(it)).forEach(it -> all.add("async only: " + it));
    return all;
  }

  private static Set<String> signatures(Class<?> type, boolean async) {
    return methods(type).stream()
        .map(method -> signature(method, async))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static Set<Method> methods(Class<?> type) {
    return Arrays.stream(type.getMethods())
        .filter(method -> method.getDeclaringClass() != Object.class)
        .filter(method -> !method.isBridge())
        .collect(Collectors.toSet());
  }

  private static String signature(Method method, boolean async) {
    String parameters =
        Arrays.stream(method.getGenericParameterTypes())
            .map(Type::getTypeName)
            .map(ParityTest::neutralTransaction)
            .collect(Collectors.joining(", ", "(", ")"));
    String modifier = Modifier.isStatic(method.getModifiers()) ? "static " : "";
    String given = method.getGenericReturnType().getTypeName();
    return modifier
        + method.getName()
        + parameters
        + " gives "
        + (async ? ofAsync(given) : ofBlocking(method, given));
  }

  /** What talks to the cluster gives a stage of what the blocking call gives. */
  private static String ofBlocking(Method method, String given) {
    return talks(method) ? "stage of " + neutral(given) : neutral(given);
  }

  private static boolean talks(Method method) {
    return TALKING_METHODS.contains(method.getName())
        || (TALKING.contains(method.getDeclaringClass()) && !method.getName().equals("toString"));
  }

  private static String ofAsync(String given) {
    String stage = CompletionStage.class.getName() + "<";
    return given.startsWith(stage)
        ? "stage of " + neutral(given.substring(stage.length(), given.length() - 1))
        : neutral(given);
  }

  private static String neutralTransaction(String type) {
    return type.replace(SyncTransaction.class.getName(), "transaction")
        .replace(Transaction.class.getName(), "transaction");
  }

  /** Names that differ in the flavours by intention. */
  private static String neutral(String type) {
    return neutralTransaction(type)
        .replace(SyncSession.class.getName(), "session")
        .replace(Session.class.getName(), "session")
        .replace(SyncClient.class.getName(), "client")
        .replace(Client.class.getName(), "client")
        .replace(CompletionStage.class.getName() + "<" + RecordStream.class.getName() + ">", "rows")
        .replace(CompletionStage.class.getName() + "<" + Task.class.getName() + ">", "started task")
        .replaceAll(
            "(?<=(?:IndexBuilder|BackgroundTasks)<)" + SyncTask.class.getName() + "(?=>)",
            "started task")
        .replace(CompletionStage.class.getName() + "<" + QueryPlan.class.getName() + ">", "plan")
        .replace(QueryPlan.class.getName(), "plan")
        .replace(SyncTask.class.getName(), "task")
        .replace(Task.class.getName(), "task")
        .replace(SyncInfo.class.getName(), "info")
        .replace(Info.class.getName(), "info")
        .replace(SyncAdmin.class.getName(), "admin")
        .replace(Admin.class.getName(), "admin")
        .replace(RecordPublisher.class.getName(), "rows")
        .replace(RecordStream.class.getName(), "rows")
        .replace(Void.class.getName(), "void")
        .replace(Integer.class.getName(), "int")
        .replace(Boolean.class.getName(), "boolean");
  }
}
