package io.aerosdk.internal.admin;

import com.aerospike.client.admin.PrivilegeCode;
import io.aerosdk.DataSet;
import io.aerosdk.admin.Permission;
import io.aerosdk.admin.Privilege;
import io.aerosdk.admin.Role;
import io.aerosdk.admin.User;
import io.aerosdk.admin.User.Usage;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Our values to those of the official client and back. Stateless. */
final class AdminValues {
  private AdminValues() {}

  static List<com.aerospike.client.admin.Privilege> toClient(List<Privilege> privileges) {
    return privileges.stream().map(AdminValues::toClient).toList();
  }

  private static com.aerospike.client.admin.Privilege toClient(Privilege privilege) {
    var made = new com.aerospike.client.admin.Privilege();
    made.code = PrivilegeCode.valueOf(privilege.permission().name());
    DataSet scope = privilege.scope();
    if (scope != null) {
      made.namespace = scope.namespace();
      made.setName = scope.setName().orElse(null);
    }
    return made;
  }

  static Role role(com.aerospike.client.admin.Role role) {
    return new Role(
        role.name,
        orNone(role.privileges).stream().map(AdminValues::privilege).toList(),
        orNone(role.whitelist),
        role.readQuota,
        role.writeQuota);
  }

  private static Privilege privilege(com.aerospike.client.admin.Privilege privilege) {
    return new Privilege(
        Permission.valueOf(privilege.code.name()), scope(privilege.namespace, privilege.setName));
  }

  private static @Nullable DataSet scope(@Nullable String namespace, @Nullable String set) {
    if (namespace == null || namespace.isEmpty()) {
      return null;
    }
    return set == null || set.isEmpty() ? DataSet.of(namespace) : DataSet.of(namespace, set);
  }

  static User user(com.aerospike.client.admin.User user) {
    return new User(
        user.name,
        orNone(user.roles),
        user.connsInUse,
        usage(orNone(user.readInfo)),
        usage(orNone(user.writeInfo)));
  }

  private static Usage usage(List<Integer> numbers) {
    return new Usage(at(numbers, 0), at(numbers, 1), at(numbers, 2), at(numbers, 3));
  }

  private static int at(List<Integer> numbers, int index) {
    return index < numbers.size() ? numbers.get(index) : 0;
  }

  private static <T> List<T> orNone(@Nullable List<T> list) {
    return list == null ? List.of() : list;
  }
}
