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
 */
export function createCommits(database: Database) {
  let open: Transaction | undefined;

  function end(statement: string, settle: (transaction: Transaction) => void) {
    const ended = open;
    if (!ended) return;
    open = undefined;
    try {
      database.exec(statement);
      settle(ended);
    } catch (error) {
      ended.reject(error);
    }
  }

  const commit = () => end('COMMIT', ({ resolve }) => resolve());

  /** Resolves once all that was written since is on the disk, and rejects when it is not. */
  function join(): Promise<void> {
    if (!open) {
      database.exec('BEGIN');
      open = begin();
      setImmediate(commit);
    }
    return open.promise;
  }

  /** Takes back what was written since the last commit; who waits for it is told. */
  const abandon = (error: unknown) => end('ROLLBACK', ({ reject }) => reject(error));

  return { join, commit, abandon };
}
