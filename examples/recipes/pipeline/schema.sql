-- clickhouse-client --multiquery < schema.sql
CREATE DATABASE IF NOT EXISTS pagebeat;

-- What came is stored whole, in the first four columns. The others are read from it: another one can be added at any time, by
-- ALTER TABLE pagebeat.events ADD COLUMN language String MATERIALIZED visitParamExtractString(fields, 'language'), and is
-- there for old rows too.
CREATE TABLE IF NOT EXISTS pagebeat.events (
  fields String,
  meta String,
  received DateTime,
  address String,
  id String MATERIALIZED visitParamExtractString(fields, 'id'),
  type String MATERIALIZED visitParamExtractString(fields, 'type'),
  time DateTime MATERIALIZED parseDateTimeBestEffortOrZero(visitParamExtractString(fields, 'time')),
  path String MATERIALIZED visitParamExtractString(fields, 'path'),
  referrer String MATERIALIZED visitParamExtractString(fields, 'referrer'),
  name String MATERIALIZED visitParamExtractString(fields, 'name')
) ENGINE = MergeTree
PARTITION BY toYYYYMM(received)
ORDER BY (type, received);

-- nginx inserts one row at a time, and a MergeTree wants many at once. So they are gathered here in memory, for 2 seconds at
-- most: a ClickHouse that is stopped writes them first, one that is killed loses them.
-- 1 buffer; written after 1 to 2 seconds, 1,000 to 10,000 rows, or 1 to 10 MB: after all of the first, or any of the second.
CREATE TABLE IF NOT EXISTS pagebeat.arrivals (
  fields String,
  meta String,
  received DateTime,
  address String
) ENGINE = Buffer(pagebeat, events, 1, 1, 2, 1000, 10000, 1000000, 10000000);
