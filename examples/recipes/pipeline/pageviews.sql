-- Pageviews a day, of the last 30 days. By `id`, so that what was sent twice is counted once.
SELECT toDate(received) AS day, uniqExact(id) AS pageviews
FROM pagebeat.events
WHERE type = 'pageview' AND toDate(received) >= today() - 30
GROUP BY day
ORDER BY day
