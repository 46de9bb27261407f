package io.aerosdk.it.info;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.aerosdk.DataSet;
import io.aerosdk.error.InvalidNamespaceException;
import io.aerosdk.error.SdkException;
import io.aerosdk.it.harness.Polling;
import io.aerosdk.it.harness.Scenarios;
import io.aerosdk.it.harness.Setup;
import io.aerosdk.it.harness.TestRequests;
import io.aerosdk.it.harness.TestSession;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Emptying of sets, at once or up to a time. */
@Scenarios
class TruncateIT {
  private static final Map<String, Object> BINS = Map.of("n", 1L);

  private final TestSession session;
  private final TestRequests requests;
  private final DataSet set;
  private final DataSet neighbour;

  TruncateIT(Setup setup) {
    session = setup.session();
    requests = setup.requests();
    set = setup.set(TruncateIT.class);
    neighbour = setup.set("TruncateNext");
  }

  @Test
  void aSetIsEmptiedAndItsNeighbourIsNot() {
    session.put(set.id(1), BINS);
    session.put(set.id(2), BINS);
    session.put(neighbour.id(1), BINS);

    requests.truncate(set);

    Polling.until(
        "the set is empty", () -> !session.contains(set.id(1)) && !session.contains(set.id(2)));
    assertThat(session.contains(neighbour.id(1))).isTrue();
  }

  @Test
  void recordsOfLaterStay() {
    session.put(set.id(1), BINS);
    requests.truncate(set);
    Polling.until("the set is empty", () -> !session.contains(set.id(1)));

    Polling.until(
        "the clock of the server has gone on",
        () -> {
          session.put(set.id(2), BINS);
          return session.contains(set.id(2));
        });
  }

  @Test
  void aTimeBeforeAllRecordsRemovesNone() {
    session.put(set.id(1), BINS);
    requests.truncate(set, Instant.now().minus(Duration.ofDays(1)));
    assertThat(session.contains(set.id(1))).isTrue();
  }

  @Test
  void whatCannotBeIsAnError() {
    session.put(set.id(1), BINS);
    assertThatThrownBy(() -> requests.truncate(DataSet.of("nosuch", "set")))
        .isInstanceOf(InvalidNamespaceException.class)
        .hasMessageStartingWith("Truncate of nosuch.set failed");
    assertThatThrownBy(() -> requests.truncate(set, Instant.EPOCH))
        .isInstanceOf(SdkException.class)
        .hasMessageContaining("would truncate to 0");
    assertThatThrownBy(() -> requests.truncate(set, Instant.now().plus(Duration.ofDays(1))))
        .isInstanceOf(SdkException.class)
        .hasMessageContaining("would truncate in the future");
    assertThat(session.contains(set.id(1))).isTrue();
  }
}
