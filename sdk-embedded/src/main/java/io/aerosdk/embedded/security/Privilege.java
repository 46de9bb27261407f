package io.aerosdk.embedded.security;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What a role can allow, with the codes of the protocol. */
public enum Privilege {
  USER_ADMIN(0),
  SYS_ADMIN(1),
  DATA_ADMIN(2),
  UDF_ADMIN(3),
  SINDEX_ADMIN(4),
  READ(10),
  READ_WRITE(11),
  READ_WRITE_UDF(12),
  WRITE(13),
  TRUNCATE(14);

  private static final int FIRST_SCOPED = 10;

  private final int code;

  Privilege(int code) {
    this.code = code;
  }

  /** How the protocol writes it. */
  int code() {
    return code;
  }

  /** Whether it can be limited to a namespace or set. */
  boolean isScoped() {
    return code >= FIRST_SCOPED;
  }

  /** The name that people use, such as {@code read-write}; predefined roles are called the same. */
  public String roleName() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  static Optional<Privilege> of(int code) {
    return Arrays.stream(values()).filter(privilege -> privilege.code == code).findFirst();
  }
}
