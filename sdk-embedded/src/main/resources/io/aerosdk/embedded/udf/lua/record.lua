-- Records and what can be done to them. Bins are read when a script asks and kept then; what it
-- assigns goes to the record with the next create or update.
local core = ...
local host, argument, content, storable = core.host, core.argument, core.content, core.storable
local RECORD = core.RECORD

local function fresh(c)
  c.bins, c.known, c.assigned, c.order = {}, {}, {}, {}
end

-- The object for the record that the server knows by that number.
function core.record(number)
  local c = { number = number }
  fresh(c)
  return core.object(RECORD, c)
end

local meta = core.metatables[RECORD]

local function name_of(key)
  if type(key) == "number" then
    return tostring(key)
  end
  return type(key) == "string" and key or nil
end

function meta.__index(r, key)
  local c, name = content(r), name_of(key)
  if name == nil then
    return nil
  end
  if not c.known[name] then
    c.bins[name] = host.bin(c.number, name)
    c.known[name] = true
  end
  return c.bins[name]
end

function meta.__newindex(r, key, value)
  local c, name = content(r), name_of(key)
  if name == nil then
    return
  end
  if not storable(value) then
    error(("can't set bin %s to unsupported type"):format(name), 2)
  end
  if not c.assigned[name] then
    c.assigned[name] = true
    c.order[#c.order + 1] = name
  end
  c.bins[name] = value
  c.known[name] = true
end

local record = {}

for _, what in ipairs({ "ttl", "gen", "last_update_time", "size", "memory_size", "device_size",
    "key", "setname", "digest", "numbins" }) do
  record[what] = function(r)
    return host.metadata(argument(r, RECORD, 1, what).number, what)
  end
end

-- The recorded server gives nil, whatever the record holds.
function record.bin_names(r)
  argument(r, RECORD, 1, "bin_names")
end

function record.set_ttl(r, seconds)
  local c = argument(r, RECORD, 1, "set_ttl")
  host.set_ttl(c.number, core.integer(seconds, 2, "set_ttl"))
end

function record.drop_key(r)
  host.drop_key(argument(r, RECORD, 1, "drop_key").number)
end

local aerospike = {}

local function flush(c)
  for _, name in ipairs(c.order) do
    host.put(c.number, name, c.bins[name])
  end
  c.assigned, c.order = {}, {}
end

function aerospike.create(_, r)
  local c = argument(r, RECORD, 2, "create")
  local code = host.create(c.number)
  if code == 0 then
    flush(c)
  end
  return code
end

function aerospike.update(_, r)
  local c = argument(r, RECORD, 2, "update")
  local code = host.update(c.number)
  if code == 0 then
    flush(c)
  end
  return code
end

function aerospike.remove(_, r)
  local c = argument(r, RECORD, 2, "remove")
  local code = host.remove(c.number)
  if code == 0 then
    fresh(c)
  end
  return code
end

function aerospike.exists(_, r)
  return host.exists(argument(r, RECORD, 2, "exists").number)
end

function aerospike.log(_, level, message)
  host.log(core.integer(level, 2, "log"), tostring(message))
end

function aerospike.get_current_time()
  return host.now()
end

function aerospike.set_context() end
function aerospike.get_config() end

core.metatables[core.AEROSPIKE].__index = aerospike

_G.record = record
_G.aerospike = core.object(core.AEROSPIKE, {})
