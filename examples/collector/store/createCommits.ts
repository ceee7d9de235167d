import { setImmediate } from 'node:timers';
import type { Database } from './prepare.js';

/** What was written since the last commit, and who waits for it. */
interface Transaction {
  promise: Promise<void>;
  resolve: () => void;
  reject: (error: unknown) => void;
}

function begin(): Transaction {
  let settle: Omit<Transaction, 'promise'> | undefined;
  const promise = new Promise<void>((resolve, reject) => {
    settle = { resolve, reject };
  });
  // Who waits hears of it; nobody else has to.
  promise.catch(() => {});
  // The function above has run already.
  return { promise, ...settle! };
}

/**
 * Commits what was written in one turn of the event loop as one: a commit waits for the disk, and a hundred requests that
 * come at once need not wait a hundred times.
 *
 * - `join()` resolves once all that was written since is on the disk, and rejects when it is not.
 * - `commit()` does it now.
 * - `abandon(error)` takes back what was written since the last commit; who waits for it is told.
 * - `atOnce(statements)` does all of these, or throws and does none of them.
 *
 * @param onRollback is told when something was taken back
 */
export function createCommits(database: Database, onRollback: () => void) {
  let open: Transaction | undefined;

  /** SQLite itself has done so after some errors, and after others, as of a full disk, it has not. */
  function rollBack() {
    if (database.inTransaction) database.exec('ROLLBACK');
    onRollback();
  }

  function commit() {
    const ended = open;
    if (!ended) return;
    open = undefined;
    try {
      database.exec('COMMIT');
      ended.resolve();
    } catch (error) {
      ended.reject(error);
      rollBack();
    }
  }

  function join(): Promise<void> {
    if (!open) {
      database.exec('BEGIN');
      open = begin();
      setImmediate(commit);
    }
    return open.promise;
  }

  function abandon(error: unknown) {
    open?.reject(error);
    open = undefined;
    rollBack();
  }

  function atOnce(statements: string) {
    try {
      database.exec(`BEGIN; ${statements} COMMIT`);
    } catch (error) {
      rollBack();
      throw error;
    }
  }

  return { join, commit, abandon, atOnce };
}
