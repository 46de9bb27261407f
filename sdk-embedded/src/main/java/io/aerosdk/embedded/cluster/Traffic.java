package io.aerosdk.embedded.cluster;

import static java.util.Objects.requireNonNull;

import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.ObjLongConsumer;

/**
 * How many commands on records of one namespace a node has answered, and how. Rows of batches count
 * as commands, queries do not. Thread-safe.
 */
public final class Traffic {
  /** What a command does. */
  public enum Kind {
    READ,
    WRITE,
    DELETE,
    UDF;

    /** Whether a record that is not there is told apart from other failures. */
    public boolean hasNotFound() {
      return this == READ || this == DELETE;
    }
  }

  /** How it went. */
  public enum Outcome {
    SUCCESS,
    NOT_FOUND,
    FILTERED_OUT,
    ERROR
  }

  private final Counts alone = new Counts();
  private final Counts rows = new Counts();

  /** A command was answered, sent alone or as a row of a batch. */
  public void count(Kind kind, boolean isRow, Outcome outcome) {
    (isRow ? rows : alone).of(kind, outcome).increment();
  }

  /** Commands that only read. */
  public long reads() {
    return sum(Kind.READ);
  }

  /** Commands that change something, deletes and functions among them. */
  public long writes() {
    return sum(Kind.WRITE) + sum(Kind.DELETE) + sum(Kind.UDF);
  }

  private long sum(Kind kind) {
    return alone.sum(kind) + rows.sum(kind);
  }

  /** Shows every count under the name that it has among the statistics of a namespace. */
  public void forEach(ObjLongConsumer<String> consumer) {
    alone.forEach("client_", consumer);
    rows.forEach("batch_sub_", consumer);
  }

  /** One number for each kind and outcome. */
  private static final class Counts {
    private final Map<Kind, Map<Outcome, LongAdder>> counts = new EnumMap<>(Kind.class);

    Counts() {
      for (Kind kind : Kind.values()) {
        Map<Outcome, LongAdder> outcomes = new EnumMap<>(Outcome.class);
        for (Outcome outcome : Outcome.values()) {
          outcomes.put(outcome, new LongAdder());
        }
        counts.put(kind, outcomes);
      }
    }

    LongAdder of(Kind kind, Outcome outcome) {
      return requireNonNull(requireNonNull(counts.get(kind)).get(outcome));
    }

    long sum(Kind kind) {
      return requireNonNull(counts.get(kind)).values().stream().mapToLong(LongAdder::sum).sum();
    }

    void forEach(String prefix, ObjLongConsumer<String> consumer) {
      counts.forEach(
          (kind, outcomes) ->
              outcomes.forEach(
                  (outcome, count) -> {
                    if (outcome != Outcome.NOT_FOUND || kind.hasNotFound()) {
                      consumer.accept(prefix + name(kind, outcome), count.sum());
                    }
                  }));
    }

    private static String name(Kind kind, Outcome outcome) {
      boolean completes = kind == Kind.UDF && outcome == Outcome.SUCCESS;
      return lower(kind.name()) + "_" + (completes ? "complete" : lower(outcome.name()));
    }

    private static String lower(String name) {
      return name.toLowerCase(Locale.ROOT);
    }
  }
}
