-- The function of the scenarios of faults: may be called again and again.

function two(rec)
  rec.n = 2
  aerospike:update(rec)
  return 2
end
