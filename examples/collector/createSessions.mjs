/** A session ends half an hour after its last request (Swetrix, Events API: "Unique visitors tracking"). */
export const SESSION_LENGTH = 30 * 60 * 1000;

/**
 * The sessions of all visitors, kept in memory: when each was last heard of, and what was counted in it.
 *
 * @typedef {object} Sessions
 * @property {(visitor: string, time: number) => Set<string> | undefined} find what was counted in the open session, if any
 * @property {(visitor: string, time: number, what?: string) => void} keep opens or extends a session, and counts `what`
 * @property {() => void} clear
 *
 * @returns {Sessions}
 */
export function createSessions() {
  // In the order in which they were last heard of, so that those that have ended come first.
  const sessions = new Map();
  const isOpen = (session, time) => time - session.lastSeen < SESSION_LENGTH;

  function find(visitor, time) {
    const session = sessions.get(visitor);
    return session && isOpen(session, time) ? session.counted : undefined;
  }

  function forgetEnded(time) {
    for (const [visitor, session] of sessions) {
      if (isOpen(session, time)) return;
      sessions.delete(visitor);
    }
  }

  function keep(visitor, time, what) {
    const counted = find(visitor, time) ?? new Set();
    if (what !== undefined) counted.add(what);
    sessions.delete(visitor);
    sessions.set(visitor, { lastSeen: time, counted });
    forgetEnded(time);
  }

  return { find, keep, clear: () => sessions.clear() };
}
