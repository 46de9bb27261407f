-- The values that bins know and Lua does not: list, map, bytes and GeoJSON.
local core = ...
local argument, integer, content, kind = core.argument, core.integer, core.content, core.kind
local object, storable = core.object, core.storable
local LIST, MAP, BYTES, GEOJSON = core.LIST, core.MAP, core.BYTES, core.GEOJSON
local mathtype, type, pack, unpack = math.type, type, string.pack, string.unpack
local sub, byte = string.sub, string.byte

local function plain(value)
  if storable(value) then
    return value
  end
  return nil
end

local function callable(library, create)
  return setmetatable(library, { __call = function(_, ...) return create(...) end })
end

-- Lists: the elements at 1 to n, where nil has its place too.

local list = {}

local function new_list(elements, n)
  elements.n = n
  return object(LIST, elements)
end

function list.create(from)
  local elements = {}
  local n = 0
  if type(from) == "table" then
    n = #from
    for i = 1, n do
      elements[i] = plain(from[i])
    end
  end
  return new_list(elements, n)
end
list.new = list.create

function list.size(l)
  return argument(l, LIST, 1, "size").n
end

function list.append(l, v)
  local e = argument(l, LIST, 1, "append")
  e.n = e.n + 1
  e[e.n] = plain(v)
end

local function insert(e, at, v)
  core.limit_text(16.0 * at)
  table.move(e, at, e.n, at + 1)
  e.n = math.max(e.n + 1, at)
  e[at] = plain(v)
end

function list.prepend(l, v)
  insert(argument(l, LIST, 1, "prepend"), 1, v)
end

function list.insert(l, i, v)
  local e = argument(l, LIST, 1, "insert")
  local at = integer(i, 2, "insert")
  if at >= 1 then
    insert(e, at, v)
  end
end

function list.remove(l, i)
  local e = argument(l, LIST, 1, "remove")
  local at = integer(i, 2, "remove")
  if at >= 1 and at <= e.n then
    table.move(e, at + 1, e.n + 1, at)
    e.n = e.n - 1
  end
end

local function slice(e, from, to)
  local n = math.max(0, to - from + 1)
  return new_list(table.move(e, from, to, 1, {}), n)
end

function list.take(l, count)
  local e = argument(l, LIST, 1, "take")
  return slice(e, 1, math.min(e.n, integer(count, 2, "take")))
end

function list.drop(l, count)
  local e = argument(l, LIST, 1, "drop")
  return slice(e, math.max(0, integer(count, 2, "drop")) + 1, e.n)
end

function list.trim(l, from)
  local e = argument(l, LIST, 1, "trim")
  local first = math.max(1, integer(from, 2, "trim"))
  for i = first, e.n do
    e[i] = nil
  end
  e.n = math.min(e.n, first - 1)
end

function list.clone(l)
  local e = argument(l, LIST, 1, "clone")
  return slice(e, 1, e.n)
end

local function concat(e, more)
  local count = more.n
  table.move(more, 1, count, e.n + 1, e)
  e.n = e.n + count
end

function list.concat(l, other)
  concat(argument(l, LIST, 1, "concat"), argument(other, LIST, 2, "concat"))
end

function list.merge(l, other)
  local merged = list.clone(l)
  concat(content(merged), argument(other, LIST, 2, "merge"))
  return merged
end

function list.iterator(l)
  local e = argument(l, LIST, 1, "iterator")
  local i = 0
  return function()
    i = i + 1
    if i <= e.n then
      return e[i]
    end
  end
end

local meta = core.metatables[LIST]

function meta.__index(l, i)
  if mathtype(i) == "integer" then
    return content(l)[i]
  end
end

function meta.__newindex(l, i, v)
  local at = math.tointeger(i)
  if at and at >= 1 then
    local e = content(l)
    core.limit_text(16.0 * at)
    e[at] = plain(v)
    e.n = math.max(e.n, at)
  end
end

function meta.__len(l)
  return content(l).n
end

-- Maps: keys and values under an id. The id of most keys is the key; others are spelt out, so that
-- bytes are equal by content and 2.0 is not 2.

local map = {}

local function id(key)
  local t = mathtype(key)
  if t == "integer" then
    return key
  elseif t == "float" then
    return "\0d" .. pack(">d", key)
  elseif type(key) == "string" then
    return byte(key, 1) == 0 and "\0s" .. key or key
  elseif type(key) == "boolean" then
    return key and "\0t" or "\0f"
  end
  local k = kind(key)
  if k == BYTES or k == GEOJSON then
    return (k == BYTES and "\0b" or "\0g") .. content(key).s
  end
end

local function put(c, key, value)
  local at = id(key)
  if at == nil then
    return
  end
  if c.keys[at] == nil then
    c.n = c.n + 1
    c.keys[at] = key
  end
  c.values[at] = plain(value)
end

local function drop(c, key)
  local at = id(key)
  if at ~= nil and c.keys[at] ~= nil then
    c.n = c.n - 1
    c.keys[at] = nil
    c.values[at] = nil
  end
end

-- In the order of the keys, and whatever happens to the map meanwhile.
local function ids(c)
  local sorted = {}
  for at in next, c.keys do
    sorted[#sorted + 1] = at
  end
  table.sort(sorted, function(a, b)
    local x, y = type(a) == "number", type(b) == "number"
    if x ~= y then
      return x
    end
    return a < b
  end)
  return sorted
end

function map.create(from)
  local m = object(MAP, { n = 0, keys = {}, values = {} })
  if type(from) == "table" then
    local c = content(m)
    for k, v in next, from do
      put(c, k, v)
    end
  end
  return m
end
map.new = map.create

function map.size(m)
  return argument(m, MAP, 1, "size").n
end

function map.remove(m, key)
  drop(argument(m, MAP, 1, "remove"), key)
end

local function iterator(name, pick)
  return function(m)
    local c = argument(m, MAP, 1, name)
    local sorted = ids(c)
    local i = 0
    return function()
      i = i + 1
      while sorted[i] ~= nil and c.keys[sorted[i]] == nil do
        i = i + 1
      end
      if sorted[i] ~= nil then
        return pick(c.keys[sorted[i]], c.values[sorted[i]])
      end
    end
  end
end

map.pairs = iterator("pairs", function(k, v) return k, v end)
map.iterator = map.pairs
map.keys = iterator("keys", function(k) return k end)
map.values = iterator("values", function(_, v) return v end)

function map.clone(m)
  local c = argument(m, MAP, 1, "clone")
  local clone = map.create()
  local into = content(clone)
  for at, key in next, c.keys do
    put(into, key, c.values[at])
  end
  return clone
end

function map.merge(m, other, resolve)
  local b = argument(other, MAP, 2, "merge")
  local merged = map.clone(m)
  local a = content(merged)
  for _, at in ipairs(ids(b)) do
    local value = b.values[at]
    if a.keys[at] ~= nil and resolve ~= nil then
      value = resolve(a.values[at], value)
    end
    put(a, b.keys[at], value)
  end
  return merged
end

function map.diff(m, other)
  local a, b = argument(m, MAP, 1, "diff"), argument(other, MAP, 2, "diff")
  local different = map.create()
  local into = content(different)
  for at, key in next, a.keys do
    if b.keys[at] == nil then
      put(into, key, a.values[at])
    end
  end
  for at, key in next, b.keys do
    if a.keys[at] == nil then
      put(into, key, b.values[at])
    end
  end
  return different
end

meta = core.metatables[MAP]

function meta.__index(m, key)
  local at = id(key)
  if at ~= nil then
    return content(m).values[at]
  end
end

function meta.__newindex(m, key, value)
  if value == nil then
    drop(content(m), key)
  else
    put(content(m), key, value)
  end
end

function meta.__len(m)
  return content(m).n
end

-- Bytes: a string that is replaced with every change, and the type of the bin value.

local bytes = {}
local BLOB = 4

local function new_bytes(text)
  return object(BYTES, { s = text, type = BLOB })
end

function bytes.create()
  return new_bytes("")
end
bytes.new = bytes.create

function bytes.size(b)
  return #argument(b, BYTES, 1, "size").s
end

function bytes.get_type(b)
  return argument(b, BYTES, 1, "get_type").type
end

function bytes.set_type(b, t)
  argument(b, BYTES, 1, "set_type").type = integer(t, 2, "set_type")
end

function bytes.set_size(b, size)
  local c = argument(b, BYTES, 1, "set_size")
  local n = integer(size, 2, "set_size")
  core.limit_text(n)
  c.s = n <= #c.s and sub(c.s, 1, math.max(0, n)) or c.s .. ("\0"):rep(n - #c.s)
  return true
end

-- Overwrites from a position, and makes room up to it.
local function splice(c, at, text)
  if at < 1 then
    return false
  end
  core.limit_text(at + #text)
  local before = sub(c.s, 1, at - 1)
  c.s = before .. ("\0"):rep(at - 1 - #before) .. text .. sub(c.s, at + #text)
  return true
end

local function number_functions(suffix, format, width)
  local get, set, append = "get_" .. suffix, "set_" .. suffix, "append_" .. suffix
  bytes[get] = function(b, i)
    local s = argument(b, BYTES, 1, get).s
    local at = integer(i, 2, get)
    if at < 1 or at + width - 1 > #s then
      return 0
    end
    return (unpack(format, s, at))
  end
  local mask = width == 8 and -1 or (1 << 8 * width) - 1
  local unsigned = format:upper()
  local function packed(v)
    return width == 8 and pack(format, v) or pack(unsigned, v & mask)
  end
  bytes[set] = function(b, i, v)
    local c = argument(b, BYTES, 1, set)
    return splice(c, integer(i, 2, set), packed(integer(v, 3, set)))
  end
  bytes[append] = function(b, v)
    local c = argument(b, BYTES, 1, append)
    return splice(c, #c.s + 1, packed(integer(v, 2, append)))
  end
end

number_functions("byte", "B", 1)
for width, letter in pairs({ [2] = "h", [4] = "i4", [8] = "i8" }) do
  local name = "int" .. 8 * width
  number_functions(name, ">" .. letter, width)
  number_functions(name .. "_be", ">" .. letter, width)
  number_functions(name .. "_le", "<" .. letter, width)
end

-- Seven bits a byte, the lowest first; all but the last have the high bit set.
local function var_int(v)
  local parts = {}
  while v & ~0x7f ~= 0 do
    parts[#parts + 1] = string.char(v & 0x7f | 0x80)
    v = v >> 7
  end
  return table.concat(parts) .. string.char(v)
end

function bytes.get_var_int(b, i)
  local s = argument(b, BYTES, 1, "get_var_int").s
  local at = integer(i, 2, "get_var_int")
  local value, count = 0, 0
  repeat
    local part = at >= 1 and byte(s, at + count)
    if not part then
      return 0, 0
    end
    value = value | (part & 0x7f) << 7 * count
    count = count + 1
  until part < 0x80 or count == 10
  return value, count
end

function bytes.set_var_int(b, i, v)
  local c = argument(b, BYTES, 1, "set_var_int")
  local text = var_int(integer(v, 3, "set_var_int"))
  return splice(c, integer(i, 2, "set_var_int"), text) and #text or 0
end

function bytes.append_var_int(b, v)
  local c = argument(b, BYTES, 1, "append_var_int")
  local text = var_int(integer(v, 2, "append_var_int"))
  splice(c, #c.s + 1, text)
  return #text
end

local function part(c, i, n)
  if i < 1 or n < 1 then
    return ""
  end
  return sub(c.s, i, i + n - 1)
end

function bytes.get_string(b, i, n)
  local c = argument(b, BYTES, 1, "get_string")
  return part(c, integer(i, 2, "get_string"), integer(n, 3, "get_string"))
end

function bytes.get_bytes(b, i, n)
  local c = argument(b, BYTES, 1, "get_bytes")
  return new_bytes(part(c, integer(i, 2, "get_bytes"), integer(n, 3, "get_bytes")))
end

local function text_of(v, position, name)
  if type(v) ~= "string" and type(v) ~= "number" then
    error(("bad argument #%d to '%s' (string expected, got %s)"):format(position, name, type(v)), 3)
  end
  return tostring(v)
end

function bytes.set_string(b, i, v, n)
  local c = argument(b, BYTES, 1, "set_string")
  local text = text_of(v, 3, "set_string")
  return splice(c, integer(i, 2, "set_string"), sub(text, 1, integer(n, 4, "set_string", #text)))
end

-- The recorded server takes this call and appends nothing.
function bytes.append_string(b, v)
  argument(b, BYTES, 1, "append_string")
  text_of(v, 2, "append_string")
  return false
end

function bytes.set_bytes(b, i, v, n)
  local c = argument(b, BYTES, 1, "set_bytes")
  local text = argument(v, BYTES, 3, "set_bytes").s
  return splice(c, integer(i, 2, "set_bytes"), sub(text, 1, integer(n, 4, "set_bytes", #text)))
end

function bytes.append_bytes(b, v, n)
  local c = argument(b, BYTES, 1, "append_bytes")
  local text = argument(v, BYTES, 2, "append_bytes").s
  return splice(c, #c.s + 1, sub(text, 1, integer(n, 3, "append_bytes", #text)))
end

meta = core.metatables[BYTES]

function meta.__index(b, i)
  if mathtype(i) == "integer" and i >= 1 then
    return byte(content(b).s, i)
  end
end

function meta.__newindex(b, i, v)
  local at, value = math.tointeger(i), math.tointeger(v)
  if at and value then
    splice(content(b), at, string.char(value & 0xff))
  end
end

function meta.__len(b)
  return #content(b).s
end

function meta.__tostring(b)
  return (content(b).s:gsub(".", function(c) return ("%02X "):format(byte(c)) end):sub(1, -2))
end

meta = core.metatables[GEOJSON]

function meta.__tostring(g)
  return content(g).s
end

-- Texts of lists and maps.

local function shown(value)
  return type(value) == "string" and '"' .. value .. '"' or tostring(value)
end

core.metatables[LIST].__tostring = function(l)
  local e = content(l)
  local parts = {}
  for i = 1, e.n do
    parts[i] = shown(e[i])
  end
  return "List(" .. table.concat(parts, ", ") .. ")"
end

core.metatables[MAP].__tostring = function(m)
  local c = content(m)
  local parts = {}
  for i, at in ipairs(ids(c)) do
    parts[i] = shown(c.keys[at]) .. "->" .. shown(c.values[at])
  end
  return "Map(" .. table.concat(parts, ", ") .. ")"
end

core.clone = function(value)
  local k = kind(value)
  return k == LIST and list.clone(value) or k == MAP and map.clone(value) or value
end

_G.list = callable(list, list.create)
_G.map = callable(map, map.create)
_G.bytes = callable(bytes, bytes.create)
