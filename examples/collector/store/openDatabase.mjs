import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import Database from 'libsql';
import { SCHEMA, VERSION } from './schema.mjs';

/** SQLite's own words for a database that another process holds. */
const isLocked = ({ message }) => /database is locked/i.test(message);

function prepareTables(database, file) {
  const [{ user_version: version }] = database.pragma('user_version');
  if (version === VERSION) return;
  if (version !== 0) {
    throw new Error(`${file} was written by another version of the collector: delete it, or give another file`);
  }
  database.exec(`BEGIN; ${SCHEMA} PRAGMA user_version = ${VERSION}; COMMIT`);
}

/**
 * Opens the database, or makes it, with its folder.
 *
 * @param {string} [file] left out, it is kept in memory
 * @returns {import('libsql').Database}
 * @throws when it is in use by another process, or was written by another version
 */
export function openDatabase(file) {
  if (file) mkdirSync(dirname(file), { recursive: true });
  const database = new Database(file ?? ':memory:');
  try {
    // One process alone: two would each believe to know who was here. Also, no shared memory has to be kept in step.
    database.exec('PRAGMA locking_mode = EXCLUSIVE');
    database.exec('PRAGMA journal_mode = WAL');
    // What was committed is on the disk, so that neither a crash of the process nor one of the machine takes it back.
    database.exec('PRAGMA synchronous = FULL');
    prepareTables(database, file);
  } catch (error) {
    database.close();
    if (isLocked(error)) throw new Error(`${file} is in use by another collector: stop that one, or give another file`);
    throw error;
  }
  return database;
}

/**
 * Closes it. The driver keeps the file open as long as a statement lives, so the lock is given up beforehand: that takes
 * the end of the write-ahead log, and a look at the file.
 */
export function closeDatabase(database) {
  for (const pragma of ['journal_mode = DELETE', 'locking_mode = NORMAL']) database.exec(`PRAGMA ${pragma}`);
  database.prepare('SELECT count(*) FROM salts').get();
  database.close();
}
