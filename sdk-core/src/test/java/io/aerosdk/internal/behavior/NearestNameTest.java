package io.aerosdk.internal.behavior;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Slips are understood, and other words are not taken for slips. */
class NearestNameTest {
  private static final List<String> KNOWN =
      List.of("send_key", "abandon_call_after", "batch_reads", "batch_writes", "reads", "a");

  @ParameterizedTest
  @CsvSource({
    "sendkey, send_key",
    "SendKey, send_key",
    "send-key, send_key",
    "sned_key, send_key",
    "abandonCallAfter, abandon_call_after",
    "abandon_calls_afer, abandon_call_after",
    "batch_read, batch_reads",
    "batch_write, batch_writes",
    "read, reads",
    "A, a"
  })
  void slips(String written, String meant) {
    assertThat(NearestName.of(written, KNOWN)).contains(meant);
    assertThat(NearestName.hint(written, KNOWN)).isEqualTo("; did you mean " + meant + "?");
  }

  @ParameterizedTest
  @CsvSource({"b", "metrics", "keys", "timeout", "abandon", "ready_made"})
  void otherWords(String written) {
    assertThat(NearestName.of(written, KNOWN)).isEmpty();
    assertThat(NearestName.hint(written, KNOWN)).isEmpty();
  }

  @Test
  void nothingKnown() {
    assertThat(NearestName.of("a", List.of())).isEmpty();
  }
}
