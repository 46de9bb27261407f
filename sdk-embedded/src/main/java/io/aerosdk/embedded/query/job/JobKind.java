package io.aerosdk.embedded.query.job;

/** What a job does with the records that it finds. */
public enum JobKind {
  /** Sends them. */
  BASIC("basic"),
  /** Runs them through a function of a stream, and sends what comes out. */
  AGGREGATION("aggregation"),
  /** Runs operations on each. */
  BACKGROUND_OPS("background-ops"),
  /** Runs a function on each. */
  BACKGROUND_UDF("background-udf");

  private final String label;

  JobKind(String label) {
    this.label = label;
  }

  /** The name that info commands use. */
  public String label() {
    return label;
  }
}
