package io.aerosdk.admin;

import java.util.List;

/**
 * A user, as the cluster knows it. Immutable and thread-safe.
 *
 * @param name of the user
 * @param roles their names
 * @param connections how many connections are open under its name
 * @param reads how much it reads
 * @param writes how much it writes
 */
public record User(String name, List<String> roles, int connections, Usage reads, Usage writes) {

  /** Copies the list. */
  public User {
    roles = List.copyOf(roles);
  }

  /**
   * How much of its quota a user uses. All 0 where the server does not count.
   *
   * @param quota per second; 0 for no limit
   * @param singleRecordsPerSecond commands on single records
   * @param queryRecordsPerSecond records of queries that have a limit
   * @param unlimitedQueries how many queries without a limit are running
   */
  public record Usage(
      int quota, int singleRecordsPerSecond, int queryRecordsPerSecond, int unlimitedQueries) {}
}
