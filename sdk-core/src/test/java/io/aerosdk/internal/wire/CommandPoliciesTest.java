package io.aerosdk.internal.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import com.aerospike.client.Key;
import com.aerospike.client.Txn;
import com.aerospike.client.exp.Exp;
import com.aerospike.client.exp.Expression;
import com.aerospike.client.policy.BatchPolicy;
import com.aerospike.client.policy.GenerationPolicy;
import com.aerospike.client.policy.Policy;
import com.aerospike.client.policy.QueryDuration;
import com.aerospike.client.policy.RecordExistsAction;
import com.aerospike.client.policy.WritePolicy;
import io.aerosdk.DataSet;
import io.aerosdk.behavior.Behavior;
import io.aerosdk.behavior.Mode;
import io.aerosdk.command.DatasetQueryCommand;
import io.aerosdk.command.DatasetQueryCommand.Options;
import io.aerosdk.command.KeySpec;
import io.aerosdk.command.KeyedCommand;
import io.aerosdk.command.KeyedStep;
import io.aerosdk.command.Verb;
import io.aerosdk.command.Verbs;
import io.aerosdk.query.QueryHint;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CommandPoliciesTest {
  private static final DataSet SET = DataSet.of("test", "users");
  private static final Key KEY = SET.id(1);
  private static final Key STRONG = DataSet.of("strong", "users").id(1);
  private static final Key DIGEST = SET.idFromDigest(KEY.digest);
  private static final Expression CONDITION = Exp.build(Exp.binExists("a"));

  private final Verbs session = new Verbs();
  private final CommandPolicies policies = policies(Behavior.DEFAULT);

  private static CommandPolicies policies(Behavior behavior) {
    return new CommandPolicies(
        behavior, namespace -> namespace.equals("strong") ? Mode.SC : Mode.AP);
  }

  @Test
  void whatAsksForNothingSharesItsPolicy() {
    KeySpec upsert = spec(session.upsert(KEY).bin("a").setTo(1));
    KeySpec delete = spec(session.delete(KEY));
    KeySpec query = spec(session.query(KEY));

    assertThat(policies.write(upsert, KEY))
        .isSameAs(policies.write(upsert, KEY))
        .isSameAs(policies.upsert(KEY));
    assertThat(policies.write(delete, KEY)).isSameAs(policies.write(delete, KEY));
    assertThat(policies.read(query, KEY)).isSameAs(policies.read(KEY));
    assertThat(policies.batchRows(KEY).write(upsert, KEY, policies.clock()))
        .isSameAs(policies.batchRows(KEY).write(upsert, KEY, policies.clock()));
    assertThat(policies.batchRows(KEY).delete(delete, KEY))
        .isSameAs(policies.batchRows(KEY).delete(delete, KEY));
    assertThat(policies.batchRows(KEY).read(query)).isSameAs(policies.batchRows(KEY).read(query));
  }

  @Test
  void everyOperationIsAnsweredWhereABinHasSeveralAndOneReads() {
    KeySpec writes = spec(session.upsert(KEY).bin("a").setTo(1).bin("a").add(1));
    KeySpec apart = spec(session.upsert(KEY).bin("a").setTo(1).bin("b").get());
    KeySpec together = spec(session.upsert(KEY).bin("a").setTo(1).bin("b").get().bin("a").get());
    KeySpec one = spec(session.query(KEY).bin("a").get());
    KeySpec reads = spec(session.query(KEY).bin("a").get().bin("a").get());

    assertThat(policies.write(writes, KEY)).isSameAs(policies.upsert(KEY));
    assertThat(policies.write(apart, KEY)).isSameAs(policies.upsert(KEY));
    assertThat(policies.upsert(KEY).respondAllOps).isFalse();
    assertThat(policies.write(together, KEY).respondAllOps).isTrue();
    assertThat(policies.readOperations(one, KEY))
        .isSameAs(policies.readOperations(one, KEY))
        .matches(policy -> !policy.respondAllOps);
    assertThat(policies.readOperations(reads, KEY).respondAllOps).isTrue();
    assertThat(policies.readOperations(reads, KEY).totalTimeout)
        .isEqualTo(policies.read(KEY).totalTimeout);
  }

  @ParameterizedTest
  @CsvSource({
    "UPSERT, UPDATE",
    "INSERT, CREATE_ONLY",
    "UPDATE, UPDATE_ONLY",
    "REPLACE, REPLACE",
    "REPLACE_IF_EXISTS, REPLACE_ONLY",
  })
  void everyWriteKeepsItsVerbAloneAndInBatches(Verb verb, RecordExistsAction action) {
    KeySpec plain = spec(write(verb));
    KeySpec special = spec(write(verb).where(CONDITION));
    for (KeySpec spec : List.of(plain, special)) {
      assertThat(policies.write(spec, KEY).recordExistsAction).isEqualTo(action);
      assertThat(policies.batchRows(KEY).write(spec, KEY, policies.clock()).recordExistsAction)
          .isEqualTo(action);
    }
  }

  private KeyedStep<?, ?> write(Verb verb) {
    return switch (verb) {
      case UPSERT -> session.upsert(KEY).bin("a").setTo(1);
      case INSERT -> session.insert(KEY).bin("a").setTo(1);
      case UPDATE -> session.update(KEY).bin("a").setTo(1);
      case REPLACE -> session.replace(KEY).bin("a").setTo(1);
      case REPLACE_IF_EXISTS -> session.replaceIfExists(KEY).bin("a").setTo(1);
      case READ, EXISTS, DELETE, TOUCH, UDF ->
          throw new IllegalArgumentException("no write: " + verb);
    };
  }

  @Test
  void whatAWriteAsksForIsInItsOwnPolicyAndInNoOther() {
    KeySpec asking =
        spec(
            session
                .update(KEY)
                .bin("a")
                .setTo(1)
                .where(CONDITION)
                .ensureGenerationIs(7)
                .expireRecordAfter(Duration.ofSeconds(90)));

    WritePolicy own = policies.write(asking, KEY);
    assertThat(own.filterExp).isSameAs(CONDITION);
    assertThat(own.generation).isEqualTo(7);
    assertThat(own.generationPolicy).isEqualTo(GenerationPolicy.EXPECT_GEN_EQUAL);
    assertThat(own.expiration).isEqualTo(90);
    assertThat(own.sendKey).isTrue();
    var row = policies.batchRows(KEY).write(asking, KEY, policies.clock());
    assertThat(row.filterExp).isSameAs(CONDITION);
    assertThat(row.generation).isEqualTo(7);
    assertThat(row.generationPolicy).isEqualTo(GenerationPolicy.EXPECT_GEN_EQUAL);
    assertThat(row.expiration).isEqualTo(90);
    assertThat(row.sendKey).isTrue();

    KeySpec plain = spec(session.update(KEY).bin("a").setTo(1));
    WritePolicy shared = policies.write(plain, KEY);
    assertThat(shared.filterExp).isNull();
    assertThat(shared.generation).isZero();
    assertThat(shared.generationPolicy).isEqualTo(GenerationPolicy.NONE);
    assertThat(shared.expiration).isZero();
    assertThat(policies.batchRows(KEY).write(plain, KEY, policies.clock()).generationPolicy)
        .isEqualTo(GenerationPolicy.NONE);
  }

  @Test
  void aTouchHasLifeAndGeneration() {
    KeySpec touch = spec(session.touch(KEY).neverExpire().ensureGenerationIs(2));
    assertThat(policies.write(touch, KEY).expiration).isEqualTo(-1);
    assertThat(policies.write(touch, KEY).generation).isEqualTo(2);
    assertThat(policies.batchRows(KEY).write(touch, KEY, policies.clock()).expiration)
        .isEqualTo(-1);
    assertThat(policies.batchRows(KEY).write(touch, KEY, policies.clock()).generationPolicy)
        .isEqualTo(GenerationPolicy.EXPECT_GEN_EQUAL);
  }

  @ParameterizedTest
  @CsvSource(
      nullValues = "-",
      value = {
        "-, test, false",
        "-, strong, true",
        "true, test, true",
        "true, strong, true",
        "false, test, false",
        "false, strong, false",
      })
  void deletesAreDurableAsSaidOrElseAsTheModeWants(
      @Nullable Boolean said, String namespace, boolean durable) {
    Key key = namespace.equals("strong") ? STRONG : KEY;
    var delete = session.delete(key);
    if (said != null) {
      delete = said ? delete.withDurableDelete() : delete.withoutDurableDelete();
    }
    KeySpec spec = spec(delete);
    assertThat(policies.write(spec, key).durableDelete).isEqualTo(durable);
    assertThat(policies.batchRows(key).delete(spec, key).durableDelete).isEqualTo(durable);
  }

  @Test
  void aDeleteKeepsItsDurabilityWhenItAsksForSomethingElse() {
    KeySpec spec = spec(session.delete(STRONG).ensureGenerationIs(3).where(CONDITION));
    assertThat(policies.write(spec, STRONG).durableDelete).isTrue();
    var row = policies.batchRows(STRONG).delete(spec, STRONG);
    assertThat(row.durableDelete).isTrue();
    assertThat(row.generation).isEqualTo(3);
    assertThat(row.generationPolicy).isEqualTo(GenerationPolicy.EXPECT_GEN_EQUAL);
    assertThat(row.filterExp).isSameAs(CONDITION);
  }

  @Test
  void writesOfBinsAreNeverDurable() {
    KeySpec write = spec(session.upsert(STRONG).bin("a").setTo(1).ensureGenerationIs(1));
    assertThat(policies.write(write, STRONG).durableDelete).isFalse();
    assertThat(policies.batchRows(STRONG).write(write, STRONG, policies.clock()).durableDelete)
        .isFalse();
    KeySpec touch = spec(session.touch(STRONG));
    assertThat(policies.write(touch, STRONG).durableDelete).isFalse();
  }

  @Test
  void everyKeyHasTheModeOfItsOwnNamespace() {
    KeySpec delete = spec(session.delete(KEY, STRONG));
    assertThat(policies.batchRows(KEY).delete(delete, KEY).durableDelete).isFalse();
    assertThat(policies.batchRows(STRONG).delete(delete, STRONG).durableDelete).isTrue();
  }

  @Test
  void readsTakeAConditionIntoACopy() {
    KeySpec asking = spec(session.query(KEY).where(CONDITION));
    assertThat(policies.read(asking, KEY).filterExp).isSameAs(CONDITION);
    assertThat(policies.batchRows(KEY).read(asking).filterExp).isSameAs(CONDITION);
    assertThat(policies.read(KEY).filterExp).isNull();
  }

  @Test
  void readOperationsHaveTheSettingsOfReads() {
    CommandPolicies fast = policies(Behavior.READ_FAST);
    KeySpec spec = spec(session.query(KEY));
    WritePolicy operations = fast.readOperations(spec, KEY);
    Policy read = fast.read(KEY);
    assertThat(operations.totalTimeout).isEqualTo(read.totalTimeout).isEqualTo(200);
    assertThat(operations.maxRetries).isEqualTo(read.maxRetries).isEqualTo(3);
    assertThat(operations.sendKey).isFalse();
  }

  @Test
  void aBatchWithAWriteHasTheSettingsOfWrites() {
    Behavior two =
        Behavior.DEFAULT.deriveWithChanges(
            "two",
            c ->
                c.readsBatch(r -> r.totalTimeout(Duration.ofMillis(11)))
                    .writesBatch(w -> w.totalTimeout(Duration.ofMillis(22))));
    CommandPolicies some = policies(two);
    assertThat(some.batch(session.query(SET.ids(1, 2)).command()).totalTimeout).isEqualTo(11);
    assertThat(some.batch(session.query(SET.id(1)).exists(SET.id(2)).command()).totalTimeout)
        .isEqualTo(11);
    assertThat(some.batch(session.query(SET.id(1)).delete(SET.id(2)).command()).totalTimeout)
        .isEqualTo(22);
  }

  @Test
  void aKeyKnownByDigestIsNeverSent() {
    KeySpec upsert = spec(session.upsert(DIGEST).bin("a").setTo(1));
    KeySpec delete = spec(session.delete(DIGEST));
    assertThat(policies.upsert(DIGEST).sendKey).isFalse();
    assertThat(policies.write(upsert, DIGEST).sendKey).isFalse();
    assertThat(policies.write(delete, DIGEST).sendKey).isFalse();
    assertThat(policies.batchRows(DIGEST).write(upsert, DIGEST, policies.clock()).sendKey)
        .isFalse();
    assertThat(policies.batchRows(DIGEST).delete(delete, DIGEST).sendKey).isFalse();
    BatchPolicy mixed = policies.batch(session.upsert(KEY, DIGEST).bin("a").setTo(1).command());
    assertThat(mixed.sendKey).isFalse();

    assertThat(policies.upsert(KEY).sendKey).isTrue();
    assertThat(policies.batchRows(KEY).write(upsert, KEY, policies.clock()).sendKey).isTrue();
    assertThat(policies.batch(session.delete(SET.ids(1, 2)).command()).sendKey).isTrue();
  }

  @Test
  void aQueryCopiesOnlyIfItMust() {
    var all = new DatasetQueryCommand(SET, List.of(), false, null, 0, 0, null, Options.NONE);
    var headers = new DatasetQueryCommand(SET, List.of(), true, null, 0, 0, null, Options.NONE);
    var some = new DatasetQueryCommand(SET, List.of(), false, CONDITION, 0, 0, null, Options.NONE);
    assertThat(policies.query(all)).isSameAs(policies.query(all));
    var options = new Options(null, QueryDuration.SHORT, 0, null, null, QueryHint.NONE);
    var brief = new DatasetQueryCommand(SET, List.of(), false, null, 0, 0, null, options);
    assertThat(policies.query(brief).expectedDuration).isEqualTo(QueryDuration.SHORT);
    assertThat(policies.query(brief).maxRetries).isEqualTo(policies.query(all).maxRetries);
    assertThat(policies.query(all).expectedDuration).as("long").isNull();
    assertThat(policies.query(all).includeBinData).isTrue();
    assertThat(policies.query(headers).includeBinData).isFalse();
    assertThat(policies.query(some).filterExp).isSameAs(CONDITION);
    assertThat(policies.query(some).includeBinData).isTrue();
    assertThat(policies.query(all).filterExp).isNull();
  }

  private static KeySpec spec(KeyedStep<?, ?> step) {
    return step.command().specs().get(0);
  }

  @Test
  void aWriteThatOnlyReadsIsRefused() {
    for (KeySpec spec :
        List.of(
            spec(session.insert(KEY).bin("a").get()),
            spec(session.upsert(KEY).bin("a").get().bin("b").get()))) {
      assertThatIllegalStateException()
          .isThrownBy(() -> policies.write(spec, KEY))
          .withMessageContaining("must write something");
      assertThatIllegalStateException()
          .isThrownBy(() -> policies.batchRows(KEY).write(spec, KEY, policies.clock()));
    }
    KeySpec both = spec(session.insert(KEY).bin("a").get().bin("b").setTo(1));
    assertThat(policies.write(both, KEY)).isSameAs(policies.write(both, KEY));
  }

  @Test
  void aDeleteInsideAWriteIsAsDurableAsOneOfItsOwn() {
    KeySpec plain = spec(session.upsert(KEY).bin("a").get().deleteRecord());
    KeySpec with = spec(session.upsert(KEY).deleteRecord().withDurableDelete());
    KeySpec without = spec(session.upsert(KEY).deleteRecord().withoutDurableDelete());
    KeySpec write = spec(session.upsert(KEY).bin("a").setTo(1).where(CONDITION));

    assertThat(durable(plain, KEY)).containsOnly(false);
    assertThat(durable(plain, STRONG)).containsOnly(true);
    assertThat(durable(with, KEY)).containsOnly(true);
    assertThat(durable(without, STRONG)).containsOnly(false);
    assertThat(durable(write, STRONG)).containsOnly(false);
  }

  private List<Boolean> durable(KeySpec spec, Key key) {
    return List.of(
        policies.write(spec, key).durableDelete,
        policies.batchRows(key).write(spec, key, policies.clock()).durableDelete);
  }

  @Test
  void aBatchWithAKeyOfAStrongNamespaceIsStrong() {
    Behavior behavior =
        Behavior.DEFAULT.deriveWithChanges(
            "mode", c -> c.writesSc(w -> w.totalTimeout(Duration.ofSeconds(7))));
    CommandPolicies own = policies(behavior);

    assertThat(own.batch(session.delete(KEY, STRONG).command()).totalTimeout).isEqualTo(7_000);
    assertThat(own.batch(session.delete(STRONG, KEY).command()).totalTimeout).isEqualTo(7_000);
    assertThat(own.batch(session.delete(KEY).touch(KEY, STRONG).command()).totalTimeout)
        .isEqualTo(7_000);
    assertThat(own.batch(session.delete(KEY, KEY).command()).totalTimeout).isEqualTo(30_000);
  }

  @Test
  void anEndIsWrittenAsTheSecondsThatAreLeft() {
    Instant end = Instant.now().plusSeconds(1_000);
    KeySpec spec = spec(session.upsert(KEY).bin("a").setTo(1).expireRecordAt(end));
    CommandPolicies later =
        new CommandPolicies(
            Behavior.DEFAULT, namespace -> Mode.AP, InstantSource.fixed(end.minusSeconds(12)));

    assertThat(later.write(spec, KEY).expiration).isEqualTo(12);
    assertThat(later.batchRows(KEY).write(spec, KEY, later.clock()).expiration).isEqualTo(12);
  }

  @Test
  void commandsOfATransactionCarryIt() {
    Txn txn = new Txn();
    CommandPolicies inside = policies.in(txn);
    KeySpec read = spec(session.query(STRONG).where(CONDITION));
    KeySpec operations = spec(session.query(STRONG).bin("a").get());
    KeySpec write = spec(session.upsert(STRONG).bin("a").setTo(1));
    KeySpec conditional = spec(session.upsert(STRONG).bin("a").setTo(1).where(CONDITION));
    List<Policy> all =
        List.of(
            inside.read(STRONG),
            inside.upsert(STRONG),
            inside.read(read, STRONG),
            inside.readOperations(operations, STRONG),
            inside.write(write, STRONG),
            inside.write(conditional, STRONG),
            inside.write(spec(session.delete(STRONG)), STRONG),
            inside.write(spec(session.touch(STRONG)), STRONG),
            inside.batch(session.delete(STRONG, STRONG).command()),
            inside.batch(session.query(STRONG, STRONG).command()),
            inside.snapshot().batch(session.query(STRONG, STRONG).command()));
    assertThat(all).allSatisfy(policy -> assertThat(policy.txn).isSameAs(txn));
    assertThat(inside.upsert(STRONG))
        .usingRecursiveComparison()
        .ignoringFields("txn")
        .isEqualTo(policies.upsert(STRONG));
    assertThat(policies.upsert(STRONG).txn).isNull();
    assertThat(policies.read(read, STRONG).txn).isNull();
    assertThat(inside.background("strong").txn).isNull();
  }

  @Test
  void onlyWritesOfSeveralStrongKeysAreTransactionsOfTheirOwn() {
    KeyedCommand strong = session.delete(STRONG, STRONG).command();
    KeyedCommand mixed = session.delete(STRONG, KEY).command();
    KeyedCommand reads = session.query(STRONG, STRONG).command();
    KeyedCommand one = session.delete(STRONG).command();
    CommandPolicies atomic =
        policies(
            Behavior.DEFAULT.deriveWithChanges(
                "atomic", c -> c.writesBatch(w -> w.atomicBatches(true))));

    assertThat(atomic.isTransaction(strong, false)).isTrue();
    assertThat(policies.isTransaction(strong, true)).isTrue();
    assertThat(policies.isTransaction(strong, false)).isFalse();
    for (KeyedCommand other : List.of(mixed, reads, one)) {
      assertThat(atomic.isTransaction(other, true)).isFalse();
    }
  }
}
