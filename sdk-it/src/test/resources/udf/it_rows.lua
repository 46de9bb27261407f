-- Functions of the scenarios of rows.

-- Adds to the bin n, creates the record if there is none, and gives the sum.
function bump(rec, by)
  rec.n = (rec.n or 0) + by
  if aerospike:exists(rec) then
    aerospike:update(rec)
  else
    aerospike:create(rec)
  end
  return rec.n
end

function echo(rec, value)
  return value
end

function fail(rec)
  error("as you wish")
end
