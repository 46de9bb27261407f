package io.aerosdk.it.chaos;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicLong;

/**
 * What transactions on accounts have read and written, and when. Each account counts its writes,
 * and says which transaction wrote last; so one can tell whether there is an order of all
 * transactions, one after the other, that explains everything and in which nobody comes before
 * somebody who had ended when it began. Thread-safe until it is checked.
 */
final class History {
  /** An account as somebody saw it: the number of its writes, and who wrote last, 0 for nobody. */
  record Version(long number, long writer) {}

  /** What is known of the end of a transaction. */
  enum Outcome {
    COMMITTED,
    /** Certainly without effect. */
    FAILED,
    UNKNOWN
  }

  /** One transaction, written to by one thread at a time. */
  static final class Entry {
    private final long id;
    private final long start;
    private long end = Long.MAX_VALUE;
    private Outcome outcome = Outcome.UNKNOWN;
    private final Map<Integer, Version> read = new HashMap<>();
    private final Set<Integer> written = new HashSet<>();

    private Entry(long id, long start) {
      this.id = id;
      this.start = start;
    }

    long id() {
      return id;
    }

    long start() {
      return start;
    }

    long end() {
      return end;
    }

    Map<Integer, Version> read() {
      return read;
    }

    boolean writes(int account) {
      return written.contains(account);
    }

    /** The number of its write of an account that it has read. */
    long writeNumber(int account) {
      return Objects.requireNonNull(read.get(account), "read before it is written").number + 1;
    }

    /** Another attempt begins. */
    void again() {
      read.clear();
      written.clear();
    }

    void reads(int account, Version version) {
      read.put(account, version);
    }

    /** Writes an account that it has read. */
    void writesTo(int account) {
      written.add(account);
    }

    void ends(Outcome how, long when) {
      outcome = how;
      end = how == Outcome.COMMITTED ? when : Long.MAX_VALUE;
    }

    @Override
    public String toString() {
      return "transaction " + id + " (" + outcome + ") read " + read + " and wrote " + written;
    }
  }

  private final AtomicLong ids = new AtomicLong();
  private final Queue<Entry> entries = new ConcurrentLinkedQueue<>();

  /** A transaction begins. */
  Entry begin(long now) {
    Entry entry = new Entry(ids.incrementAndGet(), now);
    entries.add(entry);
    return entry;
  }

  /**
   * What cannot be.
   *
   * @param last the accounts as they are at the end
   */
  List<String> violations(Map<Integer, Version> last) {
    List<String> violations = new ArrayList<>();
    Map<Long, Entry> effective = effective(last);
    Map<Integer, Map<Long, Entry>> writers = new HashMap<>();
    for (Entry entry : effective.values()) {
      for (int account : entry.written) {
        long number = entry.writeNumber(account);
        Entry other = writers.computeIfAbsent(account, some -> new HashMap<>()).put(number, entry);
        if (other != null) {
          violations.add("write lost on account " + account + ": " + other + ", " + entry);
        }
      }
    }
    effective.values().forEach(entry -> checkSeen(entry.read, entry + " saw", writers, violations));
    checkSeen(last, "at the end was", writers, violations);
    last.forEach((account, version) -> checkAllSeen(account, version, writers, violations));
    if (violations.isEmpty()) {
      violations.addAll(new SerialOrder(effective.values(), writers).violations());
    }
    return violations;
  }

  /** Those that had an effect: of the unknown ones those of which somebody has seen something. */
  private Map<Long, Entry> effective(Map<Integer, Version> last) {
    Map<Long, Entry> byId = new HashMap<>();
    Map<Long, Entry> effective = new HashMap<>();
    for (Entry entry : entries) {
      byId.put(entry.id, entry);
      if (entry.outcome == Outcome.COMMITTED) {
        effective.put(entry.id, entry);
      }
    }
    List<Version> toLookAt = new ArrayList<>(last.values());
    effective.values().forEach(entry -> toLookAt.addAll(entry.read.values()));
    while (!toLookAt.isEmpty()) {
      Entry writer = byId.get(toLookAt.remove(toLookAt.size() - 1).writer);
      if (writer != null
          && writer.outcome == Outcome.UNKNOWN
          && effective.put(writer.id, writer) == null) {
        toLookAt.addAll(writer.read.values());
      }
    }
    return effective;
  }

  private static void checkSeen(
      Map<Integer, Version> seen,
      String who,
      Map<Integer, Map<Long, Entry>> writers,
      Collection<String> violations) {
    seen.forEach(
        (account, version) -> {
          Entry writer = writers.getOrDefault(account, Map.of()).get(version.number);
          long id = writer == null ? 0 : writer.id;
          if (id != version.writer) {
            violations.add(
                who + " account " + account + " as " + version + ", but the writer was " + writer);
          }
        });
  }

  private static void checkAllSeen(
      int account,
      Version last,
      Map<Integer, Map<Long, Entry>> writers,
      Collection<String> violations) {
    Map<Long, Entry> known = writers.getOrDefault(account, Map.of());
    for (long number = 1; number <= last.number; number++) {
      if (!known.containsKey(number)) {
        violations.add("nobody made write " + number + " of account " + account);
      }
    }
    if (known.keySet().stream().anyMatch(number -> number > last.number)) {
      violations.add("account " + account + " lost its writes after " + last);
    }
  }
}
