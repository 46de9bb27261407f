package io.aerosdk.it.info;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.aerosdk.DataSet;
import io.aerosdk.async.AsyncTestClient;
import io.aerosdk.async.Session;
import io.aerosdk.error.AccessException;
import io.aerosdk.it.harness.AsyncScenarios;
import io.aerosdk.it.harness.Setup;
import io.aerosdk.it.harness.Stages;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/** Requests that start on an event loop: nothing of them blocks it, which every scenario checks. */
@AsyncScenarios
class LoopIT {
  private final Setup setup;
  private final Session session;
  private final DataSet set;

  LoopIT(Setup setup) {
    this.setup = setup;
    session = AsyncTestClient.session(setup);
    set = setup.set(LoopIT.class);
  }

  /** What a request gives that is made on an event loop. */
  private <T> T onLoop(Supplier<CompletionStage<T>> request) {
    CompletableFuture<T> given = new CompletableFuture<>();
    CompletableFuture<String> thread = new CompletableFuture<>();
    setup
        .client()
        .underlyingClient()
        .getCluster()
        .eventLoops
        .next()
        .execute(
            () -> {
              thread.complete(Thread.currentThread().getName());
              request
                  .get()
                  .whenComplete(
                      (value, failure) -> {
                        if (failure != null) {
                          given.completeExceptionally(failure);
                        } else {
                          given.complete(value);
                        }
                      });
            });
    T value = Stages.await(given);
    assertThat(thread).isCompletedWithValueMatching(name -> name.startsWith("aerosdk-loop"));
    return value;
  }

  @Test
  void infoOfOneNodeAndOfAll() {
    Stages.await(session.put(set.id(1), Map.of("n", 1)));
    assertThat(onLoop(() -> session.info().builds())).isNotEmpty();
    assertThat(onLoop(() -> session.info().info("status"))).isEqualTo("ok");
    assertThat(onLoop(() -> session.info().sets(set.namespace())))
        .extracting(found -> found.dataSet())
        .contains(set);
  }

  @Test
  void aTaskIsWaitedFor() {
    onLoop(
        () ->
            session
                .removeUdf("it_nosuch.lua")
                .thenCompose(task -> task.waitUntilComplete())
                .thenApply(done -> "done"));
  }

  @Test
  void administrationHasAThreadOfItsOwn() {
    CompletableFuture<String> thread = new CompletableFuture<>();
    assertThatThrownBy(
            () ->
                onLoop(
                    () ->
                        session
                            .admin()
                            .queryUsers()
                            .whenComplete(
                                (users, error) ->
                                    thread.complete(Thread.currentThread().getName()))))
        .isInstanceOf(AccessException.class);
    assertThat(thread).isCompletedWithValue("aerosdk-admin");
  }

  @Test
  void aTruncate() {
    onLoop(() -> session.truncate(set).thenApply(done -> "done"));
  }
}
