package io.aerosdk.it.admin;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.aerospike.client.ResultCode;
import io.aerosdk.admin.Permission;
import io.aerosdk.admin.Privilege;
import io.aerosdk.admin.Role;
import io.aerosdk.error.AccessException;
import io.aerosdk.error.AuthenticationException;
import io.aerosdk.it.harness.Scenarios;
import io.aerosdk.it.harness.Setup;
import io.aerosdk.it.harness.TestRequests.OfAdmin;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** Users and roles on a server without security, which refuses them in words of its own. */
@Scenarios
class AdminIT {
  private static final String SECRET = "correct horse";
  private static final List<Privilege> READ = List.of(Privilege.of(Permission.READ));

  private final OfAdmin admin;

  AdminIT(Setup setup) {
    admin = setup.requests().admin();
  }

  private Map<String, Runnable> requests() {
    Map<String, Runnable> requests = new TreeMap<>();
    requests.put("Creation of user u", () -> admin.createUser("u", SECRET, List.of("read")));
    requests.put("Removal of user u", () -> admin.dropUser("u"));
    requests.put("Grant of roles of user u", () -> admin.grantRoles("u", List.of("read")));
    requests.put("Revocation of roles of user u", () -> admin.revokeRoles("u", List.of("read")));
    requests.put("Question for user u", () -> admin.queryUser("u"));
    requests.put("Question for the users", admin::queryUsers);
    requests.put("Removal of role r", () -> admin.dropRole("r"));
    requests.put("Grant of privileges to role r", () -> admin.grantPrivileges("r", READ));
    requests.put("Revocation of privileges of role r", () -> admin.revokePrivileges("r", READ));
    requests.put(
        "Change of the allow-list of role r", () -> admin.setAllowlist("r", List.of("10.0.0.1")));
    requests.put("Change of the quotas of role r", () -> admin.setQuotas("r", 1, 2));
    requests.put("Question for role r", () -> admin.queryRole("r"));
    requests.put("Question for the roles", admin::queryRoles);
    requests.put(
        "Creation of role r",
        () ->
            admin.createRole(
                Role.of("r", READ.get(0)).withAllowlist("10.0.0.0/8").withQuotas(1, 2)));
    return requests;
  }

  @Test
  void everyRequestIsRefusedWithItsReason() {
    requests()
        .forEach(
            (what, request) ->
                assertThatThrownBy(request::run)
                    .as(what)
                    .isInstanceOf(AccessException.class)
                    .hasMessageStartingWith(what + " failed: ")
                    .hasMessageNotContaining(SECRET)
                    .extracting("resultCode")
                    .isIn(ResultCode.SECURITY_NOT_SUPPORTED, ResultCode.SECURITY_NOT_ENABLED));
  }

  @Test
  void aClientWithoutAUserCannotChangePasswords() {
    assertThatThrownBy(() -> admin.changePassword("u", SECRET))
        .isInstanceOf(AuthenticationException.class)
        .hasMessageContaining("this client has no user of its own")
        .hasMessageNotContaining(SECRET);
  }

  @Test
  void argumentsAreRefusedOnTheCallersLine() {
    assertThatThrownBy(() -> admin.createUser("u", "", List.of()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasNoSuppressedExceptions();
    assertThatThrownBy(() -> admin.grantRoles("u", List.of()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasNoSuppressedExceptions();
  }
}
