package io.aerosdk.it.faults;

import static org.assertj.core.api.Assertions.assertThat;

import io.aerosdk.error.SdkException;

/** What is right when something went wrong. */
record Expectation(Terminal terminal, Trouble trouble, Course course, boolean inBatch) {
  /** Whether the call succeeds all the same. */
  boolean survives() {
    return trouble.isHarmless() || (trouble.isRetried() && course == Course.ONCE_AND_RETRIED);
  }

  /**
   * Whether the official client decides: it does not send parts of a batch or query again after an
   * error of the server, but may after nonsense; and it may need all of the time to see that the
   * rest of an answer does not come.
   */
  boolean isUpToTheClient() {
    boolean fansOut = terminal.isSeveralRequests() || terminal.isQuery() || inBatch;
    return course == Course.ONCE_AND_RETRIED
        && switch (trouble) {
          case BUSY, GARBAGE -> fansOut;
          case PARTIAL -> true;
          default -> false;
        };
  }

  /**
   * Checks that the failure says whether the write may have been done.
   *
   * @param changed whether any record was changed
   */
  void checkDoubt(SdkException failure, boolean changed) {
    // Of a chain that reads and writes, the row that failed first may be the one that reads.
    boolean read = !terminal.writes() || failure.toString().contains(": Read of");
    if (read) {
      assertThat(failure.inDoubt()).as("reads are never in doubt: %s", failure).isFalse();
    } else if (!trouble.isRefusal()) {
      boolean sent = !terminal.isSeveralRequests() || changed;
      assertThat(failure.inDoubt() || !sent).as("may have been done: %s", failure).isTrue();
    } else if (!course.isAlways()) {
      assertThat(failure.inDoubt()).as("refused: %s", failure).isFalse();
    }
  }
}
