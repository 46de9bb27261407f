package io.aerosdk.embedded.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import io.aerosdk.embedded.EmbeddedAerospike;
import io.aerosdk.embedded.RawConnection;
import java.io.IOException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the server makes of frames, seen from a socket. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class FramingTest {
  private static final String STATUS = "0201000000000007 7374617475730a";
  private static final String STATUS_OK = "020100000000000a7374617475730" + "96f6b0a";
  private static final String PARAMETER =
      "020300000000001616000000000400000000000000000000000000000000";

  @SuppressWarnings("NullAway.Init") // set before all tests
  private EmbeddedAerospike server;

  @BeforeAll
  void start() {
    server = EmbeddedAerospike.builder().start();
  }

  @AfterAll
  void stop() {
    server.close();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "0101000000000007 7374617475730a", // version 1
        "0001000000000007 7374617475730a", // version 0 is for security messages only
        "0200000000000000", // type 0
        "0206000000000000", // type 6
        "0203000008000001", // one byte over 128 MiB
        "1603010200010001", // TLS
        "0203ffffffffffff",
      })
  void closesUnansweredAfterAnImpossibleHeader(String hex) throws IOException {
    try (RawConnection connection = new RawConnection(server.port())) {
      connection.send(hex);
      assertThat(connection.isClosedByServer()).isTrue();
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "0203000000000000", // no header
        "0203000000000015 160300000000000000000000000000000000000000", // 21 bytes
        "020300000000001a 16030000000000000000000000000000000000010000 00000000", // field of size 0
        "020300000000001b 16030000000000000000000000000000000000010000 0000000900", // field cut off
        "0203000000000017 16030000000000000000000000000000000000000000 00", // a byte too many
        "020300000000001e 16030000000000000000000000000000000000000001 0000000401000005", // name
        // cut
        "0203000000000016 1603000000000000000000000000000000000000ffff", // no operation is there
      })
  void answersMalformedMessagesAndLivesOn(String hex) throws IOException {
    try (RawConnection connection = new RawConnection(server.port())) {
      assertThat(connection.exchange(hex)).isEqualTo(PARAMETER);
      assertThat(connection.exchange(STATUS)).isEqualTo(STATUS_OK);
    }
  }

  @Test
  void waitsForTheRestOfAFrame() throws IOException {
    try (RawConnection connection = new RawConnection(server.port())) {
      connection.send("02010000");
      connection.send("00000007 7374");
      assertThat(connection.exchange("617475730a")).isEqualTo(STATUS_OK);
    }
  }

  @Test
  void answersRequestsOfOneSegmentInTheirOrder() throws IOException {
    try (RawConnection connection = new RawConnection(server.port())) {
      connection.send(STATUS + "0203000000000000" + STATUS);
      assertThat(connection.frame()).isEqualTo(STATUS_OK);
      assertThat(connection.frame()).isEqualTo(PARAMETER);
      assertThat(connection.frame()).isEqualTo(STATUS_OK);
    }
  }

  @Test
  void refusesSecurityAndCompressionAsCommunityEditionDoes() throws IOException {
    try (RawConnection connection = new RawConnection(server.port())) {
      assertThat(connection.exchange("0202000000000010 00001400000000000000000000000000"))
          .isEqualTo("020200000000001000330000000000000000000000000000");
      assertThat(connection.exchange("0204000000000008 0000000000000000"))
          .isEqualTo("020300000000001616000000001900000000000000000000000000000000");
    }
  }
}
