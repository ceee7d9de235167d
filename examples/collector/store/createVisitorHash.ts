import { createHash, randomBytes } from 'node:crypto';
import { dayOf } from './dayOf.js';
import { type Database, prepare } from './prepare.js';

/** What tells one visitor from another. */
interface Visitor {
  time: number;
  destination: string;
  site: string;
  address: string;
  browser: string;
}

/**
 * Who a visitor is, for a day: a hash of the site, the address and the browser, with a salt of that day (Swetrix, Events
 * API: "Unique visitors tracking"). Without the salt nobody can find the address again by trying all there are, so the
 * salts of past days are deleted, and with them the hashes.
 */
export function createVisitorHash(database: Database) {
  const find = prepare<[day: number], { salt: Uint8Array }>(database, 'SELECT salt FROM salts WHERE day = ?');
  const keep = prepare<[day: number, salt: Uint8Array]>(database, 'INSERT INTO salts (day, salt) VALUES (?, ?)');
  const forgetSalts = prepare<[day: number]>(database, 'DELETE FROM salts WHERE day < ?');
  const forgetHashes = prepare<[day: number]>(
    database,
    'UPDATE visitors SET hash = NULL WHERE day < ? AND hash IS NOT NULL',
  );
  let known: { day: number; salt: Uint8Array } | undefined;

  function saltOf(day: number): Uint8Array {
    if (known?.day === day) return known.salt;
    let salt = find.get(day)?.salt;
    if (!salt) {
      salt = randomBytes(16);
      keep.run(day, salt);
    }
    known = { day, salt };
    return salt;
  }

  return {
    of({ time, destination, site, address, browser }: Visitor): string {
      const day = dayOf(time);
      const hash = createHash('sha256').update(saltOf(day));
      return hash
        .update(JSON.stringify([destination, site, address, browser]))
        .digest('base64url')
        .slice(0, 22);
    },

    /** Salts may have been taken back, or deleted. */
    forgetKnown() {
      known = undefined;
    },

    /** Deletes what could tell who was here on a day before this one. */
    forgetBefore(day: number) {
      forgetSalts.run(day);
      forgetHashes.run(day);
      known = undefined;
    },
  };
}
