package io.aerosdk.error;

import com.aerospike.client.ResultCode;
import org.jspecify.annotations.Nullable;

/**
 * A configuration file cannot be used as it is. Nothing of it was applied. The message tells the
 * file, the line, the column, what is wrong there and what was expected:
 *
 * <pre>
 * sdk.yaml:4:7: unknown key "abandon_call_afer" in behaviors.checkout.reads; did you mean
 * abandon_call_after? Known here: …
 * </pre>
 *
 * <p>Immutable and thread-safe.
 */
public final class ConfigurationException extends SdkException {
  /** Path, or a word for text that came from elsewhere. */
  private final String source;

  /** From 1; 0 for the file as a whole. */
  private final int line;

  /** From 1; 0 for the file as a whole. */
  private final int column;

  /**
   * Creates the exception.
   *
   * @param source the file
   * @param line from 1; 0 if the file as a whole is the problem
   * @param column from 1; 0 if the file as a whole is the problem
   * @param problem what is wrong, and what was expected
   * @param cause the exception of the layer below
   */
  public ConfigurationException(
      String source, int line, int column, String problem, @Nullable Throwable cause) {
    super(
        Details.of(place(source, line, column) + ": " + problem, ResultCode.PARAMETER_ERROR)
            .withCause(cause));
    this.source = source;
    this.line = line;
    this.column = column;
  }

  /**
   * The same, with words before the message.
   *
   * @param words tell why the file was read
   * @param of what is wrong with it
   */
  public ConfigurationException(String words, ConfigurationException of) {
    super(Details.of(words + ": " + of.getMessage(), of.resultCode()).withCause(of));
    this.source = of.source;
    this.line = of.line;
    this.column = of.column;
  }

  /** {@return the file, or a word for text that came from elsewhere} */
  public String source() {
    return source;
  }

  /** {@return the line, from 1; 0 if the file as a whole is the problem} */
  public int line() {
    return line;
  }

  /** {@return the column, from 1; 0 if the file as a whole is the problem} */
  public int column() {
    return column;
  }

  private static String place(String source, int line, int column) {
    return line == 0 ? source : source + ":" + line + ":" + column;
  }
}
