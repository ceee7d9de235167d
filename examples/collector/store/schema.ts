/** Raised with each change of the tables: a file of another version is not read. */
export const VERSION = 1;

/**
 * What was received, one row a request, and what is counted of it. A visitor is one for a day and a destination, so what
 * is counted is kept by visitor: the visitors of any selection are its rows, of any number of days their sum, and a filter
 * is a choice of visitors.
 */
export const SCHEMA = `
  CREATE TABLE hits (
    id INTEGER PRIMARY KEY,
    time INTEGER NOT NULL,
    destination TEXT NOT NULL,
    kind TEXT NOT NULL,
    visitor INTEGER,
    method TEXT NOT NULL,
    path TEXT NOT NULL,
    status INTEGER NOT NULL,
    verdict TEXT,
    decoded TEXT NOT NULL
  );
  CREATE TABLE requests (id INTEGER PRIMARY KEY, request TEXT NOT NULL);
  CREATE TABLE messages (id TEXT PRIMARY KEY) WITHOUT ROWID;
  CREATE TABLE salts (day INTEGER PRIMARY KEY, salt BLOB NOT NULL);

  CREATE TABLE visitors (
    id INTEGER PRIMARY KEY,
    destination TEXT NOT NULL,
    day INTEGER NOT NULL,
    hash TEXT,
    last_seen INTEGER NOT NULL,
    hits INTEGER NOT NULL,
    pageviews INTEGER NOT NULL,
    referrer TEXT,
    source TEXT
  );
  CREATE UNIQUE INDEX visitors_by_hash ON visitors (day, hash);
  CREATE INDEX visitors_by_day ON visitors (destination, day, hits, pageviews, referrer, source);

  CREATE TABLE visitor_hours (
    visitor INTEGER NOT NULL,
    hour INTEGER NOT NULL,
    destination TEXT NOT NULL,
    pageviews INTEGER NOT NULL,
    PRIMARY KEY (visitor, hour)
  ) WITHOUT ROWID;
  CREATE INDEX hours_by_time ON visitor_hours (destination, hour, pageviews);

  CREATE TABLE visitor_pages (
    visitor INTEGER NOT NULL,
    page TEXT NOT NULL,
    destination TEXT NOT NULL,
    day INTEGER NOT NULL,
    views INTEGER NOT NULL,
    PRIMARY KEY (visitor, page)
  ) WITHOUT ROWID;
  CREATE INDEX pages_by_name ON visitor_pages (destination, page, day, views);

  CREATE TABLE visitor_events (
    visitor INTEGER NOT NULL,
    event TEXT NOT NULL,
    destination TEXT NOT NULL,
    day INTEGER NOT NULL,
    views INTEGER NOT NULL,
    timed INTEGER NOT NULL,
    seconds INTEGER NOT NULL,
    PRIMARY KEY (visitor, event)
  ) WITHOUT ROWID;
  CREATE INDEX events_by_name ON visitor_events (destination, event, day, views, timed, seconds);

  CREATE TABLE visitor_metadata (
    visitor INTEGER NOT NULL,
    event TEXT NOT NULL,
    key TEXT NOT NULL,
    value TEXT NOT NULL,
    destination TEXT NOT NULL,
    day INTEGER NOT NULL,
    views INTEGER NOT NULL,
    PRIMARY KEY (visitor, event, key, value)
  ) WITHOUT ROWID;
  CREATE INDEX metadata_by_value ON visitor_metadata (destination, event, key, value, day, views);
`;

export const TABLES = SCHEMA.match(/(?<=CREATE TABLE )\w+/g) ?? [];
