package io.aerosdk.it.keyed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.aerospike.client.Key;
import com.aerospike.client.Record;
import io.aerosdk.DataSet;
import io.aerosdk.command.ErrorStrategy;
import io.aerosdk.command.KeyedStep;
import io.aerosdk.command.KeyedVerbs;
import io.aerosdk.error.GenerationException;
import io.aerosdk.it.harness.KeyedScenarios;
import io.aerosdk.it.harness.Setup;
import io.aerosdk.it.harness.TestSession;
import io.aerosdk.result.RecordResult;
import io.aerosdk.result.RecordStream;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A verb that expects a generation is done to that generation and to no other. */
@KeyedScenarios
class GenerationIT {
  private static final Map<String, Object> OLD = Map.of("n", 1L);
  private static final Map<String, Object> NEW = Map.of("n", 2L);

  private final TestSession session;
  private final DataSet set;

  GenerationIT(Setup setup) {
    session = setup.session();
    set = setup.set(GenerationIT.class);
  }

  /** Every verb that can expect a generation. */
  enum Checked {
    UPSERT {
      @Override
      KeyedStep<RecordStream, ?> start(
          KeyedVerbs<RecordStream> verbs, List<Key> keys, int expected) {
        return verbs.upsert(keys).put(NEW).ensureGenerationIs(expected);
      }
    },
    UPDATE {
      @Override
      KeyedStep<RecordStream, ?> start(
          KeyedVerbs<RecordStream> verbs, List<Key> keys, int expected) {
        return verbs.update(keys).put(NEW).ensureGenerationIs(expected);
      }
    },
    REPLACE {
      @Override
      KeyedStep<RecordStream, ?> start(
          KeyedVerbs<RecordStream> verbs, List<Key> keys, int expected) {
        return verbs.replace(keys).put(NEW).ensureGenerationIs(expected);
      }
    },
    REPLACE_IF_EXISTS {
      @Override
      KeyedStep<RecordStream, ?> start(
          KeyedVerbs<RecordStream> verbs, List<Key> keys, int expected) {
        return verbs.replaceIfExists(keys).put(NEW).ensureGenerationIs(expected);
      }
    },
    DELETE {
      @Override
      KeyedStep<RecordStream, ?> start(
          KeyedVerbs<RecordStream> verbs, List<Key> keys, int expected) {
        return verbs.delete(keys).ensureGenerationIs(expected);
      }
    },
    TOUCH {
      @Override
      KeyedStep<RecordStream, ?> start(
          KeyedVerbs<RecordStream> verbs, List<Key> keys, int expected) {
        return verbs.touch(keys).ensureGenerationIs(expected);
      }
    };

    abstract KeyedStep<RecordStream, ?> start(
        KeyedVerbs<RecordStream> verbs, List<Key> keys, int expected);
  }

  @ParameterizedTest
  @EnumSource
  void oneKey(Checked verb) {
    Key key = set.id(1);
    session.put(key, OLD);

    assertThatThrownBy(() -> verb.start(session, List.of(key), 2).execute())
        .isInstanceOf(GenerationException.class);
    assertUntouched(key);

    assertThat(verb.start(session, List.of(key), 1).execute().firstOrThrow().isOk()).isTrue();
    assertDone(verb, key);
  }

  @ParameterizedTest
  @EnumSource
  void severalKeys(Checked verb) {
    Key fresh = set.id(1);
    Key stale = set.id(2);
    session.upsert(fresh, stale).put(OLD).execute();
    session.upsert(stale).put(OLD).execute();

    List<RecordResult> rows = verb.start(session, List.of(stale, fresh), 1).execute().toList();

    assertThat(rows).extracting(RecordResult::isOk).containsExactly(false, true);
    assertThat(rows.get(0).error()).containsInstanceOf(GenerationException.class);
    assertThat(session.get(stale).generation).isEqualTo(2);
    assertThat(session.get(stale).bins).isEqualTo(OLD);
    assertDone(verb, fresh);
  }

  @ParameterizedTest
  @EnumSource
  void chainWhoseSpecsExpectDifferentGenerations(Checked verb) {
    Key first = set.id(1);
    Key second = set.id(2);
    Key stale = set.id(3);
    session.upsert(first, second, stale).put(OLD).execute();
    session.upsert(second).put(OLD).execute();

    KeyedStep<RecordStream, ?> chain = verb.start(session, List.of(first), 1);
    chain = verb.start(chain, List.of(second), 2);
    chain = verb.start(chain, List.of(stale), 7);
    List<RecordResult> rows = chain.upsert(set.id(4)).put(NEW).execute().toList();

    assertThat(rows).extracting(RecordResult::isOk).containsExactly(true, true, false, true);
    assertThat(rows.get(2).error()).containsInstanceOf(GenerationException.class);
    assertUntouched(stale);
    assertDone(verb, first);
  }

  @Test
  void aFailedWriteIsARowIfAskedFor() {
    session.put(set.id(1), OLD);

    List<RecordResult> rows =
        session
            .update(set.id(1))
            .put(NEW)
            .ensureGenerationIs(3)
            .execute(ErrorStrategy.IN_STREAM)
            .failures();

    assertThat(rows).singleElement().satisfies(row -> assertThat(row.inDoubt()).isFalse());
    assertUntouched(set.id(1));
  }

  private void assertUntouched(Key key) {
    Record record = session.get(key);
    assertThat(record.generation).isEqualTo(1);
    assertThat(record.bins).isEqualTo(OLD);
  }

  private void assertDone(Checked verb, Key key) {
    if (verb == Checked.DELETE) {
      assertThat(session.contains(key)).isFalse();
      return;
    }
    Record record = session.get(key);
    assertThat(record.generation).isEqualTo(2);
    assertThat(record.bins).isEqualTo(verb == Checked.TOUCH ? OLD : NEW);
  }
}
