package io.aerosdk.it.policies;

import static org.assertj.core.api.Assertions.assertThat;

import com.aerospike.client.Key;
import com.aerospike.client.exp.Exp;
import com.aerospike.client.exp.Expression;
import com.aerospike.client.policy.ReadModeAP;
import com.aerospike.client.policy.ReadModeSC;
import com.aerospike.client.policy.Replica;
import io.aerosdk.ClusterDefinition;
import io.aerosdk.DataSet;
import io.aerosdk.behavior.Behavior;
import io.aerosdk.command.ErrorStrategy;
import io.aerosdk.command.KeyedStep;
import io.aerosdk.command.KeyedVerbs;
import io.aerosdk.it.harness.Flavor;
import io.aerosdk.result.RecordStream;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Every form of a read in every split: what the servers are told, and which of them. */
@ParameterizedClass
@EnumSource
class ReadsOnTheWireIT {
  private static final DataSet WEAK = DataSet.of("test", "users");
  private static final DataSet STRONG = DataSet.of("strong", "users");
  private static final Expression CONDITION = Exp.build(Exp.eq(Exp.intBin("a"), Exp.val(77)));
  private static final int PERCENT = 80;
  private static final int READ_ALL = 0x03;
  private static final int READ_SOME = 0x01;
  private static final int READ_NONE = 0x21;
  private static final int SHAPE = 0x23;

  private final Flavor flavor;

  ReadsOnTheWireIT(Flavor flavor) {
    this.flavor = flavor;
  }

  /** The forms of a read and the flags that say them. */
  enum Reading {
    ALL_BINS(READ_ALL),
    SOME_BINS(READ_SOME),
    NO_BINS(READ_NONE),
    EXISTS(READ_NONE),
    OPERATIONS(READ_SOME);

    private final int flags;

    Reading(int flags) {
      this.flags = flags;
    }

    KeyedStep<RecordStream, ?> start(KeyedVerbs<RecordStream> verbs, List<Key> keys) {
      return switch (this) {
        case ALL_BINS -> verbs.query(keys);
        case SOME_BINS -> verbs.query(keys).bins("a", "b");
        case NO_BINS -> verbs.query(keys).withNoBins();
        case EXISTS -> verbs.exists(keys);
        case OPERATIONS -> verbs.query(keys).bin("a").get();
      };
    }
  }

  @ParameterizedTest
  @EnumSource
  void byDefault(Split split) {
    try (Tapped tapped = new Tapped(flavor)) {
      for (Reading form : Reading.values()) {
        for (DataSet set : List.of(WEAK, STRONG)) {
          for (Sent sent : run(tapped, Behavior.DEFAULT, set, split, form, false)) {
            assertThat(sent.readsAllOfAp()).isFalse();
            assertThat(sent.strength()).isZero();
            assertThat(sent.ttl()).isZero();
            assertThat(sent.hasCondition()).isFalse();
            assertThat(sent.storesKey()).as("a read stores no key").isFalse();
          }
        }
      }
    }
  }

  @ParameterizedTest
  @EnumSource
  void modesAndTouchOfTheBehavior(Split split) {
    Map<ReadModeSC, Integer> strengths = new EnumMap<>(ReadModeSC.class);
    strengths.put(ReadModeSC.SESSION, 0);
    strengths.put(ReadModeSC.LINEARIZE, 0x40);
    strengths.put(ReadModeSC.ALLOW_REPLICA, 0x80);
    strengths.put(ReadModeSC.ALLOW_UNAVAILABLE, 0xc0);
    try (Tapped tapped = new Tapped(flavor)) {
      strengths.forEach(
          (mode, strength) -> {
            Behavior behavior =
                Behavior.DEFAULT.deriveWithChanges(
                    "modes",
                    c ->
                        c.readsAp(r -> r.readModeAP(ReadModeAP.ALL))
                            .readsSc(r -> r.readModeSC(mode))
                            .reads(r -> r.readTouchTtlPercent(PERCENT)));
            for (Reading form : Reading.values()) {
              for (DataSet set : List.of(WEAK, STRONG)) {
                for (Sent sent : run(tapped, behavior, set, split, form, true)) {
                  assertThat(sent.readsAllOfAp()).as("%s", form).isTrue();
                  assertThat(sent.strength()).as("%s", form).isEqualTo(strength);
                  assertThat(sent.ttl()).as("%s", form).isEqualTo(PERCENT);
                  assertThat(sent.hasCondition(CONDITION)).as("%s", form).isTrue();
                }
              }
            }
          });
    }
  }

  private static List<Sent> run(
      Tapped tapped,
      Behavior behavior,
      DataSet set,
      Split split,
      Reading form,
      boolean conditional) {
    List<Key> keys = split.keys(set);
    tapped.cluster().taken();
    split
        .run(
            tapped.session(behavior),
            keys,
            (verbs, some) ->
                conditional ? form.start(verbs, some).where(CONDITION) : form.start(verbs, some))
        .execute(ErrorStrategy.IN_STREAM)
        .close();
    List<Sent> taken = tapped.cluster().taken();
    return keys.stream()
        .map(
            key -> {
              List<Sent> ofKey = Tapped.about(key, taken);
              assertThat(ofKey).as("%s in %s", form, split).hasSize(1);
              Sent sent = ofKey.get(0);
              assertThat(sent.isWrite()).isFalse();
              assertThat(sent.flags().get(0) & SHAPE)
                  .as("%s in %s", form, split)
                  .isEqualTo(form.flags);
              return sent;
            })
        .toList();
  }

  @ParameterizedTest
  @EnumSource
  void masterReadsGoToTheMaster(Split split) {
    try (Tapped tapped = new Tapped(flavor)) {
      for (DataSet set : List.of(WEAK, STRONG)) {
        for (Key key : split.keys(set)) {
          assertThat(nodes(tapped, replica(Replica.MASTER), split, set, key))
              .containsExactly(TapCluster.masterOf(key.digest));
        }
      }
    }
  }

  @ParameterizedTest
  @EnumSource
  void proleReadsGoToBoth(Split split) {
    try (Tapped tapped = new Tapped(flavor)) {
      Behavior behavior = replica(Replica.MASTER_PROLES);
      Key key = split.keys(WEAK).get(0);
      assertThat(nodes(tapped, behavior, split, WEAK, key)).containsExactlyInAnyOrder(0, 1);
      Key strong = split.keys(STRONG).get(0);
      assertThat(nodes(tapped, behavior, split, STRONG, strong))
          .as("a session read is served by the master")
          .containsExactly(TapCluster.masterOf(strong.digest));
    }
  }

  @ParameterizedTest
  @EnumSource
  void rackReadsStayInTheRack(Split split) {
    try (Tapped tapped = new Tapped(flavor, cluster -> racks(cluster, 1))) {
      for (Key key : split.keys(WEAK)) {
        assertThat(nodes(tapped, Behavior.FAST_RACK_AWARE, split, WEAK, key)).containsExactly(1);
      }
      Behavior relaxed =
          Behavior.FAST_RACK_AWARE.deriveWithChanges(
              "relaxed", c -> c.readsSc(r -> r.readModeSC(ReadModeSC.ALLOW_REPLICA)));
      for (Key key : split.keys(STRONG)) {
        assertThat(nodes(tapped, relaxed, split, STRONG, key)).containsExactly(1);
        assertThat(nodes(tapped, Behavior.FAST_RACK_AWARE, split, STRONG, key))
            .containsExactly(TapCluster.masterOf(key.digest));
      }
    }
  }

  private static ClusterDefinition racks(ClusterDefinition cluster, int rack) {
    return cluster.preferringRacks(rack);
  }

  private static Behavior replica(Replica replica) {
    return Behavior.DEFAULT.deriveWithChanges("replica", c -> c.reads(r -> r.replica(replica)));
  }

  /** The nodes that were asked for a key when the command was run several times. */
  private static Set<Integer> nodes(
      Tapped tapped, Behavior behavior, Split split, DataSet set, Key key) {
    Set<Integer> nodes = new HashSet<>();
    for (int i = 0; i < 6; i++) {
      tapped.cluster().taken();
      split.run(tapped.session(behavior), split.keys(set), KeyedVerbs::query).execute().close();
      for (Sent sent : Tapped.about(key, tapped.cluster().taken())) {
        nodes.add(sent.node());
      }
      if (i % 2 == 0) { // keys take turns on the nodes: one more key now and then, and turns change
        tapped.session(behavior).find(set.id("another"));
      }
    }
    return nodes;
  }

  @Test
  void shortcutsReadAsTheBehaviorSays() {
    Behavior behavior =
        Behavior.DEFAULT.deriveWithChanges(
            "all",
            c ->
                c.readsAp(r -> r.readModeAP(ReadModeAP.ALL))
                    .readsSc(r -> r.readModeSC(ReadModeSC.ALLOW_REPLICA))
                    .reads(r -> r.readTouchTtlPercent(PERCENT)));
    try (Tapped tapped = new Tapped(flavor)) {
      tapped.session(behavior).find(WEAK.id(1));
      tapped.session(behavior).find(WEAK.id(1), "a");
      tapped.session(behavior).contains(WEAK.id(1));
      assertThat(tapped.cluster().taken())
          .hasSize(3)
          .allMatch(Sent::readsAllOfAp)
          .allMatch(sent -> sent.strength() == 0x80)
          .allMatch(sent -> sent.ttl() == PERCENT);
    }
  }

  @Test
  void queriesCarryTheirConditionAndMode() {
    Behavior behavior =
        Behavior.DEFAULT.deriveWithChanges(
            "query", c -> c.readsAp(r -> r.readModeAP(ReadModeAP.ALL)).useCompression(true));
    try (Tapped tapped = new Tapped(flavor)) {
      tapped
          .session(behavior)
          .query(WEAK)
          .where(CONDITION)
          .withNoBins()
          .recordsPerSecond(5_000)
          // One partition, so one node: both lead to the same server, which runs a query only once.
          .onPartitionRange(0, 1)
          .execute()
          .toList();
      assertThat(tapped.cluster().taken())
          .isNotEmpty()
          .noneMatch(Sent::isWrite)
          .allMatch(sent -> sent.hasCondition(CONDITION))
          .allMatch(sent -> (sent.flags().get(0) & SHAPE) == READ_NONE)
          .allMatch(Sent::readsAllOfAp)
          .allMatch(Sent::wantsCompressedAnswers)
          .allMatch(sent -> sent.fields().containsKey(10));
    }
  }
}
