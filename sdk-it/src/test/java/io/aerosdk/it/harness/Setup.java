package io.aerosdk.it.harness;

import static org.junit.jupiter.api.Assumptions.abort;

import com.aerospike.client.Key;
import com.aerospike.client.ResultCode;
import com.aerospike.client.exp.Exp;
import io.aerosdk.ClusterDefinition;
import io.aerosdk.DataSet;
import io.aerosdk.behavior.Behavior;
import io.aerosdk.error.SdkException;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** What a scenario runs on: one flavour and one server, which it must not ask for. */
public final class Setup {
  private final Flavor flavor;
  private final Server server;
  private final boolean inBatches;
  private final Set<DataSet> known = new HashSet<>();
  private final Set<DataSet> used = new LinkedHashSet<>();
  private @Nullable Boolean conditions;

  /**
   * A setup.
   *
   * @param inBatches whether calls on one key that may travel with others always do
   */
  Setup(Flavor flavor, Server server, boolean inBatches) {
    this.flavor = flavor;
    this.server = server;
    this.inBatches = inBatches;
  }

  /** A session of the client that all scenarios share. */
  public TestSession session() {
    return session(Behavior.DEFAULT);
  }

  /** A session of the shared client that behaves otherwise. */
  public TestSession session(Behavior behavior) {
    return inBatches
        ? client().createSession(behavior.deriveWithChanges("batches", c -> c.coalesce(true)))
        : client().createSession(behavior);
  }

  /** Requests to the servers themselves, of a session of the shared client. */
  public TestRequests requests() {
    return client().requests();
  }

  /** The client that all scenarios share; not to be closed. */
  public TestClient client() {
    return inBatches ? server.clientInBatches(flavor) : server.client(flavor);
  }

  /** A client of its own, to be closed by the scenario. */
  public TestClient connect() {
    return flavor.connect(server.cluster());
  }

  /** A client of its own, with an environment of its own, to be closed by the scenario. */
  public TestClient connect(UnaryOperator<@Nullable String> environment) {
    return flavor.connect(server.cluster(), environment);
  }

  /** Connects to somewhere else. */
  public TestClient connect(ClusterDefinition elsewhere) {
    return flavor.connect(elsewhere);
  }

  /** Connects by seeds as a user writes them. */
  public TestClient connect(String seeds) {
    return flavor.connect(seeds);
  }

  /** The seeds of the server, to be changed by the scenario. */
  public ClusterDefinition cluster() {
    return server.cluster();
  }

  /** The namespace that scenarios may write to. */
  public String namespace() {
    return server.namespace();
  }

  /** The set of a scenario's class: empty at first, and emptied after each test. */
  public DataSet set(Class<?> scenario) {
    return set(scenario.getSimpleName());
  }

  /** As {@link #set(Class)}, for scenarios that need a second one. */
  public DataSet set(String name) {
    return fresh(DataSet.of(server.namespace(), name));
  }

  private DataSet fresh(DataSet set) {
    if (known.add(set)) {
      server.empty(set);
    }
    used.add(set);
    return set;
  }

  /** As {@link #set(Class)}, in a namespace with strong consistency; skips where there is none. */
  public DataSet strongSet(Class<?> scenario) {
    String namespace = server.strongNamespace();
    if (namespace != null) {
      return fresh(DataSet.of(namespace, scenario.getSimpleName()));
    }
    return abort("The server has no namespace with strong consistency that the run was told of");
  }

  void clean() {
    used.forEach(server::empty);
    used.clear();
  }

  /**
   * Skips the test where the server does not know conditions yet: where it answers 16. The test
   * starts to run as soon as it does.
   */
  public void assumeConditions() {
    if (conditions == null) {
      conditions = knowsConditions();
    }
    if (!conditions) {
      abort("The server answers 16 (UNSUPPORTED_FEATURE) to conditions, so they are not tested");
    }
  }

  /**
   * Makes the first request of a test, and skips the test where the server does not know such
   * requests yet. The test starts to run as soon as it does.
   */
  public void assumeKnown(Runnable request) {
    try {
      request.run();
    } catch (SdkException e) {
      if (e.resultCode() == ResultCode.PARAMETER_ERROR
          && String.valueOf(e.getMessage()).contains("unrecognized command")) {
        abort("The server answers: " + e.getMessage());
      }
      throw e;
    }
  }

  private boolean knowsConditions() {
    Key probe = set("probe").id(1);
    session().put(probe, Map.of("n", 1));
    try {
      session().query(probe).where(Exp.binExists("n")).execute();
      return true;
    } catch (SdkException e) {
      if (e.resultCode() == ResultCode.UNSUPPORTED_FEATURE) {
        return false;
      }
      throw e;
    }
  }

  Flavor flavor() {
    return flavor;
  }

  boolean inBatches() {
    return inBatches;
  }

  /** For display: such as "sync, embedded". */
  @Override
  public String toString() {
    return flavor + ", " + server + (inBatches ? ", in batches" : "");
  }
}
