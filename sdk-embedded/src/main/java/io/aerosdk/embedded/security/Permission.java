package io.aerosdk.embedded.security;

import static io.aerosdk.embedded.security.Privilege.DATA_ADMIN;
import static io.aerosdk.embedded.security.Privilege.READ_WRITE;
import static io.aerosdk.embedded.security.Privilege.READ_WRITE_UDF;
import static io.aerosdk.embedded.security.Privilege.SINDEX_ADMIN;
import static io.aerosdk.embedded.security.Privilege.SYS_ADMIN;

import com.google.common.collect.ImmutableSet;
import java.util.Locale;

/** What a command needs, and which privileges give it. */
public enum Permission {
  READ(Privilege.READ, READ_WRITE, READ_WRITE_UDF),
  WRITE(Privilege.WRITE, READ_WRITE, READ_WRITE_UDF),
  UDF(READ_WRITE_UDF),
  TRUNCATE(Privilege.TRUNCATE),
  SINDEX_ADMIN_COMMAND(SINDEX_ADMIN, DATA_ADMIN, SYS_ADMIN),
  UDF_ADMIN(Privilege.UDF_ADMIN, DATA_ADMIN, SYS_ADMIN),
  QUERY_ADMIN(DATA_ADMIN, SYS_ADMIN),
  CONFIG(SYS_ADMIN),
  USER_ADMIN(Privilege.USER_ADMIN);

  private final ImmutableSet<Privilege> given;

  Permission(Privilege... by) {
    this.given = ImmutableSet.copyOf(by);
  }

  boolean isGivenBy(Privilege privilege) {
    return given.contains(privilege);
  }

  /** The name that refusals show. */
  public String text() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
