package io.aerosdk.embedded.udf.lua;

import io.aerosdk.embedded.protocol.ServerException;
import io.aerosdk.embedded.udf.UdfLimits;
import io.aerosdk.embedded.udf.UdfModule;
import io.aerosdk.embedded.udf.UdfModules;
import io.aerosdk.embedded.udf.UdfOutcome;
import io.aerosdk.embedded.udf.UdfRecord;
import io.aerosdk.embedded.value.BytesItem;
import io.aerosdk.embedded.value.Item;
import io.aerosdk.embedded.value.ListItem;
import io.aerosdk.embedded.value.ParticleType;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.Iterator;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import party.iroiro.luajava.lua54.Lua54;
import party.iroiro.luajava.lua54.Lua54Natives;

/**
 * A Lua state with the sandbox, for one module. Not thread-safe; use from one thread at a time, and
 * close it while no thread uses it.
 */
public final class LuaState implements AutoCloseable {
  private static final String[] LIBRARIES = {
    "_G", "string", "table", "math", "utf8", "coroutine", "os", "debug"
  };

  private static final String[] PARTS = {"values.lua", "record.lua", "stream.lua", "sandbox.lua"};
  private static final int SPARE_STACK = 20;

  private final Lua54 main = new Lua54();
  private final Lua54Natives lua = (Lua54Natives) main.getLuaNatives();
  private final long state = main.getPointer();
  private final LuaReader reader = new LuaReader(lua);
  private final LuaPusher pusher;
  private final LuaRun run;
  private final int core;

  /**
   * Opens a state.
   *
   * @param modules where scripts find modules that they require
   * @param limits what a call may use up
   * @param clock the time that scripts are told
   * @param stopping whether scripts are to end at once
   */
  public LuaState(
      UdfModules modules, UdfLimits limits, InstantSource clock, BooleanSupplier stopping) {
    run = new LuaRun(modules, limits, clock, stopping);
    main.newTable();
    int metatables = main.ref();
    pusher = new LuaPusher(lua, metatables);
    try {
      core = loadSandbox(metatables);
    } catch (RuntimeException e) {
      main.close();
      throw e;
    }
  }

  private int loadSandbox(int metatables) {
    for (String library : LIBRARIES) {
      main.openLibrary(library);
      main.setTop(0);
    }
    loadPart("core.lua");
    main.newTable();
    new LuaHost(main, lua, reader, pusher, run).register();
    main.refGet(metatables);
    call(2, 1);
    int internals = main.ref();
    for (String part : PARTS) {
      loadPart(part);
      main.refGet(internals);
      call(1, 0);
    }
    return internals;
  }

  private void loadPart(String name) {
    byte[] source = LuaSource.of(name);
    ByteBuffer buffer = ByteBuffer.allocateDirect(source.length).put(source).flip();
    main.load(buffer, "=" + name);
  }

  private void call(int arguments, int results) {
    if (lua.lua_pcall(state, arguments, results, 0) != 0) {
      throw new IllegalStateException("The sandbox did not load: " + main.toString(-1));
    }
  }

  /** Runs the source of a module; gives what went wrong, or null. */
  public @Nullable UdfOutcome load(UdfModule module) {
    begin("load_module");
    pusher.string(state, module.source());
    pusher.string(state, module.chunkName());
    UdfOutcome outcome = finish(2);
    return outcome.succeeded() ? null : outcome;
  }

  /**
   * Calls a function of the module with a record.
   *
   * @throws ServerException if the whole command fails, whatever the function gives
   */
  public UdfOutcome apply(UdfRecord record, String function, ListItem arguments) {
    begin("apply");
    string(function);
    lua.lua_pushinteger(state, run.add(record));
    UdfOutcome outcome = finish(arguments, 2);
    ServerException failure = run.failure();
    if (failure != null) {
      throw failure;
    }
    return outcome;
  }

  /**
   * Calls a function of the module with a stream of records.
   *
   * @param results takes what comes out of the stream
   */
  public UdfOutcome aggregate(
      Iterator<UdfRecord> records, String function, ListItem arguments, Consumer<Item> results) {
    begin("aggregate");
    run.stream(records, results);
    string(function);
    return finish(arguments, 1);
  }

  /** Whether the last call was ended by a limit; the state should be closed then. */
  public boolean isSpent() {
    return run.isSpent();
  }

  private void begin(String entry) {
    run.begin();
    lua.lua_settop(state, 0);
    main.refGet(core);
    lua.lua_getfield(state, -1, entry);
  }

  private void string(String function) {
    pusher.string(state, function.getBytes(StandardCharsets.ISO_8859_1));
  }

  /** Calls with what is on the stack already and further arguments. */
  private UdfOutcome finish(ListItem arguments, int before) {
    if (lua.lua_checkstack(state, arguments.size() + SPARE_STACK) == 0) {
      return UdfOutcome.failure("stack overflow");
    }
    for (Item argument : arguments.elements()) {
      pusher.push(state, argument);
    }
    return finish(before + arguments.size());
  }

  private UdfOutcome finish(int arguments) {
    boolean returned = lua.lua_pcall(state, arguments, 2, 0) == 0;
    boolean succeeded = returned && lua.lua_toboolean(state, -2) != 0;
    Item value = reader.read(state, -1);
    lua.lua_settop(state, 0);
    if (succeeded) {
      return UdfOutcome.success(value);
    }
    return value instanceof BytesItem text && text.particleType() == ParticleType.STRING
        ? UdfOutcome.failure(text)
        : UdfOutcome.failure("result value type unexpected");
  }

  @Override
  public void close() {
    main.close();
  }
}
