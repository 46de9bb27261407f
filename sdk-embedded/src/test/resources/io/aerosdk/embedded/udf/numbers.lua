local function add(a, b) return a + b end

function total(s, bin)
  local function value(r) return r[bin] or 0 end
  return s : map(value) : reduce(add)
end

function by_parity(s, bin)
  local function count(m, r) local k = r[bin] % 2 m[k] = (m[k] or 0) + 1 return m end
  local function merge(a, b) return map.merge(a, b, add) end
  return s : aggregate(map(), count) : reduce(merge)
end

function fails(s)
  return s : map(function(r) error('no luck') end)
end
