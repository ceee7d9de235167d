import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import Libsql from 'libsql';
import { type Database, prepare as prepareStatement } from './prepare.js';
import { SCHEMA, VERSION } from './schema.js';

/** What SQLite's own words mean here, and what to do about it. */
const REASONS: [words: RegExp, reason: string][] = [
  [/database is locked/i, 'is in use by another collector: stop that one, or give another file'],
  [/tables of another version/, 'was written by another version of the collector: delete it, or give another file'],
  [/not a database|malformed/i, 'is broken, or no database: move it away, or give another file'],
  [/unable to open|readonly/i, 'cannot be written: see that this user may, or give another file'],
];

function explain(error: unknown, file: string): Error {
  const message = error instanceof Error ? error.message : String(error);
  const [, reason] = REASONS.find(([words]) => words.test(message)) ?? [];
  return new Error(reason ? `${file} ${reason}` : `${file} cannot be used: ${message}`);
}

function prepareTables(database: Database) {
  // A pragma gives rows of whatever it is about.
  const [row] = database.pragma('user_version') as { user_version: number }[];
  const version = row?.user_version;
  if (version === VERSION) return;
  if (version !== 0) {
    throw new Error('tables of another version');
  }
  database.exec(`BEGIN; ${SCHEMA} PRAGMA user_version = ${VERSION}; COMMIT`);
}

function prepare(database: Database) {
  // One process alone: two would each believe to know who was here. Also, no shared memory has to be kept in step.
  database.exec('PRAGMA locking_mode = EXCLUSIVE');
  database.exec('PRAGMA journal_mode = WAL');
  // What was committed is on the disk, so that neither a crash of the process nor one of the machine takes it back.
  database.exec('PRAGMA synchronous = FULL');
  prepareTables(database);
}

/**
 * Opens the database, or makes it, with its folder.
 *
 * @param file left out, it is kept in memory
 * @throws {Error} that names the file, and says what to do: when it is in use by another process, was written by another
 *   version, is no database, or may not be written
 */
export function openDatabase(file?: string): Database {
  let database: Database | undefined;
  try {
    if (file) mkdirSync(dirname(file), { recursive: true });
    database = new Libsql(file ?? ':memory:');
    prepare(database);
    return database;
  } catch (error) {
    database?.close();
    throw file ? explain(error, file) : error;
  }
}

/**
 * Closes it. The driver keeps the file open as long as a statement lives, so the lock is given up beforehand: that takes
 * the end of the write-ahead log, and a look at the file.
 */
export function closeDatabase(database: Database) {
  for (const pragma of ['journal_mode = DELETE', 'locking_mode = NORMAL']) database.exec(`PRAGMA ${pragma}`);
  prepareStatement(database, 'SELECT count(*) FROM salts').get();
  database.close();
}
