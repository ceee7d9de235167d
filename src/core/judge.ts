import type { Delivery, Ending, TrackError, Verdict } from '../types.js';
import { fail } from './fail.js';

/** What the last ending of a delivery means for the destination that it was for. */
export const judge = (ending: Ending, { url, duplicate }: Delivery, destination: string): Verdict | TrackError => {
  if (ending === 'queued') return { ok: true, queued: true };
  if ((ending as number) < 400) return { ok: true, status: ending as number };
  if (ending === duplicate) return { ok: true, status: ending, skipped: 'duplicate' };
  const status = typeof ending === 'number' ? ending : undefined;
  const reason = status ? 'refused' : ending === 'unsent' ? 'network' : (ending as 'network');
  return fail(reason, destination + ': ' + (status || reason) + ', ' + url, status, destination);
};
