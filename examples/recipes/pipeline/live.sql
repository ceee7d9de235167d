-- Who is there now: a page that is looked at sends a heartbeat every 30 seconds, so those of 30 seconds are one for each. The
-- last 5 seconds are left out, as they may not be in the table yet.
-- `pagebeat.own.js` has no heartbeats; a tag with the part `heartbeat` has.
SELECT path, uniqExact(id) AS visitors
FROM pagebeat.events
WHERE type = 'heartbeat' AND received > now() - 35 AND received <= now() - 5
GROUP BY path
ORDER BY visitors DESC
