package io.aerosdk.embedded.sindex;

import static org.assertj.core.api.Assertions.assertThat;

import com.aerospike.client.Value;
import com.aerospike.client.cdt.CTX;
import com.aerospike.client.cdt.ListOrder;
import java.util.Base64;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Contexts as the official client encodes them. */
final class ContextTextTest {
  static Stream<Arguments> contexts() {
    return Stream.of(
        Arguments.of(new CTX[] {CTX.listIndex(0)}, "[list_index(0)]"),
        Arguments.of(new CTX[] {CTX.listRank(-1)}, "[list_rank(-1)]"),
        Arguments.of(new CTX[] {CTX.listValue(Value.get(1.5))}, "[list_value(1.5)]"),
        Arguments.of(
            new CTX[] {CTX.mapIndex(1), CTX.mapKey(Value.get("a"))},
            "[map_index(1), map_key(\"a\")]"),
        Arguments.of(
            new CTX[] {CTX.mapRank(2), CTX.mapValue(Value.get(new byte[] {1, 2}))},
            "[map_rank(2), map_value(0102)]"),
        Arguments.of(
            new CTX[] {CTX.mapValue(Value.get(List.of(1, true)))}, "[map_value([1, true])]"));
  }

  @ParameterizedTest
  @MethodSource("contexts")
  void saysWhereAContextLeads(CTX[] context, String text) {
    String base64 = CTX.toBase64(context);
    assertThat(ContextText.isContext(Base64.getDecoder().decode(base64))).isTrue();
    assertThat(ContextText.of(base64)).isEqualTo(text);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "kQU=", "kA==", "khCiA2E=", "khQB", "kjAB", "wA==", "khA="})
  void knowsWhatIsNone(String base64) {
    assertThat(ContextText.isContext(Base64.getDecoder().decode(base64))).isFalse();
  }

  @Test
  void aContextThatCreatesIsNone() {
    String base64 = CTX.toBase64(new CTX[] {CTX.listIndexCreate(0, ListOrder.UNORDERED, true)});
    assertThat(ContextText.isContext(Base64.getDecoder().decode(base64))).isFalse();
  }
}
