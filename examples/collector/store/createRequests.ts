import type { Limit } from '../limits.js';
import { type Database, prepare } from './prepare.js';

/**
 * The raw requests, as texts: the last ones, as far as there is room for them; the last one in any case.
 *
 * - `add(id, request)` keeps one, and deletes the oldest where they are too many.
 * - `look()` looks at the table again, after something else has changed it.
 */
export function createRequests(database: Database, limit: Limit) {
  const insert = prepare<[id: number, request: string]>(database, 'INSERT INTO requests VALUES (?, ?)');
  const drop = prepare<[id: number]>(database, 'DELETE FROM requests WHERE id <= ?');
  const measure = prepare<[], { id: number; bytes: number }>(
    database,
    'SELECT id, octet_length(request) AS bytes FROM requests ORDER BY id',
  );
  // The oldest first.
  const sizes = new Map<number, number>();
  let all = 0;

  function look() {
    sizes.clear();
    all = 0;
    for (const { id, bytes } of measure.all()) {
      sizes.set(id, bytes);
      all += bytes;
    }
  }

  function add(id: number, request: string) {
    insert.run(id, request);
    const size = Buffer.byteLength(request);
    sizes.set(id, size);
    all += size;
    let last: number | undefined;
    for (const [oldest, bytes] of sizes) {
      if (sizes.size === 1 || (sizes.size <= limit.count && all <= limit.bytes)) break;
      sizes.delete(oldest);
      all -= bytes;
      last = oldest;
    }
    if (last !== undefined) drop.run(last);
  }

  look();
  return { add, look };
}
