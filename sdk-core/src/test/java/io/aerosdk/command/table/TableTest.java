package io.aerosdk.command.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.aerospike.client.exp.Exp;
import com.aerospike.client.exp.Expression;
import io.aerosdk.DataSet;
import io.aerosdk.command.KeySpec;
import io.aerosdk.command.KeyedCommand;
import io.aerosdk.command.Terminal;
import io.aerosdk.command.Verb;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class TableTest {
  private static final DataSet USERS = DataSet.of("test", "users");
  private static final Expression ADULT = Exp.build(Exp.ge(Exp.intBin("age"), Exp.val(18)));

  private final TableVerbs<KeyedCommand> session =
      new TableVerbs<>() {
        @Override
        protected Terminal<KeyedCommand, KeyedCommand> terminal() {
          return (command, onError) -> command;
        }
      };

  @Test
  void everyWritingVerbTakesATable() {
    Map<Verb, TableStart<KeyedCommand>> starts =
        Map.of(
            Verb.UPSERT, session.upsert(USERS),
            Verb.INSERT, session.insert(USERS),
            Verb.UPDATE, session.update(USERS),
            Verb.REPLACE, session.replace(USERS),
            Verb.REPLACE_IF_EXISTS, session.replaceIfExists(USERS));
    starts.forEach(
        (verb, start) ->
            assertThat(start.bins("a").row(1, 2).row(2, 3).execute().specs())
                .extracting(KeySpec::verb)
                .containsExactly(verb, verb));
  }

  @Test
  void rowsAreSpecsInTheirOrder() {
    KeyedCommand command =
        session
            .insert(USERS)
            .bins("name", "age")
            .row(7, "Grace", 36)
            .row("alan", "Alan", null)
            .rows(List.of(List.of(9L, "Ada", 28), List.of(10L, "Edsger", 41)))
            .execute();

    assertThat(command.specs())
        .extracting(spec -> spec.keys().get(0))
        .containsExactly(USERS.id(7), USERS.id("alan"), USERS.id(9), USERS.id(10));
    assertThat(values(command.specs().get(0))).containsExactly("name=Grace", "age=36");
    assertThat(values(command.specs().get(1))).containsExactly("name=Alan", "age=null");
    assertThat(values(command.specs().get(3))).containsExactly("name=Edsger", "age=41");
  }

  private static List<String> values(KeySpec spec) {
    return Arrays.stream(spec.operations())
        .map(operation -> operation.binName + "=" + operation.value.getObject())
        .toList();
  }

  @Test
  void whatIsSaidAfterARowIsOfThatRow() {
    List<KeySpec> specs =
        session
            .upsert(USERS)
            .bins("age")
            .row(1, 1)
            .expireRecordAfter(Duration.ofSeconds(60))
            .ensureGenerationIs(4)
            .row(2, 2)
            .rows(List.of(List.of(3, 3), List.of(4, 4)))
            .where(ADULT)
            .neverExpire()
            .execute()
            .specs();

    assertThat(specs).extracting(KeySpec::expiration).containsExactly(60, 0, 0, -1);
    assertThat(specs).extracting(KeySpec::generation).containsExactly(4, 0, 0, 0);
    assertThat(specs).extracting(KeySpec::condition).containsExactly(null, null, null, ADULT);
  }

  @Test
  void defaultsAreOfRowsThatSayNothing() {
    TableHead<KeyedCommand> head =
        session
            .upsert(USERS)
            .bins("age")
            .defaultExpireRecordAfter(Duration.ofSeconds(90))
            .defaultWhere(ADULT)
            .includeMissingKeys()
            .failOnFilteredOut();
    KeyedCommand command =
        head.row(1, 1)
            .row(2, 2)
            .withNoChangeInExpiration()
            .defaultNeverExpire()
            .row(3, 3)
            .execute();

    assertThat(command.specs()).extracting(KeySpec::expiration).containsExactly(90, -2, -1);
    assertThat(command.specs()).extracting(KeySpec::condition).containsOnly(ADULT);
    assertThat(command.includeMissingKeys()).isTrue();
    assertThat(command.failOnFilteredOut()).isTrue();
  }

  @Test
  void tablesFromOneHeadAreApart() {
    TableHead<KeyedCommand> head = session.upsert(USERS).bins("age");
    TableHead<KeyedCommand> lasting = head.defaultNeverExpire();
    TableRow<KeyedCommand> one = head.row(1, 1);
    TableRow<KeyedCommand> two = lasting.rows(List.of(List.of(2, 2), List.of(3, 3)));

    assertThat(one.execute().specs()).extracting(KeySpec::expiration).containsExactly(0);
    assertThat(two.execute().specs()).extracting(KeySpec::expiration).containsExactly(-1, -1);
    assertThat(one.prepare().execute().specs()).hasSize(1);
  }

  @Test
  void wrongTablesAreRefusedAtTheCall() {
    TableHead<KeyedCommand> head = session.insert(USERS).bins("name", "age");
    refused(() -> session.insert(USERS).bins(), "at least one bin");
    refused(() -> session.insert(USERS).bins("sixteen-letters!"), "1 to 15 bytes");
    refused(() -> session.insert(USERS).bins("a", "b", "a"), "each bin once, got \"a\" twice");
    refused(() -> head.row(1), "row must give 2 values for [name, age], got 0");
    refused(() -> head.row(1, "a", 2, 3), "row must give 2 values for [name, age], got 3");
    refused(() -> head.row(new Object(), "a", 2), "id must be an integer, text or bytes");
    refused(() -> head.row(1, "a", new Object()), "age");
    refused(() -> head.rows(List.of()), "rows must hold at least one row, got none");
    refused(() -> head.row(1, "a", 2).rows(List.of()), "at least one row");
    refused(() -> head.rows(List.of(List.of())), "row must begin with the id");
    refused(() -> head.rows(List.of(List.of(1, "a"))), "got 1");
    refused(() -> head.defaultExpireRecordAfter(Duration.ZERO), "life must be");
    refused(() -> head.row(1, "a", 2).expireRecordAfter(Duration.ZERO), "life must be");
    assertThatThrownBy(() -> head.row(1, "a", 2).ensureGenerationIs(1))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("a new record has no generation");
  }

  private static void refused(ThrowingCallable call, String message) {
    assertThatThrownBy(call)
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(message);
  }

  @Test
  void aRefusedRowLeavesNoTrace() {
    TableRow<KeyedCommand> table = session.upsert(USERS).bins("name", "age").row(1, "a", 1);
    List<@Nullable Object> unstorable = new ArrayList<>(List.of(2, "b"));
    unstorable.add(new Object());
    refused(() -> table.rows(List.of(unstorable)), "age");
    assertThat(table.execute().specs()).hasSize(1);
  }
}
