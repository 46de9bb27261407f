-- The world of a script: the standard library without what reaches out of it or cannot be stopped.
local core = ...
local host, checked = core.host, core.checked
local MAX_TEXT = 64 << 20

function core.limit_text(size)
  if size > MAX_TEXT then
    error("not enough memory", 0)
  end
end
local limit_text = core.limit_text

local function refused(name)
  return function()
    error(name .. " is not available", 2)
  end
end

local function refusing(library, names)
  local t = {}
  for name in names:gmatch("%w+") do
    t[name] = refused(library .. "." .. name)
  end
  return t
end

-- A function that stands before one of the library and fails where the script has called it.
local function instead(f)
  local raw = core.pcall
  local function relay(ok, ...)
    if ok then
      return ...
    end
    local message = ...
    local text = type(message) == "string" and message:match("^sandbox%.lua:%d+: (.*)")
    if text then
      error(text, 2)
    end
    error(message, 0)
  end
  return function(...)
    return relay(raw(f, ...))
  end
end

-- Errors: whoever catches them, limits stay.

local xpcall, error = xpcall, error

pcall = core.pcall

xpcall = function(...)
  return checked(xpcall(...))
end

-- Finalizers cannot be stopped.
local setmetatable = setmetatable
_G.setmetatable = instead(function(t, meta)
  if type(meta) == "table" and rawget(meta, "__gc") ~= nil then
    error("__gc is not available")
  end
  return setmetatable(t, meta)
end)

-- Coroutines have hooks of their own.

local create, resume = coroutine.create, coroutine.resume

coroutine.create = function(f)
  core.check()
  local thread = create(f)
  core.watch(thread)
  return thread
end

coroutine.resume = function(...)
  core.check()
  return checked(resume(...))
end

local function unwrap(thread, ok, ...)
  core.check()
  if not ok then
    error((...), type((...)) == "string" and 2 or 0)
  end
  return ...
end

coroutine.wrap = function(f)
  local thread = coroutine.create(f)
  return function(...)
    return unwrap(thread, resume(thread, ...))
  end
end

-- Code is text.

local load = load
_G.load = function(chunk, name, _, ...)
  if select("#", ...) > 0 then
    return load(chunk, name, "t", (...))
  end
  return load(chunk, name, "t")
end
loadfile = refused("loadfile")
dofile = refused("dofile")
string.dump = refused("string.dump")

local loaded = {}
package = { loaded = loaded, path = "", cpath = "" }

-- Runs the source of a module; an error comes back as text.
function core.load(source, chunk)
  local f, message = load(source, chunk, "t")
  if not f then
    return false, message
  end
  return core.pcall(f)
end

require = function(name)
  name = tostring(name)
  if loaded[name] == nil then
    local source, chunk = host.source(name)
    if source == nil then
      error(("module '%s' not found"):format(name), 2)
    end
    loaded[name] = true
    local ok, result = core.load(source, chunk)
    if not ok then
      loaded[name] = nil
      error(result, 0)
    end
    if result ~= nil then
      loaded[name] = result
    end
  end
  return loaded[name]
end

-- Library functions that make much of little, or run long without an instruction.

local rep, gsub = string.rep, string.gsub

string.rep = instead(function(s, n, separator)
  local count, unit = tonumber(n), #tostring(s) + (separator == nil and 0 or #tostring(separator))
  if unit == 0 and s ~= nil and math.tointeger(count) then
    return ""
  end
  if count and count > 0 then
    limit_text(unit * 1.0 * count)
  end
  return rep(s, n, separator)
end)

string.gsub = instead(function(s, pattern, replacement, ...)
  local kind = type(replacement)
  if kind == "string" then
    limit_text((#tostring(s) + 1.0) * #replacement)
  elseif kind == "table" or kind == "function" then
    local total = 0
    local given = replacement
    replacement = function(...)
      local value
      if kind == "table" then
        value = given[(...)]
      else
        value = given(...)
      end
      total = total + (type(value) == "string" and #value or 0)
      limit_text(total)
      return value
    end
  end
  return gsub(s, pattern, replacement, ...)
end)

local concat, move = table.concat, table.move

table.concat = instead(function(t, separator, from, to)
  if type(t) == "table" then
    local first, last = tonumber(from) or 1, tonumber(to) or #t
    local total = 0
    local between = separator == nil and 0 or #tostring(separator)
    for i = first, last do
      local part = t[i]
      if part == nil then
        break
      end
      total = total + between + (type(part) == "string" and #part or 32)
      limit_text(total)
    end
  end
  return concat(t, separator, from, to)
end)

table.move = instead(function(a, from, to, at, ...)
  if type(from) == "number" and type(to) == "number" then
    limit_text(16.0 * (to - from))
  end
  return move(a, from, to, at, ...)
end)

-- What reaches out of the script.

local standard = os
os = refusing("os", "execute exit getenv remove rename setlocale tmpname")
for _, name in ipairs({ "clock", "date", "difftime", "time" }) do
  os[name] = standard[name]
end
io = refusing("io", "close flush input lines open output popen read tmpfile type write")
stream = refusing("stream", "read readable write writeable")
java = nil

local collectgarbage = collectgarbage
_G.collectgarbage = function(option)
  return option == "count" and collectgarbage("count") or 0
end

local WARN, INFO, DEBUG, TRACE = 1, 2, 3, 4
local function logger(level)
  return function(format, ...)
    host.log(level, string.format(format, ...))
  end
end
warn, info, debug, trace = logger(WARN), logger(INFO), logger(DEBUG), logger(TRACE)

print = function(...)
  local parts = table.pack(...)
  for i = 1, parts.n do
    parts[i] = tostring(parts[i])
  end
  host.log(INFO, concat(parts, "\t"))
end

-- What the server calls.

local globals, unexpected = _G, "result value type unexpected"

local function outcome(ok, result)
  if ok then
    return true, result
  end
  return false, type(result) == "string" and result or unexpected
end

-- Whether the module could be loaded, and what went wrong.
function core.load_module(source, chunk)
  core.begin()
  return outcome(core.load(source, chunk))
end

-- Whether the function of that name came to its end, and what it gave, or what went wrong.
function core.apply(name, number, ...)
  core.begin()
  local f = globals[name]
  if f == nil then
    return false, "function not found"
  end
  return outcome(core.raw_pcall(f, core.record(number), ...))
end

-- The same for a function of a stream.
function core.aggregate(name, ...)
  core.begin()
  local f = globals[name]
  if f == nil then
    return false, "function not found"
  end
  return outcome(core.raw_pcall(core.stream, f, ...))
end
