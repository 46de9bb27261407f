package io.aerosdk.embedded.query.job;

/**
 * The function that a job runs on records. Immutable.
 *
 * @param module the name of the module, without the ending of its file
 * @param name the name of the function
 */
public record JobFunction(String module, String name) {
  /** No function. */
  public static final JobFunction NONE = new JobFunction("", "");
}
