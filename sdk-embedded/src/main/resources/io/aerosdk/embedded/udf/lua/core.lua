-- What the other parts share: typed objects, which scripts see as userdata, and the limits of a run.
-- Loaded first, with the functions of the server and an empty table for the metatables of the objects;
-- gives the table of internals.
local host, metatables = ...

local type, error, pcall, mathtype = type, error, pcall, math.type
local uservalue, sethook, running = debug.getuservalue, debug.sethook, coroutine.running
-- Not looked up later: scripts and the sandbox put others in their place.
local setmetatable, collectgarbage = setmetatable, collectgarbage

local core = { host = host, raw_pcall = pcall }

-- Objects: one user value holds the content, the other the kind.

core.LIST, core.MAP, core.BYTES, core.GEOJSON, core.RECORD, core.AEROSPIKE = 1, 2, 3, 4, 5, 6
core.metatables = metatables
local names = { "List", "Map", "Bytes", "GeoJSON", "Record", "Aerospike" }

for kind, name in ipairs(names) do
  core.metatables[kind] = { __name = name, __metatable = name }
end

function core.object(kind, content)
  return host.object(content, core.metatables[kind], kind)
end

function core.kind(value)
  return type(value) == "userdata" and uservalue(value, 2) or nil
end

function core.content(value)
  return (uservalue(value, 1))
end

-- The content of an argument of a library function; the error shows where that was called.
function core.argument(value, kind, position, name)
  if type(value) == "userdata" and uservalue(value, 2) == kind then
    return (uservalue(value, 1))
  end
  local got = core.kind(value)
  local seen = got and names[got] or value == nil and "no value" or type(value)
  error(("bad argument #%d to '%s' (%s expected, got %s)"):format(position, name, names[kind], seen), 3)
end

function core.integer(value, position, name, default)
  if value == nil and default then
    return default
  end
  local number = math.tointeger(value) or math.tointeger(tonumber(value))
  if not number then
    local seen = value == nil and "no value" or type(value)
    local text = mathtype(value) == "float" and "number has no integer representation"
      or ("number expected, got %s"):format(seen)
    error(("bad argument #%d to '%s' (%s)"):format(position, name, text), 3)
  end
  return number
end

-- What a bin, a list or a map can hold; everything else counts as nil there.
function core.storable(value)
  local t = type(value)
  if t == "userdata" then
    return uservalue(value, 2) <= core.GEOJSON
  end
  return t == "number" or t == "string" or t == "boolean" or t == "nil"
end

-- Limits. A hook looks at the clock and at the heap, every so many instructions and after every
-- garbage collection, which is due whenever the heap has doubled. Once a limit is exceeded, nothing
-- that catches errors may go on.

local STEP = 10000
local spent

local function hook()
  local thread = running()
  sethook(thread, hook, "", STEP)
  if not spent then
    spent = host.spent(collectgarbage("count") * 1024)
  end
  if spent then
    error(spent, 0)
  end
end

local function watch_heap()
  setmetatable({}, { __gc = function()
    sethook(running(), hook, "", 1)
    watch_heap()
  end })
end
watch_heap()

function core.begin()
  spent = nil
  sethook(running(), hook, "", STEP)
end

-- Ends the run if a limit was exceeded, whoever has caught the error of the hook.
function core.check()
  if spent then
    error(spent, 0)
  end
end

function core.spent()
  return spent ~= nil
end

function core.watch(thread)
  sethook(thread, hook, "", STEP)
end

local function checked(...)
  core.check()
  return ...
end

-- pcall, for which limits are no errors to be caught.
function core.pcall(...)
  return checked(pcall(...))
end
core.checked = checked

return core
