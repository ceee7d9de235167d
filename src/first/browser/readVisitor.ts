import type { Destination, Visitor } from '../types.js';
import { createId } from './createId.js';

/** Under these names Customer.io's own script keeps its ids, in a cookie and in localStorage. */
const ANONYMOUS = 'ajs_anonymous_id';
const USER = 'ajs_user_id';

/** Of this page, where nothing is kept. */
let anonymousId: string | undefined;

/** What the vendor's script has kept, as plain text or as JSON; nothing where storage is denied. */
const readKept = (name: string): string | undefined => {
  try {
    const cookie = new RegExp('(?:^|; )' + name + '=([^;]+)').exec(document.cookie);
    const kept = cookie ? decodeURIComponent(cookie[1]!) : localStorage[name];
    return /^(null)?$/.test(kept) ? undefined : kept.replace(/^"|"$/g, '');
  } catch {
    return undefined;
  }
};

/** Who the visitor is: by the vendor's own ids when they are there, or else by an id of ours. */
export const readVisitor = (mode: Destination['visitor']): Visitor => {
  const kept = readKept(ANONYMOUS);
  anonymousId = anonymousId || createId();
  if (mode === 'stored' && !kept) {
    try {
      localStorage[ANONYMOUS] = '"' + anonymousId + '"';
    } catch {
      // Full or denied: it is kept in memory.
    }
  }
  return { anonymousId: kept || anonymousId, userId: readKept(USER), messageId: createId() };
};
