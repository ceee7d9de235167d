import { listHit } from '../listHit.mjs';
import { createCommits } from './createCommits.mjs';
import { createCounter } from './createCounter.mjs';
import { createVisitorHash } from './createVisitorHash.mjs';
import { dayOf } from './dayOf.mjs';
import { closeDatabase, openDatabase } from './openDatabase.mjs';
import { readMetadata } from './readMetadata.mjs';
import { readReport } from './readReport.mjs';
import { readSighting } from './readSighting.mjs';
import { readVisits } from './readVisits.mjs';
import { TABLES } from './schema.mjs';
import { withhold } from './withhold.mjs';

/** Of how many requests the raw text is kept; what they said is kept of all. */
const REQUESTS_KEPT = 10000;

/** What a row of `hits` says, in the words of a hit. */
const toHit = ({ verdict, decoded, ...row }) =>
  listHit({ ...row, ...JSON.parse(verdict ?? '{}'), decoded: JSON.parse(decoded) });

/** What was found wrong with a hit, as it is written, or null. */
function verdictOf({ error, warnings, duplicate }) {
  const verdict = { error, warnings, duplicate };
  return Object.values(verdict).some(Boolean) ? JSON.stringify(verdict) : null;
}

/**
 * What the collector keeps, in one file of SQLite.
 *
 * - `add(hit, items)` writes a hit, and counts what it says; it resolves once that is on the disk, and rejects when it
 *   could not be written: then it is not there.
 * - `visitorOf(hit)` is who it was, as a hash that is good for one day.
 * - `hasMessage(id)` tells whether something with this id was counted.
 * - `lastId()`, `recent(count, after)` and `request(id)` read hits: as they are listed, and one of them raw.
 * - `visitsSince(time)` are the visitors seen since then, each with what it did that day.
 * - `report(query)`, `metadata(query)`: see `readReport.mjs` and `readMetadata.mjs`.
 * - `clear()` forgets everything; `close()` commits and closes.
 *
 * @param {{ file?: string }} [options] without a file it is kept in memory
 */
export function createStore({ file } = {}) {
  const database = openDatabase(file);
  const commits = createCommits(database);
  const visitorHash = createVisitorHash(database);
  const count = createCounter(database);

  const insertHit = database.prepare('INSERT INTO hits VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)');
  const insertRequest = database.prepare('INSERT INTO requests VALUES (?, ?)');
  const dropRequests = database.prepare('DELETE FROM requests WHERE id <= ?');
  const insertMessage = database.prepare('INSERT INTO messages VALUES (?) ON CONFLICT DO NOTHING');
  const findMessage = database.prepare('SELECT 1 FROM messages WHERE id = ?');
  const findLastId = database.prepare('SELECT max(id) AS id FROM hits');
  const findRecent = database.prepare('SELECT * FROM hits WHERE id > ? ORDER BY id DESC LIMIT ?');
  const findHit = database.prepare('SELECT * FROM hits JOIN requests USING (id) WHERE id = ?');

  let today = dayOf(Date.now());
  visitorHash.forgetBefore(today);

  const visitorOf = ({ time, destination, site, address, headers }) =>
    visitorHash.of({ time, destination, site, address, browser: headers['user-agent'] ?? '' });

  function write(hit, items) {
    const { id, time, destination, visitor: hash, headers } = hit;
    const isNew = ({ message }) => !message || insertMessage.run(message).changes > 0;
    const seen = items.filter(isNew).map((item) => readSighting(item, headers.origin));
    const [visitor] = seen.map((sighting) => count({ time, destination, hash, ...sighting }));
    const { kind, method, path, status } = hit;
    const decoded = JSON.stringify(hit.decoded);
    insertHit.run(id, time, destination, kind, visitor ?? null, method, path, status, verdictOf(hit), decoded);
    insertRequest.run(id, JSON.stringify(withhold(hit)));
    dropRequests.run(id - REQUESTS_KEPT);
  }

  function forgetPastDays() {
    const day = dayOf(Date.now());
    if (day === today) return;
    today = day;
    visitorHash.forgetBefore(day);
  }

  function add(hit, items) {
    forgetPastDays();
    const committed = commits.join();
    try {
      write(hit, items);
    } catch (error) {
      commits.abandon(error);
    }
    return committed;
  }

  function request(id) {
    const row = findHit.get(id);
    return row && { ...toHit(row), ...JSON.parse(row.request) };
  }

  function clear() {
    commits.commit();
    database.exec(`BEGIN; ${TABLES.map((table) => `DELETE FROM ${table};`).join(' ')} COMMIT`);
    // The pages of what was deleted are given back, so that nothing of it stays on the disk.
    database.exec('VACUUM');
    visitorHash.forgetBefore(today);
  }

  return {
    add,
    visitorOf,
    clear,
    request,
    hasMessage: (id) => findMessage.get(id) !== undefined,
    lastId: () => findLastId.get().id ?? 0,
    recent: (amount, after = 0) => findRecent.all(after, amount).map(toHit).reverse(),
    visitsSince: (time) => readVisits(database, time),
    report: (query) => readReport(database, query),
    metadata: (query) => readMetadata(database, query),
    close() {
      commits.commit();
      closeDatabase(database);
    },
  };
}
