package io.aerosdk.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.aerospike.client.Value;
import com.aerospike.client.exp.Exp;
import com.aerospike.client.exp.Expression;
import io.aerosdk.DataSet;
import io.aerosdk.udf.UdfCall;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class KeyedUdfTest {
  private static final DataSet SET = DataSet.of("test", "users");

  private final Verbs session = new Verbs();

  private static KeySpec only(KeyedCommand command) {
    assertThat(command.specs()).hasSize(1);
    return command.specs().get(0);
  }

  private static UdfCall udf(KeyedCommand command) {
    return Objects.requireNonNull(only(command).udf());
  }

  @Test
  void functionAndArgumentsAreInTheSpec() {
    KeyedCommand command =
        session.executeUdf(SET.ids(1, 2)).function("m", "f").passing(7, "x", null).command();

    assertThat(only(command).verb()).isEqualTo(Verb.UDF);
    assertThat(only(command).keys()).isEqualTo(SET.ids(1, 2));
    assertThat(udf(command))
        .isEqualTo(
            new UdfCall("m", "f", List.of(Value.get(7L), Value.get("x"), Value.getAsNull())));
    assertThat(udf(session.executeUdf(SET.id(1)).function("m", "f").command()).arguments())
        .isEmpty();
  }

  @Test
  void optionsAreThoseOfTheFunction() {
    Expression condition = Exp.build(Exp.binExists("n"));
    KeySpec spec =
        only(
            session
                .executeUdf(SET.id(1), SET.id(2))
                .function("m", "f")
                .where(condition)
                .expireRecordAfter(Duration.ofSeconds(90))
                .withDurableDelete()
                .command());
    assertThat(spec.condition()).isSameAs(condition);
    assertThat(spec.expiration()).isEqualTo(90);
    assertThat(spec.durableDelete()).isTrue();
    assertThat(spec.isPlain()).isFalse();
    assertThat(only(session.executeUdf(SET.id(1)).function("m", "f").command()).isPlain()).isTrue();
  }

  @Test
  void defaultsOfAChainHoldForFunctions() {
    KeyedCommand command =
        session
            .query(SET.id(1))
            .defaultNeverExpire()
            .defaultWithoutDurableDelete()
            .executeUdf(SET.id(2))
            .function("m", "f")
            .delete(SET.id(3))
            .command();
    assertThat(command.specs())
        .extracting(KeySpec::verb)
        .containsExactly(Verb.READ, Verb.UDF, Verb.DELETE);
    assertThat(command.specs().get(1).expiration()).isEqualTo(Expiration.NEVER);
    assertThat(command.specs().get(1).durableDelete()).isFalse();
  }

  @Test
  void argumentsAreCopied() {
    byte[] bytes = {1, 2};
    List<Object> inner = new ArrayList<>(List.of(1));
    Map<String, Object> sorted = new TreeMap<>(Map.of("l", inner));
    UdfCall call =
        udf(session.executeUdf(SET.id(1)).function("m", "f").passing(bytes, sorted).command());
    bytes[0] = 9;
    inner.add(2);
    sorted.put("k", 1);

    assertThat((byte[]) call.arguments().get(0).getObject()).containsExactly(1, 2);
    assertThat(call.arguments().get(1).getObject())
        .isInstanceOf(TreeMap.class)
        .isEqualTo(Map.of("l", List.of(1)));
  }

  @Test
  void whatCannotBeIsRefusedOnTheCallersLine() {
    UdfStart<KeyedCommand> start = session.executeUdf(SET.id(1));
    assertThatThrownBy(() -> start.function("", "f")).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> start.function("m", " ")).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> session.executeUdf(List.of()))
        .isInstanceOf(IllegalArgumentException.class);
    KeyedUdf<KeyedCommand> udf = start.function("m", "f");
    assertThatThrownBy(() -> udf.passing(1, new Object()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("argument 2");
    assertThat(udf.passing(Arrays.asList(1, null)).command().keyCount()).isEqualTo(1);
  }
}
