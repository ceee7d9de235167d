-- The events of the last 30 days, and their conversion: of the pageviews of those pages where an event of that name happens,
-- how many events came of a hundred. There is no visitor in what the tag sends, so none is counted.
SELECT name, sum(happened) AS events, sum(views) AS pageviews, round(100 * events / pageviews, 1) AS percent
FROM (
  SELECT name, path, uniqExact(id) AS happened
  FROM pagebeat.events
  WHERE type = 'event' AND toDate(received) >= today() - 30
  GROUP BY name, path
)
ALL LEFT JOIN (
  SELECT path, uniqExact(id) AS views
  FROM pagebeat.events
  WHERE type = 'pageview' AND toDate(received) >= today() - 30
  GROUP BY path
) USING path
GROUP BY name
ORDER BY events DESC
