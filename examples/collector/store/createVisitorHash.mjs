import { createHash, randomBytes } from 'node:crypto';
import { dayOf } from './dayOf.mjs';

/**
 * Who a visitor is, for a day: a hash of the site, the address and the browser, with a salt of that day (Swetrix, Events
 * API: "Unique visitors tracking"). Without the salt nobody can find the address again by trying all there are, so the
 * salts of past days are deleted, and with them the hashes.
 *
 * @param {import('libsql').Database} database
 */
export function createVisitorHash(database) {
  const find = database.prepare('SELECT salt FROM salts WHERE day = ?');
  const keep = database.prepare('INSERT INTO salts (day, salt) VALUES (?, ?)');
  const forgetSalts = database.prepare('DELETE FROM salts WHERE day < ?');
  const forgetHashes = database.prepare('UPDATE visitors SET hash = NULL WHERE day < ? AND hash IS NOT NULL');
  let known = {};

  function saltOf(day) {
    if (known.day === day) return known.salt;
    let salt = find.get(day)?.salt;
    if (!salt) {
      salt = randomBytes(16);
      keep.run(day, salt);
    }
    known = { day, salt };
    return salt;
  }

  return {
    /** @param {{ time: number, destination: string, site: string, address: string, browser: string }} visitor */
    of({ time, destination, site, address, browser }) {
      const day = dayOf(time);
      const hash = createHash('sha256').update(saltOf(day));
      return hash
        .update(JSON.stringify([destination, site, address, browser]))
        .digest('base64url')
        .slice(0, 22);
    },

    /** Deletes what could tell who was here on a day before this one. */
    forgetBefore(day) {
      forgetSalts.run(day);
      forgetHashes.run(day);
      known = {};
    },
  };
}
