package io.aerosdk.query;

import static org.assertj.core.api.Assertions.assertThat;

import io.aerosdk.ael.AelException;
import io.aerosdk.ael.AelVector;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Which index official parsers choose, with which bounds, and what they leave over. Where they are
 * wrong, what is right stands in {@link #CORRECTED}.
 */
class PlanVectorsTest {
  /** By id: the filter that is right. */
  private static final Map<String, String> CORRECTED =
      Map.of(
          // A quotient above zero begins at the divisor; there is no reason not to use the index.
          "ael-04675", "a 5..9223372036854775807",
          // exists() is no reason not to use an index for the other condition.
          "ael-05259", "b 3..9223372036854775807",
          // Placeholders have values below "or" as well.
          "ael-05287", "none",
          // An index of one set does not have the records of the others.
          "ael-05405", "none");

  private static Stream<PlanVector> vectors() {
    return AelVector.all().stream()
        .filter(vector -> vector.construct().startsWith("si."))
        .map(PlanVector::new);
  }

  static Stream<PlanVector> strict() {
    return vectors()
        .filter(vector -> vector.vector().conformance().equals("strict"))
        .filter(vector -> !CORRECTED.containsKey(vector.vector().id()));
  }

  static Stream<PlanVector> chosen() {
    return strict().filter(vector -> !vector.vector().failed());
  }

  static Stream<PlanVector> refused() {
    return strict().filter(vector -> vector.vector().failed());
  }

  static Stream<PlanVector> others() {
    return vectors().filter(vector -> !vector.vector().conformance().equals("strict"));
  }

  @ParameterizedTest
  @MethodSource("chosen")
  void choosesTheSame(PlanVector vector) {
    assertThat(vector.plannedFilter()).isEqualTo(vector.officialFilter());
    assertThat(vector.plannedExpression()).isEqualTo(vector.vector().text("exp_b64"));
  }

  @ParameterizedTest
  @MethodSource("refused")
  void refuses(PlanVector vector) {
    assertThat(errorOf(vector)).isTrue();
  }

  /** An index never makes a filter fail, and a plan without an index is the whole filter. */
  @ParameterizedTest
  @MethodSource("others")
  void isRightWhereTheOthersAreNot(PlanVector vector) {
    if (errorOf(vector)) {
      assertThat(vector.withoutIndexes()).isEqualTo("error");
    } else if (vector.plan().filter().isEmpty()) {
      assertThat(vector.plannedExpression()).isEqualTo(vector.withoutIndexes());
    } else {
      assertThat(vector.plan().index().orElseThrow().bin())
          .isEqualTo(vector.plan().filter().orElseThrow().getName());
    }
  }

  @Test
  void correctedVectors() {
    CORRECTED.forEach(
        (id, filter) ->
            assertThat(vectors().filter(vector -> vector.vector().id().equals(id)))
                .singleElement()
                .extracting(PlanVector::plannedFilter)
                .isEqualTo(filter));
  }

  @Test
  void thereAreEnough() {
    assertThat(chosen()).hasSizeGreaterThan(400);
    assertThat(refused()).isNotEmpty();
    assertThat(others()).hasSizeGreaterThan(100);
  }

  private static boolean errorOf(PlanVector vector) {
    try {
      return vector.plan().explain().isEmpty();
    } catch (AelException error) {
      return true;
    }
  }
}
