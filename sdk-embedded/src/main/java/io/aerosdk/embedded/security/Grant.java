package io.aerosdk.embedded.security;

import io.aerosdk.embedded.storage.RecordSet;

/**
 * A privilege and where it holds. Immutable.
 *
 * @param privilege what is allowed
 * @param namespace where; empty for everywhere
 * @param set in which set of the namespace; empty for all
 */
public record Grant(Privilege privilege, String namespace, String set) {
  /** Checks that only privileges on data are limited. */
  public Grant {
    if (!privilege.isScoped() && !(namespace.isEmpty() && set.isEmpty())) {
      throw new IllegalArgumentException(
          privilege.roleName() + " must not be limited to a namespace, got " + namespace);
    }
  }

  /** The privilege everywhere. */
  public static Grant of(Privilege privilege) {
    return new Grant(privilege, "", "");
  }

  /** Who may write any records may have transactions, whose monitors are in a set of their own. */
  private static boolean isOnMonitor(Permission permission, String inSet) {
    return permission == Permission.WRITE && inSet.equals(RecordSet.MONITORS);
  }

  boolean allows(Permission permission, String inNamespace, String inSet) {
    return permission.isGivenBy(privilege)
        && (namespace.isEmpty() || namespace.equals(inNamespace))
        && (set.isEmpty() || set.equals(inSet) || isOnMonitor(permission, inSet));
  }
}
