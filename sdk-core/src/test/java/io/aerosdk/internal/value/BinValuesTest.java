package io.aerosdk.internal.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import com.aerospike.client.Value;
import com.aerospike.client.command.ParticleType;
import java.time.DayOfWeek;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class BinValuesTest {
  @ParameterizedTest(name = "{0}")
  @MethodSource
  void valuesHaveTheirParticle(@Nullable Object value, int particle, @Nullable Object stored) {
    Value made = BinValues.of("b", value);
    assertThat(made.getType()).isEqualTo(particle);
    assertThat(made.getObject()).isEqualTo(stored);
  }

  static Stream<Arguments> valuesHaveTheirParticle() {
    byte[] bytes = {1, 2};
    List<Object> list = Arrays.asList(1, "a", null, List.of(2.5, true), Map.of("k", bytes));
    Map<Object, Object> map = Map.of(1L, "a", "k", List.of(), 2, Map.of());
    return Stream.of(
        arguments(null, ParticleType.NULL, null),
        arguments((byte) 7, ParticleType.INTEGER, 7L),
        arguments((short) 7, ParticleType.INTEGER, 7L),
        arguments(7, ParticleType.INTEGER, 7L),
        arguments(7L, ParticleType.INTEGER, 7L),
        arguments(1.5f, ParticleType.DOUBLE, 1.5),
        arguments(1.5, ParticleType.DOUBLE, 1.5),
        arguments(true, ParticleType.BOOL, true),
        arguments("text", ParticleType.STRING, "text"),
        arguments(bytes, ParticleType.BLOB, bytes),
        arguments(list, ParticleType.LIST, list),
        arguments(map, ParticleType.MAP, map),
        arguments(new TreeMap<>(Map.of("a", 1)), ParticleType.MAP, Map.of("a", 1)),
        arguments(Value.get("ready"), ParticleType.STRING, "ready"),
        arguments(List.of(Value.get("ready")), ParticleType.LIST, List.of(Value.get("ready"))));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource
  void othersAreRefusedWithTheirTypeButWithoutTheirValue(Object value, String type) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> BinValues.of("the bin", value))
        .withMessageContaining("bin \"the bin\"")
        .withMessageEndingWith("got " + type)
        .withMessageNotContaining("4711");
  }

  static Stream<Arguments> othersAreRefusedWithTheirTypeButWithoutTheirValue() {
    Object other = new AtomicReference<>("4711");
    return Stream.of(
        arguments(other, "java.util.concurrent.atomic.AtomicReference"),
        arguments(Optional.of(4711), "java.util.Optional"),
        arguments(new char[] {'4', '7'}, "char[]"),
        arguments(new AtomicLong(4711), "java.util.concurrent.atomic.AtomicLong"),
        arguments(new ArrayDeque<>(List.of(4711)), "java.util.ArrayDeque"),
        arguments(List.of(List.of(other)), "java.util.concurrent.atomic.AtomicReference"),
        arguments(Set.of(other), "java.util.concurrent.atomic.AtomicReference"),
        arguments(new Object[] {other}, "java.util.concurrent.atomic.AtomicReference"),
        arguments(Map.of("k", Map.of("l", other)), "java.util.concurrent.atomic.AtomicReference"),
        arguments(Map.of(1.5, "a"), "java.lang.Double"),
        arguments(Map.of(true, "a"), "java.lang.Boolean"),
        arguments(Map.of(List.of(1), "a"), "java.util.ImmutableCollections$List12"),
        arguments(Map.of("k", Map.of(other, 1)), "java.util.concurrent.atomic.AtomicReference"),
        arguments(Collections.singletonMap(null, 1), "null"));
  }

  @Test
  void nestingHasAnEnd() {
    List<Object> fine = nested(250);
    assertThat(BinValues.of("b", fine).getType()).isEqualTo(ParticleType.LIST);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> BinValues.of("b", nested(300)))
        .withMessageContaining("at most 256 levels");

    List<Object> itself = new ArrayList<>();
    itself.add(itself);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> BinValues.of("b", itself))
        .withMessageContaining("at most 256 levels");
  }

  @Test
  void whatIsStoredInAnotherFormIsATheValueOfThatForm() {
    assertThat(BinValues.of("b", Duration.ofSeconds(2)).getType()).isEqualTo(ParticleType.INTEGER);
    assertThat(BinValues.of("b", DayOfWeek.MONDAY)).isEqualTo(Value.get("MONDAY"));
    assertThat(BinValues.of("b", new int[] {1, 2}).getType()).isEqualTo(ParticleType.LIST);
  }

  @Test
  void elementsAreValuesToo() {
    assertThat(BinValues.each("b", Arrays.asList("a", 1, null)))
        .containsExactly(Value.get("a"), Value.get(1L), Value.getAsNull());
    assertThatIllegalArgumentException()
        .isThrownBy(() -> BinValues.each("b", List.of(Optional.empty())));
  }

  private static List<Object> nested(int depth) {
    List<Object> list = List.of(1);
    for (int i = 1; i < depth; i++) {
      list = List.of(list);
    }
    return list;
  }
}
