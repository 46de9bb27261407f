package io.aerosdk.embedded.cluster;

/**
 * What a node has of a partition.
 *
 * @param node whose copy it is
 * @param sinceMillis it has every record written from then on, by the clock of the records; 0 for
 *     all there are
 */
record Copy(Node node, long sinceMillis) {
  /** Every record that there is. */
  static final long ALL = 0;
}
