package io.aerosdk.embedded.info;

/**
 * Which server this is to its clients.
 *
 * @param edition the name of the edition
 * @param build the version, four numbers
 * @param clusterName the name of the cluster, {@code null} in words when it has none
 */
public record Personality(String edition, String build, String clusterName) {
  private static final String ENTERPRISE = "Aerospike Enterprise Edition";

  /** Community Edition 8.1.2.0. */
  public static Personality community(String clusterName) {
    return new Personality("Aerospike Community Edition", "8.1.2.0", clusterName);
  }

  /** Enterprise Edition 8.1.2.0. */
  public static Personality enterprise(String clusterName) {
    return new Personality(ENTERPRISE, "8.1.2.0", clusterName);
  }

  /** Whether commands of Enterprise Edition are answered. */
  public boolean isEnterprise() {
    return edition.equals(ENTERPRISE);
  }
}
