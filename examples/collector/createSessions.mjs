/** A session ends half an hour after its last request (Swetrix, Events API: "Unique visitors tracking"). */
const SESSION_LENGTH = 30 * 60 * 1000;

/**
 * The sessions of all visitors, kept in memory: when each was last heard of, and what was counted in it.
 *
 * @typedef {object} Sessions
 * @property {(key: string, time: number) => Set<string> | undefined} find what was counted in the open session, if any
 * @property {(key: string, time: number, what?: string) => void} keep opens or extends a session, and counts `what`
 * @property {() => void} clear
 *
 * @returns {Sessions}
 */
export function createSessions() {
  const sessions = new Map();

  function find(key, time) {
    const session = sessions.get(key);
    return session && time - session.lastSeen < SESSION_LENGTH ? session.counted : undefined;
  }

  function keep(key, time, what) {
    const counted = find(key, time) ?? new Set();
    if (what !== undefined) counted.add(what);
    sessions.set(key, { lastSeen: time, counted });
  }

  return { find, keep, clear: () => sessions.clear() };
}
