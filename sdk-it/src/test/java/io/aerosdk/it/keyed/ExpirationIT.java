package io.aerosdk.it.keyed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.aerospike.client.Key;
import io.aerosdk.DataSet;
import io.aerosdk.it.harness.KeyedScenarios;
import io.aerosdk.it.harness.Setup;
import io.aerosdk.it.harness.TestSession;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Times to live: every form, for one key, several keys, and each spec of a chain. */
@KeyedScenarios
class ExpirationIT {
  private static final Map<String, Object> BINS = Map.of("n", 1L);
  private static final int NEVER = -1;
  private static final Duration HOUR = Duration.ofHours(1);
  private static final Duration DAY = Duration.ofDays(1);

  private final TestSession session;
  private final DataSet set;

  ExpirationIT(Setup setup) {
    session = setup.session();
    set = setup.set(ExpirationIT.class);
  }

  @ParameterizedTest(name = "{0} keys")
  @ValueSource(ints = {1, 3})
  void everyFormOfAWrite(int count) {
    List<Key> keys = keys(count);

    session.upsert(keys).put(BINS).expireRecordAfter(HOUR).execute();
    assertLife(keys, HOUR);
    session.upsert(keys).put(BINS).withNoChangeInExpiration().execute();
    assertLife(keys, HOUR);
    session.update(keys).put(BINS).expireRecordAfter(DAY).execute();
    assertLife(keys, DAY);
    session.replace(keys).put(BINS).neverExpire().execute();
    assertNever(keys);
    session.replaceIfExists(keys).put(BINS).expireRecordAfter(HOUR.plusMillis(999)).execute();
    assertLife(keys, HOUR);
  }

  @ParameterizedTest(name = "{0} keys")
  @ValueSource(ints = {1, 3})
  void everyFormOfATouch(int count) {
    List<Key> keys = keys(count);
    session.insert(keys).put(BINS).expireRecordAfter(DAY).execute();

    session.touch(keys).expireRecordAfter(HOUR).execute();
    assertLife(keys, HOUR);
    session.touch(keys).withNoChangeInExpiration().execute();
    assertLife(keys, HOUR);
    session.touch(keys).neverExpire().execute();
    assertNever(keys);
    session.touch(keys).withNoChangeInExpiration().execute();
    assertNever(keys);
  }

  @ParameterizedTest(name = "{0} keys")
  @ValueSource(ints = {1, 3})
  void theServersDefaultIsThatOfAWriteThatSaysNothing(int count) {
    List<Key> keys = keys(count);
    Key plain = set.id("plain");
    session.put(plain, BINS);
    int byDefault = life(plain);

    session.upsert(keys).put(BINS).expireRecordAfter(HOUR).execute();
    session.upsert(keys).put(BINS).expiryFromServerDefault().execute();
    assertThat(keys).allSatisfy(key -> assertThat(life(key)).isBetween(byDefault - 1, byDefault));
    session.touch(keys).expireRecordAfter(HOUR).execute();
    session.touch(keys).expiryFromServerDefault().execute();
    assertThat(keys).allSatisfy(key -> assertThat(life(key)).isBetween(byDefault - 1, byDefault));
  }

  @Test
  void everySpecOfAChainHasItsOwn() {
    List<Key> hour = set.ids("h1", "h2");
    Key day = set.id("day");
    Key never = set.id("never");
    Key touched = set.id("touched");
    Key kept = set.id("kept");
    session.upsert(touched, kept).put(BINS).expireRecordAfter(HOUR).execute();

    session
        .upsert(hour)
        .put(BINS)
        .expireRecordAfter(HOUR)
        .insert(day)
        .put(BINS)
        .expireRecordAfter(DAY)
        .upsert(never)
        .put(BINS)
        .neverExpire()
        .touch(touched)
        .expireRecordAfter(DAY)
        .update(kept)
        .put(BINS)
        .withNoChangeInExpiration()
        .query(hour)
        .execute();

    assertLife(hour, HOUR);
    assertLife(List.of(day, touched), DAY);
    assertLife(List.of(kept), HOUR);
    assertNever(List.of(never));
  }

  @Test
  void theEdgesAreTaken() {
    Duration longest = Duration.ofDays(3_650);
    session.upsert(set.id(1)).put(BINS).expireRecordAfter(longest).execute();
    assertLife(set.ids(1), longest);
    session.upsert(set.id(2)).put(BINS).expireRecordAfter(Duration.ofSeconds(1)).execute();
  }

  @ParameterizedTest
  @ValueSource(strings = {"PT0S", "PT-1S", "PT0.999S", "P3650DT1S", "P100000000D"})
  void whatIsOutOfRangeIsRefused(String life) {
    assertThatThrownBy(
            () -> session.upsert(set.id(1)).put(BINS).expireRecordAfter(Duration.parse(life)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("life must be 1 s to 10 years (315360000 s), got PT");
    assertThatThrownBy(() -> session.touch(set.id(1)).expireRecordAfter(Duration.parse(life)))
        .isInstanceOf(IllegalArgumentException.class);
    assertThat(session.contains(set.id(1))).isFalse();
  }

  private List<Key> keys(int count) {
    return set.ids("a", "b", "c").subList(0, count);
  }

  private int life(Key key) {
    return session.get(key).getTimeToLive();
  }

  /** The clocks of server and client may differ by a little. */
  private void assertLife(List<Key> keys, Duration expected) {
    int seconds = (int) expected.toSeconds();
    assertThat(keys).allSatisfy(key -> assertThat(life(key)).isBetween(seconds - 60, seconds + 5));
  }

  private void assertNever(List<Key> keys) {
    assertThat(keys).allSatisfy(key -> assertThat(life(key)).isEqualTo(NEVER));
  }
}
