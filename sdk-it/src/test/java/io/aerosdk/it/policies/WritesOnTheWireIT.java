package io.aerosdk.it.policies;

import static org.assertj.core.api.Assertions.assertThat;

import com.aerospike.client.Key;
import com.aerospike.client.exp.Exp;
import com.aerospike.client.exp.Expression;
import com.aerospike.client.policy.CommitLevel;
import com.aerospike.client.policy.RecordExistsAction;
import io.aerosdk.DataSet;
import io.aerosdk.behavior.Behavior;
import io.aerosdk.command.ErrorStrategy;
import io.aerosdk.command.KeyedStep;
import io.aerosdk.command.KeyedVerbs;
import io.aerosdk.command.KeyedWrite;
import io.aerosdk.it.harness.Flavor;
import io.aerosdk.result.RecordStream;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Every writing verb in every split: what the servers are told. */
@ParameterizedClass
@EnumSource
class WritesOnTheWireIT {
  private static final Map<String, Object> BINS = Map.of("a", 1, "b", "text");
  private static final Expression CONDITION = Exp.build(Exp.eq(Exp.intBin("a"), Exp.val(77)));
  private static final int GENERATION = 3;
  private static final int LIFE = 90;
  private static final int TOUCH_OPERATION = 11;
  private static final int DELETE_OPERATION = 14;

  private final Tapped tapped;

  WritesOnTheWireIT(Flavor flavor) {
    tapped = new Tapped(flavor);
  }

  @AfterEach
  void close() {
    tapped.close();
  }

  /** The writing verbs and what they are on the wire. */
  enum Writing {
    UPSERT(RecordExistsAction.UPDATE),
    INSERT(RecordExistsAction.CREATE_ONLY),
    UPDATE(RecordExistsAction.UPDATE_ONLY),
    REPLACE(RecordExistsAction.REPLACE),
    REPLACE_IF_EXISTS(RecordExistsAction.REPLACE_ONLY),
    REPLACE_ONLY(RecordExistsAction.REPLACE_ONLY),
    TOUCH(RecordExistsAction.UPDATE),
    DELETE(RecordExistsAction.UPDATE),
    DELETE_INSIDE(RecordExistsAction.UPDATE_ONLY);

    private final RecordExistsAction action;

    Writing(RecordExistsAction action) {
      this.action = action;
    }

    KeyedStep<RecordStream, ?> start(KeyedVerbs<RecordStream> verbs, List<Key> keys) {
      return switch (this) {
        case TOUCH -> verbs.touch(keys);
        case DELETE -> verbs.delete(keys);
        default -> write(verbs, keys);
      };
    }

    private KeyedWrite<RecordStream> write(KeyedVerbs<RecordStream> verbs, List<Key> keys) {
      return switch (this) {
        case UPSERT -> verbs.upsert(keys).put(BINS);
        case INSERT -> verbs.insert(keys).put(BINS);
        case UPDATE -> verbs.update(keys).put(BINS);
        case REPLACE -> verbs.replace(keys).put(BINS);
        case REPLACE_IF_EXISTS -> verbs.replaceIfExists(keys).put(BINS);
        case REPLACE_ONLY -> verbs.replace(keys).put(BINS).replaceOnly();
        case DELETE_INSIDE -> verbs.update(keys).bin("a").get().deleteRecord();
        case TOUCH, DELETE -> throw new IllegalArgumentException("no write of bins: " + this);
      };
    }

    KeyedStep<RecordStream, ?> special(
        KeyedVerbs<RecordStream> verbs, List<Key> keys, boolean durable) {
      if (this == TOUCH) {
        return verbs
            .touch(keys)
            .where(CONDITION)
            .expireRecordAfter(Duration.ofSeconds(LIFE))
            .ensureGenerationIs(GENERATION);
      }
      if (this == DELETE) {
        var delete = verbs.delete(keys).where(CONDITION).ensureGenerationIs(GENERATION);
        return durable ? delete.withDurableDelete() : delete.withoutDurableDelete();
      }
      KeyedWrite<RecordStream> write =
          write(verbs, keys).where(CONDITION).expireRecordAfter(Duration.ofSeconds(LIFE));
      if (this != INSERT) {
        write.ensureGenerationIs(GENERATION);
      }
      if (this == DELETE_INSIDE) {
        return durable ? write.withDurableDelete() : write.withoutDurableDelete();
      }
      return write;
    }

    boolean deletes() {
      return this == DELETE || this == DELETE_INSIDE;
    }
  }

  static Stream<Arguments> everySplit() {
    return Stream.of("test", "strong")
        .flatMap(
            namespace -> Stream.of(Split.values()).map(split -> Arguments.of(namespace, split)));
  }

  @ParameterizedTest
  @MethodSource("everySplit")
  void plainVerbsByDefault(String namespace, Split split) {
    boolean strong = namespace.equals("strong");
    for (Writing verb : Writing.values()) {
      for (Sent sent : run(Behavior.DEFAULT, namespace, split, verb)) {
        assertThat(sent.isDurable()).as("durable %s", verb).isEqualTo(strong && verb.deletes());
        assertThat(sent.storesKey()).as("key of %s", verb).isTrue();
        assertThat(sent.commitsAtMaster()).isFalse();
        assertThat(sent.expected()).isEmpty();
        assertThat(sent.ttl()).isZero();
        assertThat(sent.hasCondition()).isFalse();
        assertThat(sent.frame().compressed()).isFalse();
        if (sent.frame().isBatch()) {
          assertThat(sent.frame().allowsInline()).isTrue();
          assertThat(sent.frame().allowsInlineSsd()).isFalse();
        }
      }
    }
  }

  @ParameterizedTest
  @MethodSource("everySplit")
  void plainVerbsOfAnotherBehavior(String namespace, Split split) {
    Behavior behavior =
        Behavior.DEFAULT.deriveWithChanges(
            "other",
            c ->
                c.sendKey(false)
                    .writes(
                        w ->
                            w.commitLevel(CommitLevel.COMMIT_MASTER)
                                .durableDelete(true)
                                .allowInline(false)
                                .allowInlineSSD(true)));
    boolean strong = namespace.equals("strong");
    for (Writing verb : Writing.values()) {
      for (Sent sent : run(behavior, namespace, split, verb)) {
        assertThat(sent.isDurable()).as("durable %s", verb).isEqualTo(verb.deletes());
        assertThat(sent.storesKey()).as("key of %s", verb).isFalse();
        assertThat(sent.commitsAtMaster()).as("commit of %s", verb).isEqualTo(!strong);
        if (sent.frame().isBatch()) {
          assertThat(sent.frame().allowsInline()).isFalse();
          assertThat(sent.frame().allowsInlineSsd()).isTrue();
        }
      }
    }
  }

  @ParameterizedTest
  @MethodSource("everySplit")
  void whatVerbsAskFor(String namespace, Split split) {
    for (Writing verb : Writing.values()) {
      for (boolean durable : List.of(true, false)) {
        List<Sent> all =
            run(Behavior.DEFAULT, namespace, split, verb, (v, k) -> verb.special(v, k, durable));
        for (Sent sent : all) {
          assertThat(sent.hasCondition(CONDITION)).as("condition of %s", verb).isTrue();
          assertThat(sent.expected())
              .as("generation of %s", verb)
              .isEqualTo(verb == Writing.INSERT ? Optional.empty() : Optional.of(GENERATION));
          assertThat(sent.ttl())
              .as("life of %s", verb)
              .isEqualTo(verb == Writing.DELETE ? 0 : LIFE);
          assertThat(sent.isDurable()).as("durable %s", verb).isEqualTo(durable && verb.deletes());
          assertThat(sent.storesKey()).as("key of %s", verb).isTrue();
        }
      }
    }
  }

  private List<Sent> run(Behavior behavior, String namespace, Split split, Writing verb) {
    return run(behavior, namespace, split, verb, verb::start);
  }

  /** What was sent for the keys of the verb: once for each, to its master, and as that verb. */
  private List<Sent> run(
      Behavior behavior,
      String namespace,
      Split split,
      Writing verb,
      BiFunction<KeyedVerbs<RecordStream>, List<Key>, KeyedStep<RecordStream, ?>> start) {
    List<Key> keys = split.keys(DataSet.of(namespace, "users"));
    tapped.cluster().taken();
    split.run(tapped.session(behavior), keys, start).execute(ErrorStrategy.IN_STREAM).close();
    List<Sent> taken = tapped.cluster().taken();
    return keys.stream()
        .map(
            key -> {
              List<Sent> ofKey = Tapped.about(key, taken);
              assertThat(ofKey).as("%s of %s", verb, split).hasSize(1);
              Sent sent = ofKey.get(0);
              assertThat(sent.node()).isEqualTo(TapCluster.masterOf(key.digest));
              assertThat(sent.isWrite()).isTrue();
              assertThat(sent.isDelete()).as("%s", verb).isEqualTo(verb == Writing.DELETE);
              assertThat(sent.action()).as("%s", verb).isEqualTo(verb.action);
              assertThat(sent.operations().contains(TOUCH_OPERATION))
                  .isEqualTo(verb == Writing.TOUCH);
              assertThat(sent.operations().contains(DELETE_OPERATION))
                  .isEqualTo(verb == Writing.DELETE_INSIDE);
              return sent;
            })
        .toList();
  }

  @Test
  void everyFormOfALifeIsWritten() {
    List<Key> keys = Split.ONE_KEY_PER_NODE.keys(DataSet.of("test", "users"));
    Map<Integer, UnaryOperator<KeyedWrite<RecordStream>>> lives =
        Map.of(
            0, KeyedWrite::expiryFromServerDefault,
            -1, KeyedWrite::neverExpire,
            -2, KeyedWrite::withNoChangeInExpiration,
            60, write -> write.expireRecordAfter(Duration.ofMinutes(1)));
    lives.forEach(
        (ttl, form) -> {
          tapped.cluster().taken();
          form.apply(tapped.session(Behavior.DEFAULT).upsert(keys).put(BINS)).execute().close();
          form.apply(tapped.session(Behavior.DEFAULT).upsert(keys.get(0)).put(BINS))
              .execute()
              .close();
          assertThat(tapped.cluster().taken()).hasSize(3).extracting(Sent::ttl).containsOnly(ttl);
        });
  }

  @Test
  void aChainOverTwoNamespacesHasTheSettingsOfEach() {
    Behavior behavior =
        Behavior.DEFAULT.deriveWithChanges(
            "commit", c -> c.writesAp(w -> w.commitLevel(CommitLevel.COMMIT_MASTER)));
    List<Key> weak = Split.MANY_KEYS.keys(DataSet.of("test", "users"));
    List<Key> strong = Split.ONE_KEY_ON_ONE_NODE.keys(DataSet.of("strong", "accounts"));
    tapped.cluster().taken();
    tapped
        .session(behavior)
        .delete(weak)
        .delete(strong)
        .upsert(DataSet.of("strong", "other").ids(1, 2))
        .put(BINS)
        .execute()
        .close();

    List<Sent> taken = tapped.cluster().taken();
    assertThat(weak)
        .allSatisfy(
            key -> {
              Sent sent = Tapped.about(key, taken).get(0);
              assertThat(sent.isDurable()).isFalse();
              assertThat(sent.commitsAtMaster()).isTrue();
            });
    assertThat(strong)
        .allSatisfy(
            key -> {
              Sent sent = Tapped.about(key, taken).get(0);
              assertThat(sent.isDurable()).isTrue();
              assertThat(sent.commitsAtMaster()).isFalse();
            });
  }

  @Test
  void largeWritesAreCompressedIfAskedFor() {
    Behavior behavior = Behavior.DEFAULT.deriveWithChanges("small", c -> c.useCompression(true));
    Map<String, Object> large = Map.of("a", "a".repeat(1_000));
    List<Key> keys = Split.MANY_KEYS.keys(DataSet.of("test", "users"));
    tapped.cluster().taken();
    for (List<Key> some : List.of(keys, keys.subList(0, 1))) {
      tapped
          .session(behavior)
          .upsert(some)
          .put(large)
          .execute(ErrorStrategy.IN_STREAM) // a community server refuses it
          .close();
    }
    assertThat(tapped.cluster().taken())
        .hasSize(keys.size() + 1)
        .allMatch(sent -> sent.frame().compressed());
    tapped.session(Behavior.DEFAULT).upsert(keys).put(large).execute().close();
    assertThat(tapped.cluster().taken())
        .hasSize(keys.size())
        .noneMatch(sent -> sent.frame().compressed());
  }
}
