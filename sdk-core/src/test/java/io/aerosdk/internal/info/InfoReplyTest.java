package io.aerosdk.internal.info;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.aerospike.client.ResultCode;
import io.aerosdk.error.AuthenticationException;
import io.aerosdk.error.SdkException;
import io.aerosdk.internal.wire.Errors.Call;
import io.aerosdk.internal.wire.Errors.Kind;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class InfoReplyTest {
  private static final Call CALL = Call.of("Question for the builds", Kind.READ);

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "ERROR:4:unrecognized command | 4 | unrecognized command",
        "ERROR::queue is full | 1 | queue is full",
        "ERROR:201:no index | 201 | no index",
        "error:20:namespace not found on node | 20 | namespace not found on node",
        "ERROR:4:missing 'indexname'ERROR:201:no index | 4 | missing 'indexname'ERROR:201:no index",
        "FAIL:4:bad: with colon | 4 | bad: with colon",
        "FAIL:old text | 1 | old text",
        "FAIL:old text:with colon | 1 | old text:with colon",
        "ERROR:201 | 201 | ''",
        "ERROR: | 1 | ''",
        "ERROR | 1 | ''",
        "FAIL | 1 | ''",
        "ERROR:0:no code of an error | 1 | 0:no code of an error",
        "ERROR:99999999999:too long | 1 | 99999999999:too long",
      })
  void anErrorHasCodeAndText(String answer, int code, String text) {
    assertThat(InfoError.parse(answer)).hasValue(new InfoError(code, text));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "ok", "errors=0;failures=1", "ERRORS:1", "FAILED", "type=unknown"})
  void otherAnswersAreNoErrors(String answer) {
    assertThat(InfoError.parse(answer)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "9, io.aerosdk.error.OperationTimeoutException",
    "20, io.aerosdk.error.InvalidNamespaceException",
    "80, io.aerosdk.error.AuthenticationException",
    "81, io.aerosdk.error.AuthorizationException",
    "200, io.aerosdk.error.IndexException",
    "4, io.aerosdk.error.SdkException",
    "1234, io.aerosdk.error.SdkException",
  })
  void anErrorIsAnExceptionOfItsClass(int code, Class<?> type) {
    InfoReply reply = reply("ERROR:" + code + ":said so");

    assertThatThrownBy(reply::value)
        .isExactlyInstanceOf(type)
        .hasMessageContainingAll("Question for the builds failed", "said so", "node A1", "" + code)
        .isInstanceOfSatisfying(
            SdkException.class,
            failure -> {
              assertThat(failure.resultCode()).isEqualTo(code);
              assertThat(failure.node()).hasValue("A1");
            });
  }

  @Test
  void answersAreFoundByTheirLines() {
    InfoReply reply =
        InfoReply.of(
            "A1", CALL, List.of("build", "edition"), Map.of("edition", "CE", "build", "8.1"));

    assertThat(reply.answers()).containsExactly("8.1", "CE");
    assertThat(reply.value(1)).isEqualTo("CE");
  }

  @Test
  void noAnswerIsAnEmptyOne() {
    Map<String, @Nullable String> found = new HashMap<>();
    found.put("services", null);

    assertThat(InfoReply.of("A1", CALL, List.of("services"), found).value()).isEmpty();
  }

  @Test
  void aRefusalAsAWholeHasNoLineOfOurs() {
    Map<String, @Nullable String> found = new HashMap<>();
    found.put("ERROR:80:not authenticated", null);

    assertThatThrownBy(() -> InfoReply.of("A1", CALL, List.of("build"), found))
        .isInstanceOf(AuthenticationException.class)
        .hasMessageContaining("not authenticated");
  }

  @Test
  void aLineWithoutAnswerIsAnError() {
    assertThatThrownBy(() -> InfoReply.of("A1", CALL, List.of("build"), Map.of("node", "A1")))
        .isInstanceOf(SdkException.class)
        .extracting("resultCode")
        .isEqualTo(ResultCode.PARSE_ERROR);
  }

  private static InfoReply reply(String answer) {
    return InfoReply.of("A1", CALL, List.of("build"), Map.of("build", answer));
  }
}
