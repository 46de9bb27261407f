package io.aerosdk.embedded.udf;

import io.aerosdk.embedded.udf.lua.LuaState;
import io.aerosdk.embedded.value.BytesItem;
import io.aerosdk.embedded.value.Item;
import io.aerosdk.embedded.value.ListItem;
import io.aerosdk.embedded.value.ParticleType;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Iterator;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Runs functions in Lua states, one thread to a state. States are kept for the next call of the
 * same module until the modules change; what a script leaves in global variables may or may not be
 * there then, as with a real server. Thread-safe.
 */
public final class UdfEngine implements UdfRunner, AutoCloseable {
  /** What a function of a module that is not there, or does not load, ends with. */
  private static final String NO_MODULE = "UDF: Execution Error 1";

  private static final int MAX_IDLE = 8;

  private final UdfModules modules;
  private final UdfLimits limits;
  private final InstantSource clock;
  private final Map<String, Deque<LuaState>> idle = new HashMap<>();
  private long idleVersion;
  private volatile boolean closed;

  /**
   * @param modules the registered modules
   * @param limits what a call may use up
   * @param clock the time that scripts are told
   */
  public UdfEngine(UdfModules modules, UdfLimits limits, InstantSource clock) {
    this.modules = modules;
    this.limits = limits;
    this.clock = clock;
  }

  @Override
  public UdfOutcome run(UdfRecord record, String module, String function, ListItem arguments) {
    return with(module, NO_MODULE, state -> state.apply(record, function, arguments));
  }

  @Override
  public UdfOutcome aggregate(
      Iterator<UdfRecord> records,
      String module,
      String function,
      ListItem arguments,
      Consumer<Item> results) {
    UdfOutcome outcome =
        with(module, "", state -> state.aggregate(records, function, arguments, results));
    if (outcome.succeeded()) {
      return outcome;
    }
    String text = text(outcome);
    return text.isEmpty()
        ? UdfOutcome.failure(NO_MODULE)
        : UdfOutcome.failure(
            BytesItem.of(
                ParticleType.STRING,
                ("UDF: Execution Error 2 : " + text).getBytes(StandardCharsets.ISO_8859_1)));
  }

  /** Has a state of the module do something; fails with that text if there is no such module. */
  private UdfOutcome with(
      String module, String textIfMissing, Function<LuaState, UdfOutcome> action) {
    if (closed) {
      return UdfOutcome.failure("the server is about to stop");
    }
    long version = modules.version();
    UdfModule found = modules.named(module);
    LuaState state = found == null ? null : take(found, version);
    if (found == null || state == null) {
      return UdfOutcome.failure(textIfMissing);
    }
    boolean healthy = false;
    try {
      UdfOutcome outcome = action.apply(state);
      healthy = !state.isSpent();
      return outcome;
    } finally {
      give(found, state, healthy ? version : -1);
    }
  }

  /** What loading the module would end with, as text of Lua, or null if it loads. */
  @Nullable String tryToLoad(UdfModule module) {
    try (LuaState state = open()) {
      UdfOutcome failure = state.load(module);
      return failure == null ? null : text(failure);
    }
  }

  private static String text(UdfOutcome failure) {
    return failure.value() instanceof BytesItem bytes
        ? new String(bytes.content(), StandardCharsets.ISO_8859_1)
        : "";
  }

  private @Nullable LuaState take(UdfModule module, long version) {
    synchronized (idle) {
      if (version > idleVersion) {
        closeIdle();
        idleVersion = version;
      }
      Deque<LuaState> states = version == idleVersion ? idle.get(module.file()) : null;
      LuaState state = states == null ? null : states.poll();
      if (state != null) {
        return state;
      }
    }
    LuaState state = open();
    if (state.load(module) != null) {
      state.close();
      return null;
    }
    return state;
  }

  private void give(UdfModule module, LuaState state, long version) {
    synchronized (idle) {
      if (!closed && version == idleVersion) {
        Deque<LuaState> states = idle.computeIfAbsent(module.file(), file -> new ArrayDeque<>());
        if (states.size() < MAX_IDLE) {
          states.push(state);
          return;
        }
      }
    }
    state.close();
  }

  private LuaState open() {
    return new LuaState(modules, limits, clock, () -> closed);
  }

  private void closeIdle() {
    idle.values().forEach(states -> states.forEach(LuaState::close));
    idle.clear();
  }

  /** Ends all functions that run, and closes the states that are not in use; others follow. */
  @Override
  public void close() {
    closed = true;
    synchronized (idle) {
      closeIdle();
    }
  }
}
