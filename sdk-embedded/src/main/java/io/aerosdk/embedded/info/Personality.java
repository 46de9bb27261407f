package io.aerosdk.embedded.info;

/**
 * Which server this is to its clients.
 *
 * @param edition the name of the edition
 * @param build the version, four numbers
 * @param clusterName the name of the cluster, {@code null} in words when it has none
 */
public record Personality(String edition, String build, String clusterName) {
  /** Community Edition 8.1.2.0. */
  public static Personality community(String clusterName) {
    return new Personality("Aerospike Community Edition", "8.1.2.0", clusterName);
  }
}
