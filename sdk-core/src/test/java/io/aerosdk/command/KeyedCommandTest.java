package io.aerosdk.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.aerospike.client.Bin;
import com.aerospike.client.Key;
import com.aerospike.client.Operation;
import com.aerospike.client.exp.Exp;
import com.aerospike.client.exp.Expression;
import io.aerosdk.DataSet;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class KeyedCommandTest {
  private static final DataSet SET = DataSet.of("test", "users");
  private static final Expression CONDITION = Exp.build(Exp.binExists("a"));

  private final Verbs session = new Verbs();

  @Test
  void everyVerbStartsWithOneKeySomeOrAList() {
    Key[] array = SET.ids(1, 2).toArray(Key[]::new);
    List<Key> list = SET.ids(1, 2);
    Map<Verb, List<KeySpec>> specs = new LinkedHashMap<>();
    specs.put(
        Verb.READ, specs(session.query(SET.id(1)), session.query(array), session.query(list)));
    specs.put(
        Verb.EXISTS, specs(session.exists(SET.id(1)), session.exists(array), session.exists(list)));
    specs.put(
        Verb.DELETE, specs(session.delete(SET.id(1)), session.delete(array), session.delete(list)));
    specs.put(
        Verb.TOUCH, specs(session.touch(SET.id(1)), session.touch(array), session.touch(list)));
    specs.put(
        Verb.UPSERT,
        written(session.upsert(SET.id(1)), session.upsert(array), session.upsert(list)));
    specs.put(
        Verb.INSERT,
        written(session.insert(SET.id(1)), session.insert(array), session.insert(list)));
    specs.put(
        Verb.UPDATE,
        written(session.update(SET.id(1)), session.update(array), session.update(list)));
    specs.put(
        Verb.REPLACE,
        written(session.replace(SET.id(1)), session.replace(array), session.replace(list)));
    specs.put(
        Verb.REPLACE_IF_EXISTS,
        written(
            session.replaceIfExists(SET.id(1)),
            session.replaceIfExists(array),
            session.replaceIfExists(list)));
    specs.put(
        Verb.UDF,
        specs(
            session.executeUdf(SET.id(1)).function("m", "f"),
            session.executeUdf(array).function("m", "f"),
            session.executeUdf(list).function("m", "f")));

    assertThat(specs).containsOnlyKeys(Verb.values());
    specs.forEach(
        (verb, three) -> {
          assertThat(three).extracting(KeySpec::verb).containsOnly(verb);
          assertThat(three.get(0).keys()).containsExactly(SET.id(1));
          assertThat(three.get(1).keys()).isEqualTo(list);
          assertThat(three.get(2).keys()).isEqualTo(list);
          assertThat(three).allSatisfy(spec -> assertThat(spec.isPlain()).isTrue());
        });
  }

  private static List<KeySpec> specs(KeyedStep<?, ?>... steps) {
    return Arrays.stream(steps).map(step -> step.command().specs().get(0)).toList();
  }

  private static List<KeySpec> written(
      KeyedWrite<KeyedCommand> one, KeyedWrite<KeyedCommand> some, KeyedWrite<KeyedCommand> list) {
    return specs(one.bin("a").setTo(1), some.bin("a").setTo(1), list.bin("a").setTo(1));
  }

  @Test
  void operationsKeepTheirOrder() {
    KeySpec spec =
        only(
            session
                .upsert(SET.id(1))
                .bin("a")
                .setTo(1)
                .bin("a")
                .add(2)
                .bin("b")
                .append("x")
                .bin("b")
                .prepend("y")
                .bin("c")
                .remove()
                .bin("a")
                .get()
                .addOperation(Operation.touch())
                .execute());

    assertThat(spec.operations())
        .extracting(operation -> operation.type)
        .containsExactly(
            Operation.Type.WRITE,
            Operation.Type.ADD,
            Operation.Type.APPEND,
            Operation.Type.PREPEND,
            Operation.Type.WRITE,
            Operation.Type.READ,
            Operation.Type.TOUCH);
    assertThat(spec.operations())
        .extracting(operation -> operation.binName)
        .containsExactly("a", "a", "b", "b", "c", "a", null);
    assertThat(spec.answersBins()).isTrue();
  }

  @Test
  void putIsOneWriteForEachBin() {
    Map<String, @Nullable Object> bins = new LinkedHashMap<>();
    bins.put("a", 1);
    bins.put("gone", null);
    KeySpec spec = only(session.replace(SET.id(1)).put(bins).execute());

    assertThat(spec.operations()).extracting(o -> o.binName).containsExactly("a", "gone");
    assertThat(spec.operations()).extracting(o -> o.value.getObject()).containsExactly(1L, null);
    assertThat(spec.answersBins()).isFalse();
  }

  @Test
  void settingsBelongToTheirSpecAlone() {
    List<KeySpec> specs =
        session
            .upsert(SET.id(1))
            .bin("a")
            .setTo(1)
            .where(CONDITION)
            .ensureGenerationIs(7)
            .expireRecordAfter(Duration.ofMinutes(1))
            .upsert(SET.id(2))
            .bin("a")
            .setTo(1)
            .delete(SET.id(3))
            .withDurableDelete()
            .ensureGenerationIs(8)
            .delete(SET.id(4))
            .withoutDurableDelete()
            .touch(SET.id(5))
            .neverExpire()
            .query(SET.ids(6, 7))
            .bins("a", "b")
            .query(SET.id(8))
            .withNoBins()
            .query(SET.id(9))
            .execute()
            .specs();

    assertThat(specs).hasSize(8);
    assertThat(specs.get(0).condition()).isSameAs(CONDITION);
    assertThat(specs.get(0).generation()).isEqualTo(7);
    assertThat(specs.get(0).expiration()).isEqualTo(60);
    assertThat(specs.get(0).isPlain()).isFalse();
    assertThat(specs.get(1).isPlain()).isTrue();
    assertThat(specs.get(2).durableDelete()).isTrue();
    assertThat(specs.get(2).generation()).isEqualTo(8);
    assertThat(specs.get(3).durableDelete()).isFalse();
    assertThat(specs.get(3).generation()).isZero();
    assertThat(specs.get(4).expiration()).isEqualTo(Expiration.NEVER);
    assertThat(specs.get(5).binNames()).containsExactly("a", "b");
    assertThat(specs.get(6).withoutBins()).isTrue();
    assertThat(specs.get(6).binNames()).isNull();
    assertThat(specs.get(7).isPlain()).isTrue();
    assertThat(specs.get(7).withoutBins()).isFalse();
  }

  @Test
  void aTimeToLiveReplacesTheOneBefore() {
    KeyedWrite<KeyedCommand> write = session.upsert(SET.id(1)).bin("a").setTo(1);
    assertThat(only(write.expireRecordAfter(Duration.ofMillis(1_999)).command()).expiration())
        .isEqualTo(1);
    assertThat(only(write.neverExpire().command()).expiration()).isEqualTo(Expiration.NEVER);
    assertThat(only(write.withNoChangeInExpiration().command()).expiration())
        .isEqualTo(Expiration.UNCHANGED);
    assertThat(only(write.expiryFromServerDefault().command()).expiration())
        .isEqualTo(Expiration.SERVER_DEFAULT);
    assertThat(only(write.command()).isPlain()).isTrue();
  }

  @Test
  void flagsAreOfTheWholeChain() {
    KeyedCommand command =
        session.delete(SET.id(1)).includeMissingKeys().delete(SET.id(2)).execute();
    assertThat(command.includeMissingKeys()).isTrue();
    assertThat(command.failOnFilteredOut()).isFalse();
    assertThat(session.delete(SET.id(1)).failOnFilteredOut().execute().failOnFilteredOut())
        .isTrue();
    assertThat(command.keyCount()).isEqualTo(2);
  }

  @Test
  void aCommandDoesNotChangeWithItsBuilder() {
    KeyedWrite<KeyedCommand> write = session.upsert(SET.id(1)).bin("a").setTo(1).bin("b").setTo(2);
    KeyedCommand before = write.command();

    write.bin("c").setTo(3).bin("d").setTo(4).ensureGenerationIs(3).query(SET.id(2));

    assertThat(before.specs()).hasSize(1);
    assertThat(only(before).operations()).hasSize(2);
    assertThat(only(before).generation()).isZero();
    assertThat(write.command().specs()).hasSize(2);
    assertThat(write.command().specs().get(0).operations()).hasSize(4);
  }

  @Test
  void aVerbIsCompleteWhenTheNextBegins() {
    KeyedWrite<KeyedCommand> write = session.upsert(SET.id(1)).bin("a").setTo(1);
    KeyedRead<KeyedCommand> read = write.query(SET.id(2));
    for (ThrowingCallable late :
        List.<ThrowingCallable>of(
            () -> write.bin("b").setTo(2),
            write::neverExpire,
            write::replaceOnly,
            () -> write.ensureGenerationIs(3),
            () -> write.where(CONDITION))) {
      assertThatIllegalStateException()
          .isThrownBy(late)
          .withMessage(
              "UPSERT must be complete before the next verb of the chain, got more after it");
    }
    assertThat(read.bins("a").execute().specs()).hasSize(2);
    assertThat(write.execute().specs()).hasSize(2);
  }

  @Test
  void aCommandDoesNotChangeWithTheListOfKeysOrNames() {
    List<Key> keys = new ArrayList<>(SET.ids(1, 2));
    String[] names = {"a"};
    KeyedCommand command = session.query(keys).bins(names).execute();
    keys.clear();
    names[0] = "b";
    assertThat(only(command).keys()).isEqualTo(SET.ids(1, 2));
    assertThat(only(command).binNames()).containsExactly("a");
  }

  @Test
  void chainsThatStartFromOneSessionAreApart() {
    KeyedDelete<KeyedCommand> one = session.delete(SET.id(1));
    KeyedDelete<KeyedCommand> two = session.delete(SET.id(2));
    assertThat(only(one.command()).keys()).containsExactly(SET.id(1));
    assertThat(only(two.command()).keys()).containsExactly(SET.id(2));
  }

  @Test
  void theStrategyGoesToTheTerminal() {
    AtomicReference<OnError> seen = new AtomicReference<>();
    KeyedVerbs<String> start =
        new KeyedVerbs<>() {
          @Override
          protected Terminal<KeyedCommand, String> terminal() {
            return (command, onError) -> {
              seen.set(onError);
              return "ran";
            };
          }
        };
    ErrorHandler handler = (key, index, error) -> {};

    assertThat(start.delete(SET.id(1)).execute()).isEqualTo("ran");
    assertThat(seen).hasValue(ErrorStrategy.DEFAULT);
    start.delete(SET.id(1)).execute(ErrorStrategy.THROW);
    assertThat(seen).hasValue(ErrorStrategy.THROW);
    start.delete(SET.id(1)).execute(handler);
    assertThat(seen).hasValue(handler);
  }

  @Test
  void readsExcludeWhatContradicts() {
    assertThatIllegalStateException()
        .isThrownBy(() -> session.query(SET.id(1)).addOperation(Operation.get("a")).bins("a"));
    assertThatIllegalStateException()
        .isThrownBy(() -> session.query(SET.id(1)).addOperation(Operation.get("a")).withNoBins());
    assertThatIllegalStateException()
        .isThrownBy(() -> session.query(SET.id(1)).bins("a").addOperation(Operation.get("a")));
    assertThatThrownBy(() -> session.query(SET.id(1)).addOperation(Operation.add(new Bin("a", 1))))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void aWriteWithoutOperationsIsRefusedByNameOfItsVerb() {
    for (KeyedWrite<KeyedCommand> empty :
        List.of(
            session.upsert(SET.id(1)),
            session.insert(SET.id(1)),
            session.update(SET.id(1)),
            session.replace(SET.id(1)),
            session.replaceIfExists(SET.id(1)))) {
      assertThatIllegalStateException()
          .isThrownBy(empty::execute)
          .withMessageContaining("must write at least one bin");
    }
  }

  @Test
  void emptyCommandsDoNotExist() {
    assertThatThrownBy(() -> new KeyedCommand(List.of(), false, false))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("specs must not be empty");
  }

  @Test
  void verbsKnowThemselves() {
    Map<Verb, String> flags = new HashMap<>();
    for (Verb verb : Verb.values()) {
      flags.put(
          verb,
          (verb.isRead() ? "read " : "")
              + (verb.writesBins() ? "writes " : "")
              + (verb.answersRecord() ? "answers " : "")
              + (verb.needsRecord() ? "needs" : ""));
    }
    assertThat(flags)
        .containsExactlyInAnyOrderEntriesOf(
            Map.of(
                Verb.READ, "read answers ",
                Verb.EXISTS, "read ",
                Verb.UPSERT, "writes answers ",
                Verb.INSERT, "writes answers ",
                Verb.UPDATE, "writes answers needs",
                Verb.REPLACE, "writes answers ",
                Verb.REPLACE_IF_EXISTS, "writes answers needs",
                Verb.DELETE, "",
                Verb.TOUCH, "",
                Verb.UDF, ""));
  }

  private static KeySpec only(KeyedCommand command) {
    assertThat(command.specs()).hasSize(1);
    return command.specs().get(0);
  }
}
