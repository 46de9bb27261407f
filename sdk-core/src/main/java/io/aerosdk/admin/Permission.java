package io.aerosdk.admin;

/** What somebody may do. */
public enum Permission {
  /** Manage users and roles. */
  USER_ADMIN(false),
  /** Change the server's configuration. */
  SYS_ADMIN(false),
  /** Manage user-defined functions, indexes and running queries. */
  DATA_ADMIN(false),
  /** Register and remove user-defined functions. */
  UDF_ADMIN(false),
  /** Create and drop secondary indexes. */
  SINDEX_ADMIN(false),
  /** Read records. */
  READ(true),
  /** Read and write records. */
  READ_WRITE(true),
  /** Read and write records, and run user-defined functions on them. */
  READ_WRITE_UDF(true),
  /** Write records, but not read them. */
  WRITE(true),
  /** Truncate sets and namespaces. */
  TRUNCATE(true);

  private final boolean canBeScoped;

  Permission(boolean canBeScoped) {
    this.canBeScoped = canBeScoped;
  }

  /** {@return whether it can be given for one namespace or set, and not only for the cluster} */
  public boolean canBeScoped() {
    return canBeScoped;
  }
}
