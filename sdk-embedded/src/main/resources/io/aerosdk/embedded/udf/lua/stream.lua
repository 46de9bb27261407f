-- Streams of records. A function of a stream describes what to do with the records; the server does
-- all of it up to the first reduce, the client the rest.
local core = ...
local host = core.host

local Pipeline = {}
Pipeline.__index = Pipeline

-- Iterators over what the one before gives; nil is the end.

local function filtered(next, accepts)
  return function()
    for value in next do
      if accepts(value) then
        return value
      end
    end
  end
end

local function mapped(next, f)
  return function()
    local value = next()
    if value ~= nil then
      return f(value)
    end
  end
end

local function once(f)
  local done = false
  return function()
    if not done then
      done = true
      return f()
    end
  end
end

local function aggregated(next, initial, f)
  return once(function()
    local total = core.clone(initial)
    for value in next do
      total = f(total, value)
    end
    return total
  end)
end

local function reduced(next, f)
  return once(function()
    local total = next()
    if total ~= nil then
      for value in next do
        total = f(total, value)
      end
    end
    return total
  end)
end

local function step(name, apply, last)
  Pipeline[name] = function(self, ...)
    if not self.over then
      self[#self + 1] = { apply = apply, arguments = table.pack(...) }
      self.over = last
    end
    return self
  end
end

step("filter", filtered)
step("map", mapped)
step("aggregate", aggregated)
step("reduce", reduced, true)

local function records()
  local number = host.next_record()
  return number and core.record(number)
end

-- Describes the stream, then sends what comes out of it to the server.
function core.stream(f, ...)
  local pipeline = f(setmetatable({}, Pipeline), ...)
  local next = records
  if getmetatable(pipeline) == Pipeline then
    for _, s in ipairs(pipeline) do
      next = s.apply(next, table.unpack(s.arguments, 1, s.arguments.n))
    end
  end
  for value in next do
    host.emit(value)
  end
end
