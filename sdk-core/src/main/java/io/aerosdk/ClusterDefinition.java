package io.aerosdk;

import com.aerospike.client.policy.AuthMode;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Which cluster to connect to, and how.
 *
 * <pre>{@code
 * ClusterDefinition cluster = ClusterDefinition.of("db.internal", 3000)
 *     .withNativeCredentials("app", password)
 *     .usingServicesAlternate()
 *     .withIpMap(Map.of("10.0.0.1", "3.72.54.187"))
 *     .preferringRacks(1, 2);
 * }</pre>
 *
 * <p>Immutable and thread-safe: each step gives a new definition and leaves the old one as it is.
 * One definition can be connected to any number of times. Its text form shows no credentials.
 */
public final class ClusterDefinition {
  /**
   * Switches {@link #usingServicesAlternate()} on for definitions that do not say: true, 1 or yes.
   */
  public static final String SERVICES_ALTERNATE_VARIABLE = "AEROSPIKE_USE_SERVICES_ALTERNATE";

  private final Values values;

  /** Changed only while a new definition is being made; never after the constructor. */
  private static final class Values {
    List<Host> hosts = List.of();
    @Nullable Credentials credentials;
    @Nullable String clusterName;
    @Nullable String appId;
    @Nullable TlsConfig tls;
    List<Integer> racks = List.of();
    Map<String, String> ipMap = Map.of();
    boolean servicesAlternate;
    boolean singleNode;
    boolean failIfNotConnected = true;
    SystemSettings system = SystemSettings.DEFAULT;
    Duration indexRefreshInterval = Duration.ofSeconds(5);

    Values copy() {
      Values copy = new Values();
      copy.hosts = hosts;
      copy.credentials = credentials;
      copy.clusterName = clusterName;
      copy.appId = appId;
      copy.tls = tls;
      copy.racks = racks;
      copy.ipMap = ipMap;
      copy.servicesAlternate = servicesAlternate;
      copy.singleNode = singleNode;
      copy.failIfNotConnected = failIfNotConnected;
      copy.system = system;
      copy.indexRefreshInterval = indexRefreshInterval;
      return copy;
    }
  }

  private ClusterDefinition(Values values) {
    this.values = values;
  }

  /**
   * A cluster with one seed.
   *
   * @param hostname a DNS name or an address
   * @param port from 1 to 65535
   * @return the definition
   */
  public static ClusterDefinition of(String hostname, int port) {
    return of(List.of(Host.of(hostname, port)));
  }

  /**
   * A cluster with some seeds, tried in this order.
   *
   * @param hosts at least one
   * @return the definition
   */
  public static ClusterDefinition of(Host... hosts) {
    return of(Arrays.asList(hosts));
  }

  /**
   * A cluster with some seeds, tried in this order.
   *
   * @param hosts at least one
   * @return the definition
   */
  public static ClusterDefinition of(List<Host> hosts) {
    return of(hosts, System::getenv);
  }

  /**
   * A cluster with seeds as text.
   *
   * @param seeds a comma list as {@link Host#parseHosts} reads it
   * @return the definition
   */
  public static ClusterDefinition parse(String seeds) {
    return of(Host.parseHosts(seeds, Host.DEFAULT_PORT));
  }

  static ClusterDefinition of(List<Host> hosts, UnaryOperator<@Nullable String> environment) {
    if (hosts == null || hosts.isEmpty()) {
      throw Arguments.refuse("hosts", "have at least one host", hosts == null ? "null" : "none");
    }
    if (hosts.stream().anyMatch(Objects::isNull)) {
      throw Arguments.refuse("hosts", "not hold null", hosts);
    }
    Values values = new Values();
    values.hosts = List.copyOf(hosts);
    String alternate = environment.apply(SERVICES_ALTERNATE_VARIABLE);
    values.servicesAlternate =
        alternate != null
            && Set.of("true", "1", "yes").contains(alternate.strip().toLowerCase(Locale.ROOT));
    return new ClusterDefinition(values);
  }

  /**
   * Logs in as a user whom the cluster itself knows. The password is never sent in the clear.
   *
   * @param user the user; an empty one means no login at all
   * @param password the password
   * @return the new definition
   */
  public ClusterDefinition withNativeCredentials(String user, String password) {
    return login(AuthMode.INTERNAL, user, password);
  }

  /**
   * Logs in as a user of an external system, such as LDAP. Needs TLS, as the password is sent to
   * the server.
   *
   * @param user the user; an empty one means no login at all
   * @param password the password
   * @return the new definition
   */
  public ClusterDefinition withExternalCredentials(String user, String password) {
    return login(AuthMode.EXTERNAL, user, password);
  }

  /**
   * Logs in as a user of an external system, without asking for TLS: the password can be read on
   * the way. For tests in a trusted network.
   *
   * @param user the user; an empty one means no login at all
   * @param password the password
   * @return the new definition
   */
  public ClusterDefinition withExternalInsecureCredentials(String user, String password) {
    return login(AuthMode.EXTERNAL_INSECURE, user, password);
  }

  /**
   * Logs in as the user named by the client's certificate. Needs TLS with a client certificate; TLS
   * is switched on if it is not yet.
   *
   * @return the new definition
   */
  public ClusterDefinition withCertificateCredentials() {
    return with(
        v -> {
          v.credentials = new Credentials(AuthMode.PKI, "", "");
          v.tls = v.tls == null ? TlsConfig.SYSTEM_TRUST : v.tls;
        });
  }

  /**
   * Accepts only nodes of the cluster of this name. Default: any cluster.
   *
   * @param name the {@code cluster-name} of the servers' configuration
   * @return the new definition
   */
  public ClusterDefinition clusterName(String name) {
    Arguments.text("clusterName", name);
    return with(v -> v.clusterName = name);
  }

  /**
   * The same as {@link #clusterName(String)}.
   *
   * @param name the {@code cluster-name} of the servers' configuration
   * @return the new definition
   */
  public ClusterDefinition validateClusterNameIs(String name) {
    return clusterName(name);
  }

  /**
   * The name under which the servers list this application among their clients. Default: the user
   * name.
   *
   * @param id not empty
   * @return the new definition
   */
  public ClusterDefinition appId(String id) {
    Arguments.text("appId", id);
    return with(v -> v.appId = id);
  }

  /**
   * Prefers the nodes of these racks, in this order, for reads that permit it. None switches it
   * off.
   *
   * @param racks rack ids, from 0
   * @return the new definition
   */
  public ClusterDefinition preferringRacks(int... racks) {
    for (int rack : racks) {
      Arguments.atLeast("rack", rack, 0);
    }
    return with(v -> v.racks = Arrays.stream(racks).boxed().toList());
  }

  /**
   * Uses the alternate addresses that nodes publish, as needed from outside of Docker, NAT or a
   * cloud.
   *
   * @return the new definition
   */
  public ClusterDefinition usingServicesAlternate() {
    return usingServicesAlternate(true);
  }

  /**
   * Uses the alternate addresses that nodes publish, or the normal ones. Default: the normal ones,
   * unless the environment variable {@value #SERVICES_ALTERNATE_VARIABLE} is true, 1 or yes when
   * the definition is made.
   *
   * @param alternate true for the alternate ones
   * @return the new definition
   */
  public ClusterDefinition usingServicesAlternate(boolean alternate) {
    return with(v -> v.servicesAlternate = alternate);
  }

  /**
   * Uses other addresses than those which nodes publish.
   *
   * @param realByPublished the address to use, by the one that is published; an empty map uses all
   *     as they are
   * @return the new definition
   */
  public ClusterDefinition withIpMap(Map<String, String> realByPublished) {
    realByPublished.forEach(
        (published, real) -> {
          Arguments.text("published address", published);
          Arguments.text("real address", real);
        });
    return with(v -> v.ipMap = Map.copyOf(realByPublished));
  }

  /**
   * Talks to the first seed only, and does not look for other nodes. For tests.
   *
   * @return the new definition
   */
  public ClusterDefinition forceSingleNode() {
    return forceSingleNode(true);
  }

  /**
   * Talks to the first seed only, or to the whole cluster. Default: to the whole cluster.
   *
   * @param single true for the first seed only
   * @return the new definition
   */
  public ClusterDefinition forceSingleNode(boolean single) {
    return with(v -> v.singleNode = single);
  }

  /**
   * Whether connecting fails when no seed can be reached. Default true. If false, there is a client
   * all the same, which goes on trying; calls fail until it is successful.
   *
   * @param fail false to go on trying
   * @return the new definition
   */
  public ClusterDefinition failIfNotConnected(boolean fail) {
    return with(v -> v.failIfNotConnected = fail);
  }

  /**
   * Sets how connections are kept and the cluster is watched, replacing earlier settings.
   *
   * @param settings the settings
   * @return the new definition
   */
  public ClusterDefinition withSystemSettings(SystemSettings settings) {
    if (settings == null) {
      throw Arguments.refuse("settings", "not be null", "null");
    }
    return with(v -> v.system = settings);
  }

  /**
   * How long the client trusts what a node told it of the secondary indexes. Queries and background
   * jobs with a condition as text choose an index by that; the first one that comes later lists the
   * indexes anew, by one request to one node. Without such queries nothing is asked. Indexes that
   * this client creates or drops, and changes of the cluster, are noticed at once. Default 5
   * seconds.
   *
   * @param interval 0, for a listing before each such query, to 1 day
   * @return the new definition
   */
  public ClusterDefinition indexRefreshInterval(Duration interval) {
    Arguments.between("indexRefreshInterval", interval, Duration.ZERO, Duration.ofDays(1));
    return with(v -> v.indexRefreshInterval = interval);
  }

  /**
   * Sets {@link SystemSettings#maxErrorsInErrorWindow(int)}: when the circuit breaker of a node
   * opens.
   *
   * @param errors per window; 0 switches the breaker off
   * @return the new definition
   */
  public ClusterDefinition maxErrorRate(int errors) {
    Arguments.atLeast("maxErrorRate", errors, 0);
    return withSystemSettings(values.system.maxErrorsInErrorWindow(errors));
  }

  /**
   * Sets {@link SystemSettings#numTendIntervalsInErrorWindow(int)}: the length of the circuit
   * breaker's window.
   *
   * @param tendIntervals at least 1
   * @return the new definition
   */
  public ClusterDefinition errorRateWindow(int tendIntervals) {
    Arguments.atLeast("errorRateWindow", tendIntervals, 1);
    return withSystemSettings(values.system.numTendIntervalsInErrorWindow(tendIntervals));
  }

  /**
   * Starts the TLS settings, from those there are. Needs {@code sdk-tls} on the class path at
   * connect.
   *
   * @return this builder
   */
  public TlsBuilder withTlsConfigOf() {
    return new TlsBuilder(this);
  }

  /**
   * Encrypts connections. Needs {@code sdk-tls} on the class path at connect.
   *
   * @param tls how
   * @return the new definition
   */
  public ClusterDefinition withTlsConfig(TlsConfig tls) {
    if (tls == null) {
      throw Arguments.refuse("tls", "not be null", "null");
    }
    return with(v -> v.tls = tls);
  }

  /** {@return the seeds, in the order in which they are tried} */
  public List<Host> hosts() {
    return values.hosts;
  }

  /** {@return the login; empty if there is none} */
  public Optional<Credentials> credentials() {
    return Optional.ofNullable(values.credentials);
  }

  /** {@return the value of {@link #clusterName(String)}} */
  public Optional<String> clusterName() {
    return Optional.ofNullable(values.clusterName);
  }

  /** {@return the value of {@link #appId(String)}} */
  public Optional<String> appId() {
    return Optional.ofNullable(values.appId);
  }

  /** {@return the TLS settings; empty if connections are in the clear} */
  public Optional<TlsConfig> tlsConfig() {
    return Optional.ofNullable(values.tls);
  }

  /** {@return the value of {@link #preferringRacks}; empty if there is no preference} */
  public List<Integer> preferredRacks() {
    return values.racks;
  }

  /** {@return the value of {@link #withIpMap}} */
  public Map<String, String> ipMap() {
    return values.ipMap;
  }

  /** {@return the value of {@link #usingServicesAlternate(boolean)}} */
  public boolean isUsingServicesAlternate() {
    return values.servicesAlternate;
  }

  /** {@return the value of {@link #forceSingleNode(boolean)}} */
  public boolean isSingleNodeForced() {
    return values.singleNode;
  }

  /** {@return the value of {@link #failIfNotConnected(boolean)}} */
  public boolean isFailingIfNotConnected() {
    return values.failIfNotConnected;
  }

  /** {@return the value of {@link #withSystemSettings}} */
  public SystemSettings systemSettings() {
    return values.system;
  }

  /** {@return the value of {@link #indexRefreshInterval(Duration)}} */
  public Duration indexRefreshInterval() {
    return values.indexRefreshInterval;
  }

  /** The seeds, the kind of login and whether there is TLS; nothing secret. */
  @Override
  public String toString() {
    String seeds = values.hosts.stream().map(Host::toString).collect(Collectors.joining(","));
    String login = values.credentials == null ? "" : ", login " + values.credentials.mode();
    String tls = values.tls == null ? "" : ", TLS";
    return "ClusterDefinition[" + seeds + login + tls + "]";
  }

  private ClusterDefinition login(AuthMode mode, String user, String password) {
    if (user == null || password == null) {
      throw Arguments.refuse("user and password", "not be null", "null");
    }
    return with(v -> v.credentials = user.isEmpty() ? null : new Credentials(mode, user, password));
  }

  private ClusterDefinition with(Consumer<Values> change) {
    Values changed = values.copy();
    change.accept(changed);
    return new ClusterDefinition(changed);
  }
}
