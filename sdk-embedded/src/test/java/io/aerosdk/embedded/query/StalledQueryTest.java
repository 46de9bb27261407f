package io.aerosdk.embedded.query;

import static org.assertj.core.api.Assertions.assertThat;

import com.aerospike.client.AerospikeClient;
import com.aerospike.client.Bin;
import com.aerospike.client.Info;
import com.aerospike.client.Key;
import io.aerosdk.embedded.EmbeddedAerospike;
import io.aerosdk.embedded.RawConnection;
import java.io.IOException;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** A query whose client asks and never reads. */
final class StalledQueryTest {
  private static final int RECORDS = 300;
  private static final Duration PATIENCE = Duration.ofSeconds(15);

  /** All bins of all records, as query 1, with a socket timeout of 300 ms. */
  private static String query() {
    StringBuilder ids = new StringBuilder();
    for (int id = 0; id < 4096; id++) {
      ids.append("%02x%02x".formatted(id & 0xff, id >> 8));
    }
    String message =
        "1603000400000000000000000000000000000004"
            + "0000"
            + "000000050074657374"
            + "%08x0b%s".formatted(ids.length() / 2 + 1, ids)
            + "00000009070000000000000001"
            + "00000005090000012c";
    return "0203" + "%012x".formatted(message.length() / 2) + message;
  }

  @Test
  void isGivenUpAfterTheTimeThatTheClientSaid() throws IOException {
    try (EmbeddedAerospike server = EmbeddedAerospike.builder().start();
        AerospikeClient client = new AerospikeClient("127.0.0.1", server.port());
        RawConnection connection = new RawConnection(server.port())) {
      byte[] much = new byte[100_000];
      for (int id = 0; id < RECORDS; id++) {
        client.put(null, new Key("test", "stalled", id), new Bin("b", much));
      }
      connection.send(query());
      long end = System.nanoTime() + PATIENCE.toNanos();
      String shown = show(server);
      while (!shown.contains("status=done")) {
        assertThat(System.nanoTime()).as(shown).isLessThan(end);
        Thread.onSpinWait();
        shown = show(server);
      }
      assertThat(shown).contains("status=done(abandoned-response-timeout)");
      assertThat(client.get(null, new Key("test", "stalled", 1))).isNotNull();
    }
  }

  private static String show(EmbeddedAerospike server) {
    return Info.request("127.0.0.1", server.port(), "query-show:id=1");
  }
}
