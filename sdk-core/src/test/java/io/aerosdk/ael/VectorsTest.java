package io.aerosdk.ael;

import static org.assertj.core.api.Assertions.assertThat;

import com.aerospike.client.cdt.CTX;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What official parsers make of a text: the expression byte for byte, or an error. Where they are
 * wrong, what is right stands in {@link #CORRECTED}.
 */
class VectorsTest {
  /** Declared types which the server never finds, and a condition that is the bin itself. */
  private static final Map<String, String> CORRECTED =
      Map.of(
          "$.l.[].exists()", "$.l.exists()",
          "$.m.{}.exists()", "$.m.exists()",
          "$.txns.{-1}.get(return: KEY_VALUE)", "$.txns.{-1}.get(type: MAP, return: KEY_VALUE)",
          "$.m.a.get(return: KEY_VALUE)", "$.m.a.get(type: MAP, return: KEY_VALUE)",
          "$.m.{0}.get(return: KEY_VALUE)", "$.m.{0}.get(type: MAP, return: KEY_VALUE)",
          "$.m.{#0}.get(return: KEY_VALUE)", "$.m.{#0}.get(type: MAP, return: KEY_VALUE)");

  static Stream<AelVector> strict() {
    return AelVector.all().stream()
        .filter(vector -> vector.conformance().equals("strict"))
        .filter(vector -> !vector.construct().startsWith("si."))
        .filter(vector -> !CORRECTED.containsKey(vector.ael()));
  }

  static Stream<AelVector> accepted() {
    return strict().filter(vector -> !vector.failed() && !vector.ofContext());
  }

  static Stream<AelVector> contexts() {
    return strict().filter(vector -> !vector.failed() && vector.ofContext());
  }

  static Stream<AelVector> refused() {
    return strict().filter(AelVector::failed);
  }

  static Stream<AelVector> others() {
    return AelVector.all().stream().filter(vector -> !vector.conformance().equals("strict"));
  }

  @ParameterizedTest
  @MethodSource("accepted")
  void givesTheSameBytes(AelVector vector) {
    assertThat(Ael.compile(vector.ael(), vector.values()).getBase64())
        .isEqualTo(vector.text("exp_b64"));
  }

  /** The first binding compiles, the second fills a template. */
  @ParameterizedTest
  @MethodSource("accepted")
  void givesTheSameBytesAgain(AelVector vector) {
    PreparedFilter filter = Ael.prepare(vector.ael());
    assertThat(filter.bind(vector.values())).isEqualTo(filter.bind(vector.values()));
  }

  @ParameterizedTest
  @MethodSource("contexts")
  void givesTheSameContext(AelVector vector) {
    assertThat(CTX.toBase64(Ael.parseCtx(vector.ael()))).isEqualTo(vector.text("ctx_b64"));
  }

  @ParameterizedTest
  @MethodSource("refused")
  void refusesWithAPlace(AelVector vector) {
    AelException error = Objects.requireNonNull(errorOf(vector), "must be refused");
    assertThat(error.line()).isBetween(1, (int) vector.ael().lines().count() + 1);
    assertThat(error.column()).isBetween(1, vector.ael().length() + 1);
    if (Objects.equals(vector.text("error_kind"), "semantic")) {
      assertThat(error.problem()).isEqualTo(vector.text("error_message"));
    }
    if (Objects.equals(vector.text("error_kind"), "syntax")) {
      assertThat(error.problem()).startsWith("Could not parse given AEL expression input: ");
    }
  }

  /** Nothing but our own exception comes out, whatever comes in. */
  @ParameterizedTest
  @MethodSource("others")
  void neverBreaks(AelVector vector) {
    AelException error = errorOf(vector);
    assertThat(error == null || error.line() > 0).isTrue();
  }

  @Test
  void correctedVectorsAreThere() {
    assertThat(AelVector.all()).extracting(AelVector::ael).containsAll(CORRECTED.keySet());
    CORRECTED.forEach((text, meant) -> assertThat(Ael.compile(text)).isEqualTo(Ael.compile(meant)));
  }

  @Test
  void thereAreEnough() {
    assertThat(accepted()).hasSizeGreaterThan(1500);
    assertThat(refused()).hasSizeGreaterThan(500);
    assertThat(contexts()).hasSize(40);
  }

  private static @Nullable AelException errorOf(AelVector vector) {
    try {
      if (vector.ofContext()) {
        Ael.parseCtx(vector.ael());
      } else {
        Ael.compile(vector.ael(), vector.values());
      }
      return null;
    } catch (AelException error) {
      return error;
    }
  }
}
