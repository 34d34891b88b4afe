-- Gives one thing a new state, once: KEYS states, audit, act; ARGV subject, new state, fingerprint, seconds to remember,
-- actor, account, name of the act, kind of subject, trace. Answers {0 done, 1 done before, 2 the key had other content} and the state.
local earlier = redis.call('HMGET', KEYS[3], 'fingerprint', 'after')
if earlier[1] then
  return {earlier[1] == ARGV[3] and 1 or 2, earlier[2]}
end
local before = redis.call('HGET', KEYS[1], ARGV[1]) or ''
if ARGV[2] == '' then
  redis.call('HDEL', KEYS[1], ARGV[1])
else
  redis.call('HSET', KEYS[1], ARGV[1], ARGV[2])
end
if before ~= '' or ARGV[2] ~= '' then
  redis.call('XADD', KEYS[2], '*', 'actorId', ARGV[5], 'actorName', ARGV[6], 'action', ARGV[7], 'subjectType', ARGV[8],
    'subjectId', ARGV[1], 'before', before, 'after', ARGV[2], 'traceId', ARGV[9])
end
redis.call('HSET', KEYS[3], 'fingerprint', ARGV[3], 'after', ARGV[2])
redis.call('EXPIRE', KEYS[3], ARGV[4])
return {0, ARGV[2]}
