import { guard } from '../../browser/guard.js';

const NAME = 'pagebeat.outbox';
/** Milliseconds until a claim is void: longer than one item may take. */
const LONGEST = 3e4;

/**
 * Makes what lets one tab at a time do something, also when tabs crash: by a lock of the browser's, which goes with its
 * tab (in secure contexts only), or by a claim in localStorage that expires. It throws where that is denied or full.
 *
 * @see https://w3c.github.io/web-locks
 */
export const createTurn = () => {
  const { locks } = window.navigator as { locks?: LockManager };
  const random = Math.random();
  let ticket = 0;
  let claim: string | undefined;
  let free = (): void => {};

  const isTaken = (): boolean => {
    const left = parseFloat(window.localStorage[NAME]) - Date.now();
    // One that lasts longer than any is of another clock.
    return left > 0 && left <= LONGEST;
  };
  const write = (): string => (window.localStorage[NAME] = claim = Date.now() + LONGEST + '/' + random);

  /** Also clears away the claim of a tab that crashed. */
  const release = (): void => {
    ticket++;
    free();
    if (window.localStorage[NAME] === claim || !isTaken()) delete window.localStorage[NAME];
  };

  guard(release)();
  return {
    /**
     * Asks once; {@link release} ends it in any case. A claim counts only if it is still there after a while, which
     * `work` has to wait before it asks whether the turn {@link holds}: two tabs may have written at once.
     */
    take: (work: () => void): void => {
      const own = ++ticket;
      if (locks) {
        const granted = (lock: unknown): unknown =>
          // A page that was left and came back may have asked again since.
          lock &&
          own === ticket &&
          new Promise<void>((resolve) => {
            free = resolve;
            work();
          });
        // Not in a sandboxed frame.
        locks.request(NAME, { ifAvailable: true }, granted).then(undefined, () => {});
      } else if (!isTaken()) {
        write();
        work();
      }
    },
    /** Whether it is still this tab's turn; if so, for another while. */
    holds: (): boolean => !!locks || (window.localStorage[NAME] === claim && !!write()),
    release,
  };
};
