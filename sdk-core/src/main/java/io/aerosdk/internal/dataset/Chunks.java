package io.aerosdk.internal.dataset;

import io.aerosdk.command.DatasetQueryCommand;

/** What chunks need. */
public final class Chunks {
  private Chunks() {}

  /**
   * Checks that there is something to make chunks by.
   *
   * @throws IllegalStateException if not
   */
  public static void mustBeSaid(DatasetQueryCommand command) {
    if (command.chunkRows() == 0) {
      throw new IllegalStateException(
          "chunk() must be called for a query with chunkSize(…) or limit(…), got neither");
    }
  }
}
