package io.aerosdk.embedded.udf.lua;

import io.aerosdk.embedded.protocol.ServerException;
import io.aerosdk.embedded.udf.UdfLimits;
import io.aerosdk.embedded.udf.UdfModule;
import io.aerosdk.embedded.udf.UdfModules;
import io.aerosdk.embedded.udf.UdfRecord;
import io.aerosdk.embedded.value.Item;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * What one call of a script has at hand: its records, how long it may go on, and what went wrong.
 * Not thread-safe; use from the thread that runs the state.
 */
final class LuaRun {
  private final UdfModules modules;
  private final UdfLimits limits;
  private final InstantSource clock;
  private final BooleanSupplier stopping;
  private final List<UdfRecord> records = new ArrayList<>();
  private Iterator<UdfRecord> stream = Collections.emptyIterator();
  private Consumer<Item> results = value -> {};
  private boolean limited;
  private long endNanos;
  private @Nullable String exceeded;
  private @Nullable ServerException failure;

  LuaRun(UdfModules modules, UdfLimits limits, InstantSource clock, BooleanSupplier stopping) {
    this.modules = modules;
    this.limits = limits;
    this.clock = clock;
    this.stopping = stopping;
  }

  /** Begins a call without any record; there is no limit before the first one. */
  void begin() {
    records.clear();
    exceeded = null;
    failure = null;
    limited = true;
    endNanos = System.nanoTime() + limits.time().toNanos();
  }

  /** What the call reads and where its results go. */
  void stream(Iterator<UdfRecord> source, Consumer<Item> sink) {
    stream = source;
    results = sink;
  }

  /** The number of the next record of the stream, or -1 at its end. */
  int next() {
    return stream.hasNext() ? add(stream.next()) : -1;
  }

  /** Takes a result of the stream. */
  void emit(Item value) {
    results.accept(value);
  }

  /** Adds a record, and gives the number by which the Lua side calls it. */
  int add(UdfRecord record) {
    records.add(record);
    return records.size() - 1;
  }

  UdfRecord record(int number) {
    return records.get(number);
  }

  @Nullable UdfModule module(String name) {
    return modules.named(name);
  }

  long unixMillis() {
    return clock.millis();
  }

  /** Which limit was exceeded, in words for the client, or null. */
  @Nullable String exceeded(long heapBytes) {
    if (exceeded == null && limited) {
      if (stopping.getAsBoolean()) {
        exceeded = "the server is about to stop";
      } else if (System.nanoTime() - endNanos > 0) {
        exceeded = "the function ran longer than " + limits.time().toMillis() + " ms";
      } else if (heapBytes > limits.memoryBytes()) {
        exceeded = "the function used more than " + limits.memoryBytes() + " bytes of memory";
      }
    }
    return exceeded;
  }

  /** Whether a limit was exceeded. */
  boolean isSpent() {
    return exceeded != null;
  }

  /** The whole command fails, whatever the script makes of it. */
  void fail(ServerException cause) {
    failure = cause;
  }

  /** What fails the whole command, or null. */
  @Nullable ServerException failure() {
    return failure;
  }
}
