import type { Sessions } from './records.js';

/** A session ends half an hour after its last request (Swetrix, Events API: "Unique visitors tracking"). */
export const SESSION_LENGTH = 30 * 60 * 1000;

/** What is simulated does not come in the order of time: so long after its end a session may still be asked for. */
const KEPT_AFTER_END = 30 * 60 * 1000;

interface Session {
  lastSeen: number;
  counted: Set<string>;
}

/** The sessions of all visitors, kept in memory: when each was last heard of, and what was counted in it. */
export function createSessions(): Sessions {
  // In the order in which they were last heard of, so that those that have ended come first.
  const sessions = new Map<string, Session>();
  const isOpen = (session: Session, time: number) => time - session.lastSeen < SESSION_LENGTH;

  function find(visitor: string, time: number) {
    const session = sessions.get(visitor);
    return session && isOpen(session, time) ? session.counted : undefined;
  }

  function forgetEnded(time: number) {
    for (const [visitor, session] of sessions) {
      if (time - session.lastSeen < SESSION_LENGTH + KEPT_AFTER_END) return;
      sessions.delete(visitor);
    }
  }

  function keep(visitor: string, time: number, what?: string) {
    const counted = find(visitor, time) ?? new Set<string>();
    if (what !== undefined) counted.add(what);
    sessions.delete(visitor);
    sessions.set(visitor, { lastSeen: time, counted });
    forgetEnded(time);
  }

  return { find, keep, clear: () => sessions.clear() };
}
