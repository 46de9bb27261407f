package io.aerosdk.admin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.aerosdk.DataSet;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class RoleTest {
  private static final Privilege READ = Privilege.of(Permission.READ, DataSet.of("test", "users"));

  @Test
  void eachStepKeepsTheOthers() {
    Role role = Role.of("app", READ).withAllowlist("10.0.0.0/8").withQuotas(5, 7);
    assertThat(role).isEqualTo(new Role("app", List.of(READ), List.of("10.0.0.0/8"), 5, 7));
  }

  @Test
  void listsAreCopied() {
    List<Privilege> privileges = new ArrayList<>(List.of(READ));
    Role role = new Role("app", privileges, List.of(), 0, 0);
    privileges.clear();
    assertThat(role.privileges()).containsExactly(READ);
  }

  @Test
  void nonsenseIsRefused() {
    assertThatThrownBy(() -> Role.of(" ")).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> Role.of("app").withQuotas(-1, 0))
        .hasMessage("readQuota must be at least 0, got -1");
    assertThatThrownBy(() -> Role.of("app").withQuotas(0, -1))
        .hasMessage("writeQuota must be at least 0, got -1");
  }

  @ParameterizedTest
  @EnumSource
  void onlySomePermissionsHaveAScope(Permission permission) {
    if (permission.canBeScoped()) {
      assertThat(Privilege.of(permission, DataSet.of("test")).scope())
          .isEqualTo(DataSet.of("test"));
    } else {
      assertThatThrownBy(() -> Privilege.of(permission, DataSet.of("test")))
          .isInstanceOf(IllegalArgumentException.class);
    }
  }
}
