package io.aerosdk.embedded.udf.lua;

import io.aerosdk.embedded.protocol.BinName;
import io.aerosdk.embedded.protocol.ServerException;
import io.aerosdk.embedded.udf.UdfModule;
import io.aerosdk.embedded.udf.UdfRecord;
import io.aerosdk.embedded.value.Particle;
import io.aerosdk.embedded.value.ParticleItems;
import java.nio.charset.StandardCharsets;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import party.iroiro.luajava.JFunction;
import party.iroiro.luajava.Lua;
import party.iroiro.luajava.lua54.Lua54Natives;

/**
 * What the Lua side may ask of the server: bins and metadata of the record at hand, changes to it,
 * the time, the log, the source of other modules. Scripts never see these functions themselves. Not
 * thread-safe; use from the thread that runs the state.
 */
final class LuaHost {
  private static final Logger LOG = LoggerFactory.getLogger("io.aerosdk.embedded.udf.script");
  private static final int WARN = 1;
  private static final int INFO = 2;
  private static final int DEBUG = 3;

  private final Lua main;
  private final Lua54Natives lua;
  private final LuaReader reader;
  private final LuaPusher pusher;
  private final LuaRun run;

  LuaHost(Lua main, Lua54Natives lua, LuaReader reader, LuaPusher pusher, LuaRun run) {
    this.main = main;
    this.lua = lua;
    this.reader = reader;
    this.pusher = pusher;
    this.run = run;
  }

  /** Adds the functions to the table on top of the stack. */
  void register() {
    add("object", this::object);
    add("bin", this::bin);
    add("metadata", this::metadata);
    add("put", this::put);
    add("create", call -> integer(call, record(call).create()));
    add("update", call -> integer(call, record(call).update()));
    add("remove", call -> integer(call, record(call).remove()));
    add("exists", call -> bool(call, record(call).exists()));
    add("set_ttl", this::setTtl);
    add("drop_key", this::dropKey);
    add("now", call -> integer(call, run.unixMillis()));
    add("spent", this::spent);
    add("source", this::source);
    add("next_record", this::nextRecord);
    add("emit", this::emit);
    add("log", this::log);
  }

  private void add(String name, JFunction function) {
    main.push(function);
    main.setField(-2, name);
  }

  /** content, metatable, kind → object. */
  private int object(Lua call) {
    long state = call.getPointer();
    lua.lua_newuserdatauv(state, 0, 2);
    lua.lua_pushvalue(state, 1);
    lua.lua_setiuservalue(state, -2, 1);
    lua.lua_pushvalue(state, 3);
    lua.lua_setiuservalue(state, -2, 2);
    lua.lua_pushvalue(state, 2);
    lua.lua_setmetatable(state, -2);
    return 1;
  }

  private int bin(Lua call) {
    long state = call.getPointer();
    Particle value = record(call).view().bin(name(state, 2));
    if (value == null) {
      lua.lua_pushnil(state);
    } else {
      pusher.push(state, ParticleItems.item(value));
    }
    return 1;
  }

  private int metadata(Lua call) {
    long state = call.getPointer();
    String what = new String(reader.string(state, 2), StandardCharsets.ISO_8859_1);
    pusher.push(state, RecordMetadata.of(record(call), what));
    return 1;
  }

  private int put(Lua call) {
    long state = call.getPointer();
    UdfRecord record = record(call);
    BinName name = name(state, 2);
    try {
      record.put(name, BinValues.particle(reader.read(state, 3)));
      return 0;
    } catch (ServerException e) {
      run.fail(e);
      return 0;
    }
  }

  private int setTtl(Lua call) {
    long seconds = lua.lua_tointegerx(call.getPointer(), 2, 0);
    record(call).ttl((int) Math.max(Integer.MIN_VALUE, Math.min(Integer.MAX_VALUE, seconds)));
    return 0;
  }

  private int dropKey(Lua call) {
    record(call).dropKey();
    return 0;
  }

  private int spent(Lua call) {
    long state = call.getPointer();
    String limit = run.exceeded((long) lua.lua_tonumberx(state, 1, 0));
    if (limit == null) {
      lua.lua_pushnil(state);
    } else {
      pusher.string(state, limit);
    }
    return 1;
  }

  /** name → source, chunk name; or nothing. */
  private int source(Lua call) {
    long state = call.getPointer();
    UdfModule module = run.module(new String(reader.string(state, 1), StandardCharsets.UTF_8));
    if (module == null) {
      return 0;
    }
    pusher.string(state, module.source());
    pusher.string(state, module.chunkName());
    return 2;
  }

  private int nextRecord(Lua call) {
    int number = run.next();
    return number < 0 ? 0 : integer(call, number);
  }

  private int emit(Lua call) {
    run.emit(reader.read(call.getPointer(), 1));
    return 0;
  }

  private int log(Lua call) {
    long state = call.getPointer();
    String message = new String(reader.string(state, 2), StandardCharsets.UTF_8);
    switch ((int) lua.lua_tointegerx(state, 1, 0)) {
      case WARN -> LOG.warn(message);
      case INFO -> LOG.info(message);
      case DEBUG -> LOG.debug(message);
      default -> LOG.trace(message);
    }
    return 0;
  }

  private UdfRecord record(Lua call) {
    return run.record((int) lua.lua_tointegerx(call.getPointer(), 1, 0));
  }

  private BinName name(long state, int index) {
    byte[] bytes = reader.string(state, index);
    return BinName.of(bytes, 0, bytes.length);
  }

  private int integer(Lua call, long value) {
    lua.lua_pushinteger(call.getPointer(), value);
    return 1;
  }

  private int bool(Lua call, boolean value) {
    lua.lua_pushboolean(call.getPointer(), value ? 1 : 0);
    return 1;
  }
}
