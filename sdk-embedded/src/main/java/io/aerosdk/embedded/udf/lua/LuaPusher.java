package io.aerosdk.embedded.udf.lua;

import io.aerosdk.embedded.value.Atom;
import io.aerosdk.embedded.value.BytesItem;
import io.aerosdk.embedded.value.DoubleItem;
import io.aerosdk.embedded.value.IntItem;
import io.aerosdk.embedded.value.Item;
import io.aerosdk.embedded.value.ListItem;
import io.aerosdk.embedded.value.MapItem;
import io.aerosdk.embedded.value.ParticleType;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import party.iroiro.luajava.lua54.Lua54Natives;

/**
 * Puts values on a Lua stack: numbers, strings and booleans as Lua's own, everything else as
 * objects. Uses no library function that could fail, since there is no way back over Java frames.
 * Not thread-safe; use from the thread that runs the state.
 */
final class LuaPusher {
  private static final int STACK_PER_LEVEL = 8;

  private final Lua54Natives lua;
  private final int metatables;
  private ByteBuffer scratch = ByteBuffer.allocateDirect(1024);

  /**
   * @param metatables reference to the table of metatables by kind
   */
  LuaPusher(Lua54Natives lua, int metatables) {
    this.lua = lua;
    this.metatables = metatables;
  }

  /** Puts the value on top of the stack. */
  void push(long state, Item item) {
    if (lua.lua_checkstack(state, STACK_PER_LEVEL) == 0) {
      throw new IllegalStateException("A value is nested too deeply for Lua");
    }
    if (item instanceof IntItem number) {
      lua.lua_pushinteger(state, number.value());
    } else if (item instanceof DoubleItem number) {
      lua.lua_pushnumber(state, number.value());
    } else if (item instanceof BytesItem bytes) {
      bytes(state, bytes);
    } else if (item instanceof ListItem list) {
      list(state, list);
    } else if (item instanceof MapItem map) {
      map(state, map);
    } else if (item == Atom.TRUE || item == Atom.FALSE) {
      lua.lua_pushboolean(state, item == Atom.TRUE ? 1 : 0);
    } else {
      lua.lua_pushnil(state);
    }
  }

  /** Puts a string of exactly these bytes on top of the stack. */
  void string(long state, byte[] bytes) {
    if (scratch.capacity() < bytes.length) {
      scratch = ByteBuffer.allocateDirect(Math.max(bytes.length, 2 * scratch.capacity()));
    }
    scratch.clear().put(bytes).flip();
    lua.luaJ_pushlstring(state, scratch, 0, bytes.length);
  }

  /** Puts a string on top of the stack. */
  void string(long state, String text) {
    string(state, text.getBytes(StandardCharsets.UTF_8));
  }

  private void bytes(long state, BytesItem bytes) {
    byte[] content = bytes.content();
    int type = bytes.particleType();
    if (type == ParticleType.STRING) {
      string(state, content);
      return;
    }
    lua.lua_createtable(state, 0, 2);
    string(state, content);
    lua.lua_setfield(state, -2, "s");
    lua.lua_pushinteger(state, type);
    lua.lua_setfield(state, -2, "type");
    object(state, type == ParticleType.GEOJSON ? ObjectKind.GEOJSON : ObjectKind.BYTES);
  }

  private void list(long state, ListItem list) {
    lua.lua_createtable(state, list.size(), 1);
    for (int i = 0; i < list.size(); i++) {
      push(state, list.get(i));
      lua.lua_rawseti(state, -2, i + 1);
    }
    lua.lua_pushinteger(state, list.size());
    lua.lua_setfield(state, -2, "n");
    object(state, ObjectKind.LIST);
  }

  private void map(long state, MapItem map) {
    lua.lua_createtable(state, 0, 3);
    lua.lua_createtable(state, 0, map.size());
    lua.lua_createtable(state, 0, map.size());
    int count = 0;
    for (int i = 0; i < map.size(); i++) {
      if (entry(state, map.key(i), map.value(i))) {
        count++;
      }
    }
    lua.lua_setfield(state, -3, "values");
    lua.lua_setfield(state, -2, "keys");
    lua.lua_pushinteger(state, count);
    lua.lua_setfield(state, -2, "n");
    object(state, ObjectKind.MAP);
  }

  /** Adds to the tables of keys and values on top of the stack. */
  private boolean entry(long state, Item key, Item value) {
    if (!id(state, key)) {
      return false;
    }
    lua.lua_pushvalue(state, -1);
    push(state, key);
    lua.lua_rawset(state, -5);
    push(state, value);
    lua.lua_rawset(state, -3);
    return true;
  }

  /** Puts on the stack under what the Lua side keeps a key; false for keys that it cannot keep. */
  private boolean id(long state, Item key) {
    if (key instanceof IntItem) {
      push(state, key);
    } else if (key instanceof DoubleItem number) {
      string(state, MapIds.of(number.value()));
    } else if (key instanceof BytesItem bytes) {
      string(state, MapIds.of(bytes));
    } else if (key == Atom.TRUE || key == Atom.FALSE) {
      string(state, MapIds.of(key == Atom.TRUE));
    } else {
      return false;
    }
    return true;
  }

  /** Wraps the table on top of the stack into an object. */
  private void object(long state, int kind) {
    lua.lua_newuserdatauv(state, 0, 2);
    lua.lua_insert(state, -2);
    lua.lua_setiuservalue(state, -2, 1);
    lua.lua_pushinteger(state, kind);
    lua.lua_setiuservalue(state, -2, 2);
    lua.lua_rawgeti(state, lua.getRegistryIndex(), metatables);
    lua.lua_rawgeti(state, -1, kind);
    lua.lua_setmetatable(state, -3);
    lua.lua_pop(state, 1);
  }
}
