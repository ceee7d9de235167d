import { setImmediate } from 'node:timers';

/**
 * Commits what was written in one turn of the event loop as one: a commit waits for the disk, and a hundred requests that
 * come at once need not wait a hundred times.
 *
 * @param {import('libsql').Database} database
 */
export function createCommits(database) {
  let open;

  function end(statement, settle) {
    const { resolve, reject } = open;
    open = undefined;
    try {
      database.exec(statement);
      settle(resolve, reject);
    } catch (error) {
      reject(error);
    }
  }

  function commit() {
    if (open) end('COMMIT', (resolve) => resolve());
  }

  /** @returns {Promise<void>} resolves once all that was written since is on the disk, and rejects when it is not */
  function join() {
    if (!open) {
      database.exec('BEGIN');
      open = {};
      open.promise = new Promise((resolve, reject) => Object.assign(open, { resolve, reject }));
      // Who waits hears of it; nobody else has to.
      open.promise.catch(() => {});
      setImmediate(commit);
    }
    return open.promise;
  }

  /** Takes back what was written since the last commit; who waits for it is told. */
  function abandon(error) {
    end('ROLLBACK', (_resolve, reject) => reject(error));
  }

  return { join, commit, abandon };
}
