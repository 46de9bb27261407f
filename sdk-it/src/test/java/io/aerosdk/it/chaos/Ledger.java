package io.aerosdk.it.chaos;

import com.aerospike.client.Record;
import io.aerosdk.error.OperationTimeoutException;
import io.aerosdk.error.SdkException;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;

/**
 * What is known of one record, which one writer changes by writing 1, 2, 3, …, and others read.
 * Thread-safe.
 */
final class Ledger {
  private final String name;
  private final Queue<String> violations = new ConcurrentLinkedQueue<>();

  /** Certainly not written: nobody may ever read these. */
  private final Set<Long> refused = ConcurrentHashMap.newKeySet();

  /** Given up while they may still be on their way: these may even come after later ones. */
  private final Set<Long> late = ConcurrentHashMap.newKeySet();

  private volatile long acknowledged;
  private volatile long attempted;

  Ledger(String name) {
    this.name = name;
  }

  /** The number to write next. */
  long begin() {
    long next = attempted + 1;
    attempted = next;
    return next;
  }

  /** That number is written. */
  void written(long number) {
    acknowledged = number;
  }

  /** The write of that number failed. */
  void failed(long number, SdkException failure) {
    if (!failure.inDoubt()) {
      refused.add(number);
    } else if (failure instanceof OperationTimeoutException) {
      late.add(number);
    }
  }

  /** The least that a read which starts now may see. */
  long acknowledged() {
    return acknowledged;
  }

  /**
   * Checks what was read.
   *
   * @param least what had been acknowledged before the read
   */
  void seen(Optional<Record> found, long least) {
    long number = found.map(record -> record.getLong("n")).orElse(0L);
    if (number < least && !late.contains(number)) {
      violations.add(name + " was " + number + ", although " + least + " was acknowledged");
    }
    if (number > attempted || refused.contains(number)) {
      violations.add(name + " was " + number + ", which was not written");
    }
    String text = found.map(record -> record.getString("text")).orElse("");
    if (number > 0 && !text.equals(text(number))) {
      violations.add(name + " was " + number + " with the text of another write");
    }
  }

  /** The bins for a number; with a text beside it, so that a mixture of two writes is seen. */
  static Map<String, Object> bins(long number) {
    return Map.of("n", number, "text", text(number));
  }

  private static String text(long number) {
    return "number " + number + " " + "x".repeat((int) (number % 100));
  }

  /** What should not have been. */
  Collection<String> violations() {
    return violations;
  }
}
