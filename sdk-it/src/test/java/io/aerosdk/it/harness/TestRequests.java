package io.aerosdk.it.harness;

import io.aerosdk.DataSet;
import io.aerosdk.admin.Privilege;
import io.aerosdk.admin.Role;
import io.aerosdk.admin.User;
import io.aerosdk.index.IndexBuilder;
import io.aerosdk.index.IndexDetails;
import io.aerosdk.index.SecondaryIndex;
import io.aerosdk.info.NamespaceDetails;
import io.aerosdk.info.SetDetails;
import io.aerosdk.udf.RegisteredUdf;
import io.aerosdk.udf.UdfModule;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What a session of either flavour asks of the servers themselves, as scenarios use it: blocking,
 * with the same exceptions. Each method is that of the session by the same name.
 */
public interface TestRequests {
  OfInfo info();

  OfAdmin admin();

  void truncate(DataSet dataSet);

  void truncate(DataSet dataSet, Instant before);

  IndexBuilder<OfTask> index(DataSet dataSet);

  OfTask dropIndex(DataSet dataSet, String indexName);

  List<SecondaryIndex> listIndexes(DataSet dataSet);

  OfTask registerUdf(UdfModule module);

  OfTask removeUdf(String serverPath);

  List<RegisteredUdf> listUdfs();

  /** A task of either flavour. */
  interface OfTask {
    boolean isDone();

    void waitUntilComplete();

    void waitUntilComplete(Duration timeout);
  }

  /** Info of either flavour. */
  interface OfInfo {
    Set<String> builds();

    Set<String> namespaces();

    Optional<NamespaceDetails> namespaceDetails(String namespace);

    List<SetDetails> sets(String namespace);

    List<SecondaryIndex> secondaryIndexes();

    List<SecondaryIndex> secondaryIndexes(String namespace);

    Optional<IndexDetails> secondaryIndexDetails(String namespace, String indexName);

    boolean isClusterStable();

    int clusterSize();

    String info(String command);

    String infoOnNode(String command, String node);

    Map<String, String> infoOnAllNodes(String command);
  }

  /** Administration of either flavour. */
  interface OfAdmin {
    void createUser(String user, String password, Collection<String> roles);

    void createPkiUser(String user, Collection<String> roles);

    void dropUser(String user);

    void changePassword(String user, String password);

    void grantRoles(String user, Collection<String> roles);

    void revokeRoles(String user, Collection<String> roles);

    Optional<User> queryUser(String user);

    List<User> queryUsers();

    void createRole(Role role);

    void dropRole(String role);

    void grantPrivileges(String role, Collection<Privilege> privileges);

    void revokePrivileges(String role, Collection<Privilege> privileges);

    void setAllowlist(String role, Collection<String> addresses);

    void setQuotas(String role, int reads, int writes);

    Optional<Role> queryRole(String role);

    List<Role> queryRoles();
  }
}
