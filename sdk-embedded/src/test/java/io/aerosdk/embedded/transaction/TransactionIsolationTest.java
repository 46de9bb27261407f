package io.aerosdk.embedded.transaction;

import static org.assertj.core.api.Assertions.assertThat;

import com.aerospike.client.AerospikeClient;
import com.aerospike.client.AerospikeException;
import com.aerospike.client.Bin;
import com.aerospike.client.Key;
import com.aerospike.client.ResultCode;
import com.aerospike.client.Txn;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Transactions that interleave at random, against a model of what each may see and do. */
final class TransactionIsolationTest {
  private static final int KEYS = 5;
  private static final int TRANSACTIONS = 4;
  private static final int STEPS = 1500;
  private static final int ACCOUNTS = 6;
  private static final int BALANCE = 100;

  private final StrongServer strong = new StrongServer();
  private final AerospikeClient client = strong.client;

  @AfterEach
  void stop() {
    strong.close();
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4})
  void nobodySeesWhatIsNotCommitted(long seed) {
    Random random = new Random(seed);
    Model model = new Model();
    for (int step = 0; step < STEPS; step++) {
      model.step(random);
    }
    model.end();
    strong.nothingIsHeld();
    assertThat(model.commits).isGreaterThan(20);
    assertThat(model.refusals).isGreaterThan(20);
  }

  /** What is committed, with a version for each change; 0 for what was never there. */
  private final class Model {
    private final Map<Integer, Integer> values = new TreeMap<>();
    private final int[] versions = new int[KEYS];
    private final List<Open> open = new ArrayList<>();
    private int nextValue = 1;
    private int commits;
    private int refusals;

    void step(Random random) {
      while (open.size() < TRANSACTIONS) {
        open.add(new Open());
      }
      Open one = open.get(random.nextInt(TRANSACTIONS));
      int key = random.nextInt(KEYS);
      switch (random.nextInt(40)) {
        case 0 -> passTime();
        case 1, 2, 3, 4 -> commit(one);
        case 5, 6 -> abort(one);
        case 7, 8, 9 -> plainWrite(key);
        case 10, 11 -> plainDelete(key);
        case 12, 13, 14, 15 -> assertThat(strong.value(key(key))).isEqualTo(values.get(key));
        case 16, 17 ->
            assertThat(strong.query("s")).containsExactlyInAnyOrderElementsOf(values.values());
        case 18, 19, 20, 21, 22, 23, 24, 25, 26, 27 -> read(one, key);
        case 28, 29, 30 -> delete(one, key);
        default -> write(one, key);
      }
    }

    void end() {
      List.copyOf(open).forEach(this::commit);
    }

    private @Nullable Open holder(int key) {
      return open.stream().filter(it -> it.writes.containsKey(key)).findFirst().orElse(null);
    }

    private void plainWrite(int key) {
      int value = nextValue++;
      int code = code(() -> client.put(strong.write(null), key(key), new Bin("v", value)));
      if (expect(code, holder(key) == null ? ResultCode.OK : ResultCode.MRT_BLOCKED)) {
        set(key, value);
      }
    }

    private void plainDelete(int key) {
      int code = code(() -> client.delete(strong.write(null), key(key)));
      boolean deletes = holder(key) == null && values.containsKey(key);
      expect(code, holder(key) == null ? ResultCode.OK : ResultCode.MRT_BLOCKED);
      if (deletes) {
        set(key, null);
      }
    }

    private void set(int key, @Nullable Integer value) {
      versions[key]++;
      if (value == null) {
        values.remove(key);
      } else {
        values.put(key, value);
      }
    }

    /** The code that the record's state alone gives a command of a transaction. */
    private int refusal(Open one, int key) {
      Open holder = holder(key);
      if (holder == one) {
        return ResultCode.OK;
      }
      if (holder != null) {
        return ResultCode.MRT_BLOCKED;
      }
      Integer known = one.reads.get(key);
      return known == null || known == versions[key]
          ? ResultCode.OK
          : ResultCode.MRT_VERSION_MISMATCH;
    }

    private void read(Open one, int key) {
      int expected = refusal(one, key);
      Integer[] seen = new Integer[1];
      int code = code(() -> seen[0] = strong.value(key(key), one.txn));
      if (expect(code, expected)) {
        if (holder(key) == one) {
          assertThat(seen[0]).isEqualTo(one.writes.get(key));
        } else {
          assertThat(seen[0]).isEqualTo(values.get(key));
          one.depend(key);
        }
      }
    }

    private void write(Open one, int key) {
      one.begun = true;
      int expected = refusal(one, key);
      int value = nextValue++;
      int code = code(() -> client.put(strong.write(one.txn), key(key), new Bin("v", value)));
      if (expect(code, expected)) {
        one.hold(key, value);
      }
    }

    private void delete(Open one, int key) {
      one.begun = true;
      int expected = refusal(one, key);
      boolean there = holder(key) == one ? one.writes.get(key) != null : values.containsKey(key);
      boolean[] done = new boolean[1];
      int code = code(() -> done[0] = client.delete(strong.write(one.txn), key(key)));
      if (!expect(code, expected)) {
        return;
      }
      assertThat(done[0]).isEqualTo(there);
      if (there) {
        one.hold(key, null);
      } else if (holder(key) != one) {
        one.depend(key);
      }
    }

    private void commit(Open one) {
      boolean valid =
          one.reads.entrySet().stream()
              .allMatch(
                  it -> versions[it.getKey()] == it.getValue() && holder(it.getKey()) == null);
      int code = code(() -> client.commit(one.txn));
      if (valid) {
        assertThat(code).isEqualTo(ResultCode.OK);
        one.writes.forEach(this::set);
        commits++;
      } else {
        assertThat(code).isNotEqualTo(ResultCode.OK);
        refusals++;
      }
      open.remove(one);
    }

    private void abort(Open one) {
      client.abort(one.txn);
      open.remove(one);
    }

    /** Longer than any transaction may take: those that write are over. */
    private void passTime() {
      strong.clock.advance(Duration.ofSeconds(11));
      for (Open one : List.copyOf(open)) {
        if (one.begun) {
          open.remove(one);
          assertThat(code(() -> client.commit(one.txn))).isNotEqualTo(ResultCode.OK);
        }
      }
    }

    private boolean expect(int code, int expected) {
      assertThat(code).isEqualTo(expected);
      refusals += code == ResultCode.OK ? 0 : 1;
      return code == ResultCode.OK;
    }

    private final class Open {
      private final Txn txn = new Txn();
      private final Map<Integer, @Nullable Integer> writes = new HashMap<>();
      private final Map<Integer, Integer> reads = new HashMap<>();
      // Whether it has a monitor, which comes before the first write and whether or not it
      // succeeds.
      private boolean begun;

      void depend(int key) {
        if (versions[key] != 0) {
          reads.put(key, versions[key]);
        }
      }

      void hold(int key, @Nullable Integer value) {
        reads.remove(key);
        writes.put(key, value);
      }
    }
  }

  @Test
  void moneyIsNeitherMadeNorLost() throws Exception {
    for (int i = 0; i < ACCOUNTS; i++) {
      client.put(null, key(i), new Bin("v", BALANCE));
    }
    ExecutorService threads = Executors.newFixedThreadPool(4);
    try {
      List<Callable<Integer>> work = new ArrayList<>();
      for (int i = 0; i < 4; i++) {
        work.add(this::moveMoney);
      }
      int moved = 0;
      for (Future<Integer> each : threads.invokeAll(work, 60, TimeUnit.SECONDS)) {
        moved += each.get();
      }
      assertThat(moved).isGreaterThan(10);
    } finally {
      threads.shutdownNow();
    }
    assertThat(strong.query("s").stream().mapToInt(it -> it).sum()).isEqualTo(ACCOUNTS * BALANCE);
    strong.nothingIsHeld();
  }

  /** Returns how many transactions were committed. */
  private int moveMoney() {
    int committed = 0;
    for (int i = 0; i < 100; i++) {
      Txn txn = new Txn();
      try {
        int sum = i % 4 == 0 ? sum(txn) : transfer(txn);
        client.commit(txn);
        assertThat(sum).isEqualTo(ACCOUNTS * BALANCE);
        committed++;
      } catch (AerospikeException.Commit refused) {
        // Rolled back by the client.
      } catch (AerospikeException conflict) {
        assertThat(conflict.getResultCode())
            .isIn(ResultCode.MRT_BLOCKED, ResultCode.MRT_VERSION_MISMATCH);
        client.abort(txn);
      }
    }
    return committed;
  }

  private int sum(Txn txn) {
    int sum = 0;
    for (int i = 0; i < ACCOUNTS; i++) {
      sum += balance(i, txn);
    }
    return sum;
  }

  private int transfer(Txn txn) {
    int from = ThreadLocalRandom.current().nextInt(ACCOUNTS);
    int to = (from + 1) % ACCOUNTS;
    int balance = balance(from, txn);
    client.put(strong.write(txn), key(from), new Bin("v", balance - 1));
    client.add(strong.write(txn), key(to), new Bin("v", 1));
    return ACCOUNTS * BALANCE;
  }

  private int balance(int account, Txn txn) {
    return Objects.requireNonNull(strong.value(key(account), txn));
  }

  private static Key key(int number) {
    return new Key("test", "s", number);
  }

  private static int code(Runnable call) {
    try {
      call.run();
      return ResultCode.OK;
    } catch (AerospikeException e) {
      return e.getResultCode();
    }
  }
}
