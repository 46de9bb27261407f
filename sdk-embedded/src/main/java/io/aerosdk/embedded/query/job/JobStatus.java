package io.aerosdk.embedded.query.job;

/** How far a job is, or how it ended. */
public enum JobStatus {
  ACTIVE("active(ok)"),
  DONE("done(ok)"),
  /** Somebody aborted it. */
  ABORTED("done(user-aborted)"),
  /** The client went away before it had all records. */
  CLIENT_GONE("done(abandoned-response-error)"),
  /** The client did not read what it was sent. */
  CLIENT_STALLED("done(abandoned-response-timeout)"),
  /** Something in the server failed. */
  FAILED("done(abandoned-unknown)");

  private final String label;

  JobStatus(String label) {
    this.label = label;
  }

  /** The name that info commands use. */
  public String label() {
    return label;
  }
}
