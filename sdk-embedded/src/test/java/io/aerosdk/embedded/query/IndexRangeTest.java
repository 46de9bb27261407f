package io.aerosdk.embedded.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.aerosdk.embedded.protocol.Cursor;
import io.aerosdk.embedded.protocol.ResultCode;
import io.aerosdk.embedded.protocol.ServerException;
import io.aerosdk.embedded.sindex.KeyType;
import java.util.HexFormat;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class IndexRangeTest {
  @ParameterizedTest
  @CsvSource({
    "01 01 61 01 00000008 0000000000000001 00000008 0000000000000002, a, NUMERIC",
    "01 00 01 00000008 8000000000000000 00000008 7fffffffffffffff, '', NUMERIC",
    "01 01 73 03 00000003 737472 00000003 737472, s, STRING",
    "01 01 73 03 00000003 737472, s, STRING",
    "01 01 62 04 00000000 00000000, b, BLOB",
  })
  void readsWhatClientsSend(String hex, String bin, KeyType type) {
    IndexRange range = parse(hex);
    assertThat(range.bin()).isEqualTo(bin);
    assertThat(range.match().type()).isEqualTo(type);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "00",
        "02 01 61 01 00000008 0000000000000001 00000008 0000000000000002",
        "01 01 61",
        "01 01 61 63 00000000",
        "01 01 61 01 00000008 0000000000000002 00000008 0000000000000001",
        "01 01 61 01 00000004 00000001 00000004 00000002",
        "01 01 67 17 00000003 7b7d7d 00000000",
        "01 01 67 17 00000000 00000000",
        "01 10 30313233343536373839303132333435 03 00000001 61 00000001 61",
      })
  void refusesTheRest(String hex) {
    assertThatThrownBy(() -> parse(hex))
        .isInstanceOfSatisfying(
            ServerException.class, e -> assertThat(e.resultCode()).isEqualTo(ResultCode.PARAMETER));
  }

  private static IndexRange parse(String hex) {
    byte[] bytes = HexFormat.of().parseHex(hex.replace(" ", ""));
    return IndexRange.parse(new Cursor(bytes, 0, bytes.length));
  }
}
