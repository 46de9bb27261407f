package io.aerosdk.embedded.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.aerospike.client.AerospikeClient;
import com.aerospike.client.AerospikeException;
import com.aerospike.client.BatchRecord;
import com.aerospike.client.BatchWrite;
import com.aerospike.client.Bin;
import com.aerospike.client.CommitStatus;
import com.aerospike.client.Host;
import com.aerospike.client.Key;
import com.aerospike.client.Operation;
import com.aerospike.client.ResultCode;
import com.aerospike.client.Txn;
import com.aerospike.client.admin.PrivilegeCode;
import com.aerospike.client.policy.AuthMode;
import com.aerospike.client.policy.BatchPolicy;
import com.aerospike.client.policy.ClientPolicy;
import com.aerospike.client.policy.WritePolicy;
import io.aerosdk.embedded.EmbeddedAerospike;
import io.aerosdk.embedded.ManualClock;
import io.aerosdk.embedded.storage.NamespaceConfig;
import java.time.Duration;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What the official client sees of users, roles and sessions. */
final class ClientSecurityTest {
  private static final Key KEY = new Key("test", "users", 1);

  private final ManualClock clock = new ManualClock();
  private final EmbeddedAerospike server =
      EmbeddedAerospike.builder().clock(clock).security(Duration.ofMinutes(10)).start();

  @AfterEach
  void close() {
    server.close();
  }

  @Test
  void whoMayWriteOneSetMayHaveTransactionsOnIt() {
    try (EmbeddedAerospike strong =
        EmbeddedAerospike.builder()
            .namespace(NamespaceConfig.of("test").withStrongConsistency(true))
            .security()
            .start()) {
      strong.users().addRole(Role.of("users", new Grant(Privilege.READ_WRITE, "test", "users")));
      strong.users().addUser("ann", "pw", List.of("users"));
      ClientPolicy policy = new ClientPolicy();
      policy.user = "ann";
      policy.password = "pw";
      try (AerospikeClient client =
          new AerospikeClient(policy, new Host("127.0.0.1", strong.port()))) {
        Txn txn = new Txn();
        WritePolicy write = client.copyWritePolicyDefault();
        write.txn = txn;
        client.put(write, KEY, new Bin("v", 1));
        assertThat(client.commit(txn)).isEqualTo(CommitStatus.OK);
        assertThat(client.get(null, KEY).getInt("v")).isEqualTo(1);
        Key monitor = new Key("test", "<ERO~MRT", txn.getId());
        fails(ResultCode.ROLE_VIOLATION, () -> client.get(null, monitor));
      }
    }
  }

  private AerospikeClient connect(String user, String password) {
    return connect(user, password, AuthMode.INTERNAL);
  }

  private AerospikeClient connect(String user, String password, AuthMode mode) {
    ClientPolicy policy = new ClientPolicy();
    policy.user = user;
    policy.password = password;
    policy.authMode = mode;
    policy.failIfNotConnected = true;
    policy.timeout = 2_000;
    return new AerospikeClient(policy, new Host("127.0.0.1", server.port()));
  }

  private static void fails(int resultCode, ThrowingCallable call) {
    assertThatThrownBy(call)
        .isInstanceOfSatisfying(
            AerospikeException.class, e -> assertThat(e.getResultCode()).isEqualTo(resultCode));
  }

  @Test
  void lettersGoToThoseWhoMayReadThem() {
    server.users().addUser("writer", "pencil", List.of("read-write"));
    server.users().addUser("reader", "glasses", List.of("read"));
    try (AerospikeClient writer = connect("writer", "pencil");
        AerospikeClient reader = connect("reader", "glasses")) {
      writer.put(null, KEY, new Bin("a", 1));
      assertThat(reader.get(null, KEY).getInt("a")).isEqualTo(1);
      fails(ResultCode.ROLE_VIOLATION, () -> reader.put(null, KEY, new Bin("a", 2)));
      fails(ResultCode.ROLE_VIOLATION, () -> reader.delete(null, KEY));
      fails(ResultCode.ROLE_VIOLATION, () -> reader.createUser(null, "x", "y", List.of("read")));
      assertThat(reader.get(null, KEY).getInt("a")).isEqualTo(1);
    }
  }

  @Test
  void strangersStayOutside() {
    assertThatThrownBy(() -> connect("admin", "wrong")).hasMessageContaining("Error 62");
    assertThatThrownBy(() -> connect("nobody", "x")).hasMessageContaining("Error 60");
    ClientPolicy anonymous = new ClientPolicy();
    anonymous.timeout = 2_000;
    assertThatThrownBy(() -> new AerospikeClient(anonymous, new Host("127.0.0.1", server.port())))
        .isInstanceOf(AerospikeException.class);
  }

  @Test
  void anExternalPasswordTravelsInTheClear() {
    server.users().addExternalUser("jane", "from-ldap", List.of("read-write"));
    try (AerospikeClient jane = connect("jane", "from-ldap", AuthMode.EXTERNAL_INSECURE)) {
      jane.put(null, KEY, new Bin("a", 1));
    }
    assertThatThrownBy(() -> connect("jane", "guess", AuthMode.EXTERNAL_INSECURE))
        .hasMessageContaining("Error 62");
  }

  @Test
  void usersAreAdministeredThroughTheProtocol() {
    try (AerospikeClient admin = connect("admin", "admin")) {
      fails(ResultCode.ROLE_VIOLATION, () -> admin.put(null, KEY, new Bin("a", 1)));
      admin.createUser(null, "app", "secret", List.of("read"));
      fails(
          ResultCode.USER_ALREADY_EXISTS,
          () -> admin.createUser(null, "app", "secret", List.of("read")));
      fails(
          ResultCode.INVALID_ROLE,
          () -> admin.createUser(null, "other", "secret", List.of("no-such-role")));
      try (AerospikeClient app = connect("app", "secret")) {
        fails(ResultCode.ROLE_VIOLATION, () -> app.put(null, KEY, new Bin("a", 1)));
        admin.grantRoles(null, "app", List.of("write"));
        app.put(null, KEY, new Bin("a", 1));
        admin.revokeRoles(null, "app", List.of("write"));
        fails(ResultCode.ROLE_VIOLATION, () -> app.put(null, KEY, new Bin("a", 1)));
        app.changePassword(null, "app", "new-secret");
        assertThat(app.queryUser(null, "app").roles).containsExactly("read");
      }
      connect("app", "new-secret").close();
      assertThatThrownBy(() -> connect("app", "secret")).hasMessageContaining("Error 62");
      assertThat(admin.queryUsers(null)).extracting(user -> user.name).contains("admin", "app");
      admin.dropUser(null, "app");
      fails(ResultCode.INVALID_USER, () -> admin.dropUser(null, "app"));
      assertThat(admin.queryUsers(null)).extracting(user -> user.name).doesNotContain("app");
    }
  }

  @Test
  void rolesLimitWhereAndHowMuch() {
    try (AerospikeClient admin = connect("admin", "admin")) {
      var inSet = new com.aerospike.client.admin.Privilege();
      inSet.code = PrivilegeCode.READ_WRITE;
      inSet.namespace = "test";
      inSet.setName = "users";
      admin.createRole(null, "clerk", List.of(inSet), List.of("127.0.0.0/8"), 0, 3);
      assertThat(admin.queryRole(null, "clerk").writeQuota).isEqualTo(3);
      assertThat(admin.queryRole(null, "clerk").whitelist).containsExactly("127.0.0.0/8");
      assertThat(admin.queryRoles(null)).extracting(role -> role.name).contains("clerk", "read");
      admin.createUser(null, "app", "secret", List.of("clerk"));
      try (AerospikeClient app = connect("app", "secret")) {
        fails(
            ResultCode.ROLE_VIOLATION,
            () -> app.put(null, new Key("test", "elsewhere", 1), new Bin("a", 1)));
        for (int i = 0; i < 3; i++) {
          app.put(null, KEY, new Bin("a", i));
        }
        fails(ResultCode.QUOTA_EXCEEDED, () -> app.put(null, KEY, new Bin("a", 4)));
        clock.advance(Duration.ofSeconds(1));
        app.put(null, KEY, new Bin("a", 5));
      }
      admin.setWhitelist(null, "clerk", List.of("10.0.0.1"));
      assertThatThrownBy(() -> connect("app", "secret")).isInstanceOf(AerospikeException.class);
      admin.dropRole(null, "clerk");
      fails(ResultCode.INVALID_ROLE, () -> admin.queryRole(null, "clerk"));
      fails(ResultCode.INVALID_ROLE, () -> admin.dropRole(null, "read"));
    }
  }

  @Test
  void rowsOfABatchAreCheckedOneByOne() {
    server.users().addRole(Role.of("half", new Grant(Privilege.READ_WRITE, "test", "users")));
    server.users().addUser("app", "secret", List.of("half"));
    try (AerospikeClient app = connect("app", "secret")) {
      Operation[] write = {Operation.put(new Bin("a", 1))};
      List<BatchRecord> rows =
          List.of(
              new BatchWrite(KEY, write), new BatchWrite(new Key("test", "elsewhere", 1), write));
      app.operate(new BatchPolicy(), rows);
      assertThat(rows)
          .extracting(row -> row.resultCode)
          .containsExactly(0, ResultCode.ROLE_VIOLATION);
    }
  }

  @Test
  void anOpenConnectionOutlivesItsTokenAndANewOneNeedsANewLogin() {
    server.users().addUser("app", "secret", List.of("read-write"));
    try (AerospikeClient app = connect("app", "secret")) {
      app.put(null, KEY, new Bin("a", 1));
      server.users().expireSessions();
      app.put(null, KEY, new Bin("a", 2));
      server.nodes().get(0).kill();
      server.nodes().get(0).restart();
      long end = System.nanoTime() + Duration.ofSeconds(15).toNanos();
      while (!writes(app)) {
        assertThat(System.nanoTime()).as("the client logs in again").isLessThan(end);
      }
    }
  }

  private static boolean writes(AerospikeClient client) {
    try {
      client.put(null, KEY, new Bin("a", 3));
      return true;
    } catch (AerospikeException notYet) {
      return false;
    }
  }
}
