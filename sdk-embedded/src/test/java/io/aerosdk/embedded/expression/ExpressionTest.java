package io.aerosdk.embedded.expression;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.aerosdk.embedded.expression.tree.ValueType;
import io.aerosdk.embedded.protocol.ResultCode;
import io.aerosdk.embedded.protocol.ServerException;
import io.aerosdk.embedded.value.Hex;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class ExpressionTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "", // nothing
        "93 01 05", // cut off
        "93 01 05 05 05", // something behind it
        "dd ffffffff 01", // claims more than there is
        "d4 ff 01", // infinity
        "94 c7 00 01 01 05 05", // an ordered list is no operation
        "c1", // no msgpack
      })
  void refusesWhatIsNoExpression(String bytes) {
    assertRefused(() -> Expression.parse(Hex.bytes(bytes)));
  }

  @Test
  void refusesExpressionsThatAreNestedTooDeeply() {
    assertThat(Expression.parse(Hex.bytes("9212".repeat(200) + "c3")).type())
        .isEqualTo(ValueType.BOOL);
    assertRefused(() -> Expression.parse(Hex.bytes("9212".repeat(100_000) + "c3")));
  }

  @Test
  void refusesExpressionsThatAreTooLong() {
    byte[] bytes = new byte[Expression.MAX_SIZE + 1];
    assertRefused(() -> Expression.parse(bytes));
  }

  @Test
  void operationsMayLackReadableFlagsOrHaveBytesBehind() {
    assertThat(ExpressionOperation.parse(Hex.bytes("91 05")).flags()).isZero();
    assertThat(ExpressionOperation.parse(Hex.bytes("92 05 10")).flags()).isEqualTo(16);
    assertThat(ExpressionOperation.parse(Hex.bytes("92 93 01 05 00")).flags()).isZero();
    assertThat(ExpressionOperation.parse(Hex.bytes("92 05 04 ff")).flags()).isEqualTo(4);
    assertThat(ExpressionOperation.parse(Hex.bytes("92 05 a161")).flags()).isZero();
    assertRefused(() -> ExpressionOperation.parse(Hex.bytes("90")));
    assertRefused(() -> ExpressionOperation.parse(Hex.bytes("93 05 00 00")));
    assertRefused(() -> ExpressionOperation.parse(Hex.bytes("05")));
  }

  @Test
  void theCacheMakesThingsOnceAndForgetsLongOnes() {
    AtomicInteger made = new AtomicInteger();
    ExpressionCache<Integer> cache = new ExpressionCache<>(bytes -> made.incrementAndGet());
    assertThat(cache.get(new byte[] {1, 2})).isEqualTo(cache.get(new byte[] {1, 2}));
    assertThat(cache.get(new byte[] {1, 3})).isEqualTo(2);
    assertThat(cache.get(new byte[5000])).isEqualTo(3);
    assertThat(cache.get(new byte[5000])).isEqualTo(4);
  }

  private static void assertRefused(Runnable action) {
    assertThatExceptionOfType(ServerException.class)
        .isThrownBy(action::run)
        .matches(e -> e.resultCode() == ResultCode.PARAMETER);
  }
}
