-- Takes calls from a bucket: the generic cell rate algorithm, the same as Grant.of in Java.
-- KEYS[1] the bucket, whose value is the instant (microseconds) at which it is full again
-- ARGV    microseconds per call, capacity, wanted calls
-- Answers calls given, calls remaining, microseconds until full, microseconds until the next call.
local time = redis.call('TIME')
local now = time[1] * 1000000 + time[2]
local per_call, capacity, wanted = tonumber(ARGV[1]), tonumber(ARGV[2]), tonumber(ARGV[3])
local owed = math.max((tonumber(redis.call('GET', KEYS[1])) or now) - now, 0)
local free = math.max(0, math.floor((per_call * capacity - owed) / per_call))
local given = math.min(wanted, free)
local next_call = 0
if given > 0 then
  owed = owed + given * per_call
  redis.call('SET', KEYS[1], string.format('%.0f', now + owed), 'PX', math.ceil(owed / 1000))
else
  next_call = owed + per_call - per_call * capacity
end
return {given, free - given, owed, next_call}
