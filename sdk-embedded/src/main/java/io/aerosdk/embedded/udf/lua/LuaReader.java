package io.aerosdk.embedded.udf.lua;

import io.aerosdk.embedded.value.Atom;
import io.aerosdk.embedded.value.BytesItem;
import io.aerosdk.embedded.value.DoubleItem;
import io.aerosdk.embedded.value.IntItem;
import io.aerosdk.embedded.value.Item;
import io.aerosdk.embedded.value.ListItem;
import io.aerosdk.embedded.value.MapItem;
import io.aerosdk.embedded.value.ParticleType;
import io.aerosdk.embedded.value.StableSort;
import io.aerosdk.embedded.value.ValueOrder;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import party.iroiro.luajava.lua54.Lua54Natives;

/**
 * Takes values from a Lua stack; what has no equivalent, such as a function, is nil. Uses no
 * library function that could fail. Not thread-safe; use from the thread that runs the state.
 */
final class LuaReader {
  private static final int MAX_DEPTH = 1000;
  private static final int MAX_ELEMENTS = 16 << 20;
  private static final int STACK_PER_LEVEL = 10;

  private final Lua54Natives lua;

  LuaReader(Lua54Natives lua) {
    this.lua = lua;
  }

  /** The value at that place of the stack, which stays there. */
  Item read(long state, int index) {
    return read(state, lua.lua_absindex(state, index), 0);
  }

  /** The bytes of the string at that place of the stack. */
  byte[] string(long state, int index) {
    Object buffer = lua.luaJ_tobuffer(state, index);
    if (!(buffer instanceof ByteBuffer content)) {
      return new byte[0];
    }
    byte[] bytes = new byte[content.remaining()];
    content.get(bytes);
    return bytes;
  }

  private Item read(long state, int index, int depth) {
    if (depth > MAX_DEPTH || lua.lua_checkstack(state, STACK_PER_LEVEL) == 0) {
      return Atom.NIL;
    }
    return switch (lua.lua_type(state, index)) {
      case LuaType.BOOLEAN -> Atom.of(lua.lua_toboolean(state, index) != 0);
      case LuaType.NUMBER -> number(state, index);
      case LuaType.STRING -> BytesItem.of(ParticleType.STRING, string(state, index));
      case LuaType.USERDATA -> object(state, index, depth);
      default -> Atom.NIL;
    };
  }

  private Item number(long state, int index) {
    return lua.lua_isinteger(state, index) != 0
        ? IntItem.of(lua.lua_tointegerx(state, index, 0))
        : new DoubleItem(lua.lua_tonumberx(state, index, 0));
  }

  private Item object(long state, int index, int depth) {
    lua.lua_getiuservalue(state, index, 2);
    int kind = (int) lua.lua_tointegerx(state, -1, 0);
    lua.lua_pop(state, 1);
    lua.lua_getiuservalue(state, index, 1);
    int content = lua.lua_gettop(state);
    Item item =
        switch (kind) {
          case ObjectKind.LIST -> list(state, content, depth);
          case ObjectKind.MAP -> map(state, content, depth);
          case ObjectKind.BYTES -> bytes(state, content, null);
          case ObjectKind.GEOJSON -> bytes(state, content, ParticleType.GEOJSON);
          default -> Atom.NIL;
        };
    lua.lua_settop(state, content - 1);
    return item;
  }

  private Item bytes(long state, int content, @Nullable Integer fixedType) {
    int type = fixedType == null ? (int) integer(state, content, "type") : fixedType;
    lua.lua_getfield(state, content, "s");
    byte[] bytes = string(state, -1);
    return BytesItem.of(type, bytes);
  }

  private Item list(long state, int content, int depth) {
    int size = (int) Math.min(MAX_ELEMENTS, integer(state, content, "n"));
    Item[] elements = new Item[size];
    for (int i = 0; i < size; i++) {
      lua.lua_rawgeti(state, content, i + 1);
      elements[i] = read(state, content + 1, depth + 1);
      lua.lua_settop(state, content);
    }
    return ListItem.of(elements, 0);
  }

  private Item map(long state, int content, int depth) {
    lua.lua_getfield(state, content, "keys");
    lua.lua_getfield(state, content, "values");
    int keys = content + 1;
    int values = content + 2;
    List<Entry> entries = new ArrayList<>();
    lua.lua_pushnil(state);
    while (lua.lua_next(state, keys) != 0) {
      int id = values + 1;
      lua.lua_pushvalue(state, id);
      lua.lua_rawget(state, values);
      entries.add(new Entry(read(state, id + 1, depth + 1), read(state, id + 2, depth + 1)));
      lua.lua_settop(state, id);
    }
    return sorted(entries.toArray(Entry[]::new));
  }

  private static Item sorted(Entry[] entries) {
    StableSort.sort(entries, (a, b) -> ValueOrder.compare(a.key, b.key));
    Item[] keys = new Item[entries.length];
    Item[] values = new Item[entries.length];
    for (int i = 0; i < entries.length; i++) {
      keys[i] = entries[i].key;
      values[i] = entries[i].value;
    }
    return MapItem.of(keys, values, 0);
  }

  private long integer(long state, int content, String field) {
    lua.lua_getfield(state, content, field);
    long value = lua.lua_tointegerx(state, -1, 0);
    lua.lua_pop(state, 1);
    return value;
  }

  private record Entry(Item key, Item value) {}
}
