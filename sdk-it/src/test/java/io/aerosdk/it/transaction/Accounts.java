package io.aerosdk.it.transaction;

import com.aerospike.client.Key;
import io.aerosdk.DataSet;
import io.aerosdk.it.harness.TestSession;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;

/** Records with a balance each. */
record Accounts(DataSet set) {
  Key id(long number) {
    return set.id(number);
  }

  /** Makes accounts 1 to {@code count}. */
  void open(TestSession session, int count, long balance) {
    for (int i = 1; i <= count; i++) {
      session.put(id(i), Map.of("balance", balance));
    }
  }

  long balance(TestSession session, long number) {
    return session.get(id(number)).getLong("balance");
  }

  void set(TestSession session, long number, long balance) {
    session.update(id(number)).bin("balance").setTo(balance).execute();
  }

  void add(TestSession session, long number, long amount) {
    session.update(id(number)).bin("balance").add(amount).execute();
  }

  /** The generations of accounts 1 to {@code count}; tombstones of former tests count on. */
  List<Integer> generations(TestSession session, int count) {
    return LongStream.rangeClosed(1, count)
        .mapToObj(number -> session.get(id(number)).generation)
        .toList();
  }
}
