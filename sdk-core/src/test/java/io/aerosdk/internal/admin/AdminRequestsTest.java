package io.aerosdk.internal.admin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.aerospike.client.admin.PrivilegeCode;
import io.aerosdk.DataSet;
import io.aerosdk.admin.Permission;
import io.aerosdk.admin.Privilege;
import io.aerosdk.admin.Role;
import io.aerosdk.admin.User;
import io.aerosdk.admin.User.Usage;
import java.util.List;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class AdminRequestsTest {
  private static final String SECRET = "correct horse";

  @ParameterizedTest
  @EnumSource
  void everyPermissionIsOneOfTheClientAndBack(PrivilegeCode code) {
    Permission permission = Permission.valueOf(code.name());
    assertThat(permission.canBeScoped()).isEqualTo(code.canScope());
    var role = new com.aerospike.client.admin.Role();
    role.name = "r";
    role.privileges = AdminValues.toClient(List.of(Privilege.of(permission)));
    assertThat(role.privileges.get(0).code).isEqualTo(code);
    assertThat(AdminValues.role(role)).isEqualTo(Role.of("r", Privilege.of(permission)));
  }

  @Test
  void thereIsNoOtherPermission() {
    assertThat(Permission.values()).hasSameSizeAs(PrivilegeCode.values());
  }

  @Test
  void scopesAndLimitsAreKept() {
    var role = new com.aerospike.client.admin.Role();
    role.name = "r";
    List<Privilege> privileges =
        List.of(
            Privilege.of(Permission.READ, DataSet.of("test")),
            Privilege.of(Permission.WRITE, DataSet.of("test", "users")));
    role.privileges = AdminValues.toClient(privileges);
    role.whitelist = List.of("10.0.0.1");
    role.readQuota = 3;
    role.writeQuota = 4;

    assertThat(role.privileges.get(0).namespace).isEqualTo("test");
    assertThat(role.privileges.get(0).setName).isNull();
    assertThat(role.privileges.get(1).setName).isEqualTo("users");
    assertThat(AdminValues.role(role))
        .isEqualTo(new Role("r", privileges, List.of("10.0.0.1"), 3, 4));
  }

  @Test
  void aUserMayHaveNothing() {
    var user = new com.aerospike.client.admin.User();
    user.name = "u";
    assertThat(AdminValues.user(user))
        .isEqualTo(new User("u", List.of(), 0, new Usage(0, 0, 0, 0), new Usage(0, 0, 0, 0)));
    user.roles = List.of("read");
    user.connsInUse = 2;
    user.readInfo = List.of(10, 20, 30, 40);
    user.writeInfo = List.of(1);
    assertThat(AdminValues.user(user))
        .isEqualTo(
            new User("u", List.of("read"), 2, new Usage(10, 20, 30, 40), new Usage(1, 0, 0, 0)));
  }

  @Test
  void noPasswordIsPrinted() {
    assertThat(UserRequests.create("u", SECRET, List.of("read"))).hasToString("Creation of user u");
    assertThat(UserRequests.changePassword("u", SECRET))
        .hasToString("Change of the password of user u");
  }

  static Stream<ThrowingCallable> nonsense() {
    return Stream.of(
        () -> UserRequests.create("", SECRET, List.of()),
        () -> UserRequests.create("u", "", List.of()),
        () -> UserRequests.create("u", SECRET, List.of("")),
        () -> UserRequests.changePassword("u", ""),
        () -> UserRequests.drop(" "),
        () -> UserRequests.grant("u", List.of()),
        () -> UserRequests.revoke("u", List.of()),
        () -> UserRequests.query(""),
        () -> RoleRequests.drop(""),
        () -> RoleRequests.grant("r", List.of()),
        () -> RoleRequests.revoke("", List.of(Privilege.of(Permission.READ))),
        () -> RoleRequests.setQuotas("r", -1, 0),
        () -> RoleRequests.query(""));
  }

  @ParameterizedTest
  @MethodSource
  void nonsense(ThrowingCallable request) {
    assertThatThrownBy(request)
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(" must ")
        .hasMessageNotContaining(SECRET);
  }
}
