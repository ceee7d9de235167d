import { LIMITS } from '../limits.js';
import { listHit } from '../listHit.js';
import type { Hit, Item, ListedHit, MetadataReport, RawHit, RawRequest, Received, Report } from '../records.js';
import type { MetadataQuery, ReportQuery } from '../reportQuery.js';
import { createCommits } from './createCommits.js';
import { createCounter } from './createCounter.js';
import { createRequests } from './createRequests.js';
import { createVisitorHash } from './createVisitorHash.js';
import { dayOf } from './dayOf.js';
import { closeDatabase, openDatabase } from './openDatabase.js';
import { prepare, type Value } from './prepare.js';
import { readMetadata } from './readMetadata.js';
import { readReport } from './readReport.js';
import { readSighting } from './readSighting.js';
import { readVisits, type Visit } from './readVisits.js';
import { TABLES } from './schema.js';
import { withhold } from './withhold.js';

/** A row of `hits`: what was found and said is JSON. */
type HitRow = Pick<Hit, 'id' | 'time' | 'destination' | 'kind' | 'method' | 'path' | 'status'> & {
  visitor: number | null;
  verdict: string | null;
  decoded: string;
};

/** What a row of `hits` says, in the words of a hit. */
const toHit = ({ verdict, decoded, ...row }: HitRow): ListedHit =>
  listHit({ ...row, ...JSON.parse(verdict ?? '{}'), decoded: JSON.parse(decoded) });

/** What was found wrong with a hit, as it is written, or null. */
function verdictOf({ error, warnings, duplicate, cut }: Hit): string | null {
  const verdict = { error, warnings, duplicate, cut };
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
 * - `report(query)`, `metadata(query)`: see `readReport.ts` and `readMetadata.ts`.
 * - `clear()` forgets everything, or fails and forgets nothing; `close()` commits and closes.
 */
export interface Store {
  add(hit: Hit, items: Item[]): Promise<void>;
  visitorOf(hit: Received): string;
  hasMessage(id: string): boolean;
  lastId(): number;
  recent(count: number, after?: number): ListedHit[];
  request(id: number): RawHit | undefined;
  visitsSince(time: number): Visit[];
  report(query: ReportQuery & { now?: number }): Report;
  metadata(query: MetadataQuery & { now?: number }): MetadataReport;
  clear(): void;
  close(): void;
}

/** Opens the store of a file; without one it is kept in memory. */
export function createStore({ file }: { file?: string | undefined } = {}): Store {
  const database = openDatabase(file);
  const visitorHash = createVisitorHash(database);
  // Of how many the raw text is kept; what they said is kept of all.
  const requests = createRequests(database, LIMITS.requests);
  const commits = createCommits(database, readAgain);
  const count = createCounter(database);

  const insertHit = prepare<Value[]>(database, 'INSERT INTO hits VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)');
  const insertMessage = prepare<[id: string]>(database, 'INSERT INTO messages VALUES (?) ON CONFLICT DO NOTHING');
  const findMessage = prepare<[id: string]>(database, 'SELECT 1 FROM messages WHERE id = ?');
  const findLastId = prepare<[], { id: number | null }>(database, 'SELECT max(id) AS id FROM hits');
  const findRecent = prepare<[after: number, count: number], HitRow>(
    database,
    'SELECT * FROM hits WHERE id > ? ORDER BY id DESC LIMIT ?',
  );
  const findHit = prepare<[id: number], HitRow & { request: string }>(
    database,
    'SELECT * FROM hits JOIN requests USING (id) WHERE id = ?',
  );

  let today = dayOf(Date.now());
  let isSpaceOwed = false;
  visitorHash.forgetBefore(today);

  const visitorOf = ({ time, destination, site, address, headers }: Received): string =>
    visitorHash.of({ time, destination, site, address, browser: headers['user-agent'] ?? '' });

  function write(hit: Hit, items: Item[]) {
    const { id, time, destination, visitor: hash, headers } = hit;
    const isNew = ({ message }: Item) => !message || insertMessage.run(message).changes > 0;
    const seen = items.filter(isNew).map((item) => readSighting(item, headers.origin));
    const [visitor] = seen.map((sighting) => count({ time, destination, hash, ...sighting }));
    const { kind, method, path, status } = hit;
    const decoded = JSON.stringify(hit.decoded);
    insertHit.run(id, time, destination, kind, visitor ?? null, method, path, status, verdictOf(hit), decoded);
    requests.add(id, JSON.stringify(withhold(hit)));
  }

  function forgetPastDays() {
    const day = dayOf(Date.now());
    if (day === today) return;
    today = day;
    visitorHash.forgetBefore(day);
  }

  function add(hit: Hit, items: Item[]): Promise<void> {
    forgetPastDays();
    const committed = commits.join();
    try {
      write(hit, items);
    } catch (error) {
      commits.abandon(error);
    }
    return committed;
  }

  function request(id: number): RawHit | undefined {
    const row = findHit.get(id);
    // It was written here, by `withhold`.
    return row && { ...toHit(row), ...(JSON.parse(row.request) as RawRequest) };
  }

  /** What is remembered of the tables may not be there any more. */
  function readAgain() {
    requests.look();
    visitorHash.forgetKnown();
  }

  /** Gives back the pages of what was deleted, so that nothing of it stays on the disk. */
  function giveSpaceBack() {
    try {
      database.exec('VACUUM');
      isSpaceOwed = false;
    } catch {
      // The disk may be full. It is deleted all the same; its pages are given back when there is room to do so.
      isSpaceOwed = true;
    }
  }

  function clear() {
    commits.commit();
    commits.atOnce(TABLES.map((table) => `DELETE FROM ${table};`).join(' '));
    readAgain();
    giveSpaceBack();
  }

  return {
    add,
    visitorOf,
    clear,
    request,
    hasMessage: (id) => findMessage.get(id) !== undefined,
    lastId: () => findLastId.get()?.id ?? 0,
    recent: (amount, after = 0) => findRecent.all(after, amount).map(toHit).reverse(),
    visitsSince: (time) => readVisits(database, time),
    report: (query) => readReport(database, query),
    metadata: (query) => readMetadata(database, query),
    close() {
      commits.commit();
      if (isSpaceOwed) giveSpaceBack();
      closeDatabase(database);
    },
  };
}
