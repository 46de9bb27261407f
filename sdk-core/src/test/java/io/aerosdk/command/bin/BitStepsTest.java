package io.aerosdk.command.bin;

import static io.aerosdk.command.bin.BitOption.CREATE_ONLY;
import static io.aerosdk.command.bin.BitOption.NO_FAIL;
import static io.aerosdk.command.bin.BitOption.PARTIAL;
import static io.aerosdk.command.bin.BitOption.UPDATE_ONLY;
import static io.aerosdk.command.bin.Steps.assertSame;
import static io.aerosdk.command.bin.Steps.bitReads;
import static io.aerosdk.command.bin.Steps.bits;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import com.aerospike.client.Operation;
import com.aerospike.client.operation.BitOperation;
import com.aerospike.client.operation.BitOverflowAction;
import com.aerospike.client.operation.BitPolicy;
import io.aerosdk.command.KeyedCommand;
import io.aerosdk.command.KeyedStep;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class BitStepsTest {
  private static final BitPolicy PLAIN = BitPolicy.Default;
  private static final byte[] TWO = {5, (byte) 0xff};

  @ParameterizedTest
  @MethodSource({"bytes", "spans", "integers", "reads"})
  void everyStepIsTheOperationOfTheClient(KeyedStep<KeyedCommand, ?> step, Operation expected) {
    assertSame(step, expected);
  }

  static Stream<Arguments> bytes() {
    return Stream.of(
        arguments(bits().resize(8), BitOperation.resize(PLAIN, "b", 8, 0)),
        arguments(bits().resize(0), BitOperation.resize(PLAIN, "b", 0, 0)),
        arguments(
            bits().resize(8, BitResizeOption.FROM_FRONT, BitResizeOption.GROW_ONLY),
            BitOperation.resize(PLAIN, "b", 8, 3)),
        arguments(
            bits().resize(8, BitResizeOption.SHRINK_ONLY, BitResizeOption.NO_FAIL),
            BitOperation.resize(new BitPolicy(4), "b", 8, 4)),
        arguments(
            bits().resize(8, BitResizeOption.CREATE_ONLY),
            BitOperation.resize(new BitPolicy(1), "b", 8, 0)),
        arguments(
            bits().resize(8, BitResizeOption.UPDATE_ONLY),
            BitOperation.resize(new BitPolicy(2), "b", 8, 0)),
        arguments(bits().insert(-1, TWO), BitOperation.insert(PLAIN, "b", -1, TWO)),
        arguments(
            bits().insert(1, TWO, CREATE_ONLY), BitOperation.insert(new BitPolicy(1), "b", 1, TWO)),
        arguments(bits().remove(-2, 1), BitOperation.remove(PLAIN, "b", -2, 1)),
        arguments(
            bits().remove(1, 2, PARTIAL, NO_FAIL),
            BitOperation.remove(new BitPolicy(12), "b", 1, 2)));
  }

  static Stream<Arguments> spans() {
    BitPolicy all = new BitPolicy(14);
    BitOption[] options = {PARTIAL, NO_FAIL, UPDATE_ONLY};
    return Stream.of(
        arguments(bits().set(3, 16, TWO), BitOperation.set(PLAIN, "b", 3, 16, TWO)),
        arguments(bits().set(3, 9, TWO, options), BitOperation.set(all, "b", 3, 9, TWO)),
        arguments(bits().or(3, 9, TWO), BitOperation.or(PLAIN, "b", 3, 9, TWO)),
        arguments(bits().or(3, 9, TWO, options), BitOperation.or(all, "b", 3, 9, TWO)),
        arguments(bits().xor(-3, 2, TWO), BitOperation.xor(PLAIN, "b", -3, 2, TWO)),
        arguments(bits().xor(3, 9, TWO, options), BitOperation.xor(all, "b", 3, 9, TWO)),
        arguments(bits().and(3, 9, TWO), BitOperation.and(PLAIN, "b", 3, 9, TWO)),
        arguments(bits().and(3, 9, TWO, options), BitOperation.and(all, "b", 3, 9, TWO)),
        arguments(bits().not(3, 900), BitOperation.not(PLAIN, "b", 3, 900)),
        arguments(bits().not(3, 9, options), BitOperation.not(all, "b", 3, 9)),
        arguments(bits().leftShift(3, 9, 2), BitOperation.lshift(PLAIN, "b", 3, 9, 2)),
        arguments(bits().leftShift(3, 9, 0, options), BitOperation.lshift(all, "b", 3, 9, 0)),
        arguments(bits().rightShift(3, 9, 20), BitOperation.rshift(PLAIN, "b", 3, 9, 20)),
        arguments(bits().rightShift(3, 9, 2, options), BitOperation.rshift(all, "b", 3, 9, 2)));
  }

  static Stream<Arguments> integers() {
    BitPolicy both = new BitPolicy(6);
    return Stream.of(
        arguments(
            bits().add(3, 64, -1, true, BitOverflowAction.WRAP),
            BitOperation.add(PLAIN, "b", 3, 64, -1, true, BitOverflowAction.WRAP)),
        arguments(
            bits().add(3, 1, 1, false, BitOverflowAction.FAIL, NO_FAIL, UPDATE_ONLY),
            BitOperation.add(both, "b", 3, 1, 1, false, BitOverflowAction.FAIL)),
        arguments(
            bits().subtract(-3, 8, 9, false, BitOverflowAction.SATURATE),
            BitOperation.subtract(PLAIN, "b", -3, 8, 9, false, BitOverflowAction.SATURATE)),
        arguments(
            bits().subtract(3, 8, 9, true, BitOverflowAction.FAIL, NO_FAIL, UPDATE_ONLY),
            BitOperation.subtract(both, "b", 3, 8, 9, true, BitOverflowAction.FAIL)),
        arguments(bits().setInt(3, 8, -1), BitOperation.setInt(PLAIN, "b", 3, 8, -1)),
        arguments(
            bits().setInt(3, 8, 200, UPDATE_ONLY, NO_FAIL),
            BitOperation.setInt(both, "b", 3, 8, 200)));
  }

  static Stream<Arguments> reads() {
    return Stream.of(
        arguments(bits().get(3, 70), BitOperation.get("b", 3, 70)),
        arguments(bitReads().get(-3, 1), BitOperation.get("b", -3, 1)),
        arguments(bits().count(3, 70), BitOperation.count("b", 3, 70)),
        arguments(bitReads().count(-3, 1), BitOperation.count("b", -3, 1)),
        arguments(bits().leftScan(3, 70, true), BitOperation.lscan("b", 3, 70, true)),
        arguments(bitReads().leftScan(3, 70, false), BitOperation.lscan("b", 3, 70, false)),
        arguments(bits().rightScan(3, 70, true), BitOperation.rscan("b", 3, 70, true)),
        arguments(bitReads().rightScan(3, 70, false), BitOperation.rscan("b", 3, 70, false)),
        arguments(bits().getInt(3, 64, true), BitOperation.getInt("b", 3, 64, true)),
        arguments(bitReads().getInt(3, 1, false), BitOperation.getInt("b", 3, 1, false)));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource
  void mistakesAreRefusedOnTheLineOfTheCaller(String message, ThrowingCallable call) {
    assertThatIllegalArgumentException().isThrownBy(call).withMessageContaining(message);
  }

  static Stream<Arguments> mistakesAreRefusedOnTheLineOfTheCaller() {
    BitOverflowAction fail = BitOverflowAction.FAIL;
    return Stream.of(
        refused("byteSize must not be negative, got -1", () -> bits().resize(-1)),
        refused(
            "options of resize must not be both GROW_ONLY and SHRINK_ONLY",
            () -> bits().resize(1, BitResizeOption.SHRINK_ONLY, BitResizeOption.GROW_ONLY)),
        refused(
            "options of resize must not be both CREATE_ONLY and UPDATE_ONLY",
            () -> bits().resize(1, BitResizeOption.UPDATE_ONLY, BitResizeOption.CREATE_ONLY)),
        refused(
            "options of insert must not be both",
            () -> bits().insert(0, TWO, CREATE_ONLY, UPDATE_ONLY)),
        refused("options of insert must be of", () -> bits().insert(0, TWO, PARTIAL)),
        refused("value must have at least 1 byte", () -> bits().insert(0, new byte[0])),
        refused("options of remove must be of", () -> bits().remove(0, 1, CREATE_ONLY)),
        refused("byteSize must be at least 1, got 0", () -> bits().remove(0, 0)),
        refused("options of set must be of", () -> bits().set(0, 1, TWO, CREATE_ONLY)),
        refused("bitSize must be at least 1, got 0", () -> bits().set(0, 0, TWO)),
        refused("at least bitSize (17) bits, got 2 bytes", () -> bits().set(0, 17, TWO)),
        refused("at least bitSize (17) bits, got 2 bytes", () -> bits().or(0, 17, TWO)),
        refused("at least bitSize (17) bits, got 2 bytes", () -> bits().xor(0, 17, TWO)),
        refused("at least bitSize (17) bits, got 2 bytes", () -> bits().and(0, 17, TWO)),
        refused("bitSize must be at least 1, got -1", () -> bits().not(0, -1)),
        refused("shift must not be negative, got -1", () -> bits().leftShift(0, 8, -1)),
        refused("shift must not be negative, got -1", () -> bits().rightShift(0, 8, -1)),
        refused("bitSize must be 1 to 64, got 65", () -> bits().add(0, 65, 1, true, fail)),
        refused("bitSize must be 1 to 64, got 0", () -> bits().subtract(0, 0, 1, true, fail)),
        refused("bitSize must be 1 to 64, got 65", () -> bits().setInt(0, 65, 1)),
        refused("options of setInt must be of", () -> bits().setInt(0, 8, 1, PARTIAL)),
        refused("options of add must be of", () -> bits().add(0, 8, 1, true, fail, PARTIAL)),
        refused("bitSize must be 1 to 64, got 65", () -> bitReads().getInt(0, 65, true)),
        refused("bitSize must be at least 1, got 0", () -> bitReads().get(0, 0)),
        refused("bitSize must be at least 1, got 0", () -> bitReads().count(0, 0)),
        refused("bitSize must be at least 1, got 0", () -> bitReads().leftScan(0, 0, true)),
        refused("bitSize must be at least 1, got 0", () -> bitReads().rightScan(0, 0, true)));
  }

  @Test
  void readsOfferNoWrites() {
    assertThat(Steps.offered(BitReads.class))
        .containsExactlyInAnyOrder("get", "count", "leftScan", "rightScan", "getInt");
    assertThat(Steps.offered(BitWrites.class))
        .hasSize(18)
        .containsAll(Steps.offered(BitReads.class));
  }

  private static Arguments refused(String message, ThrowingCallable call) {
    return arguments(message, call);
  }
}
