import type { Delivery, Ending, TrackError, Verdict } from '../types.js';
import { fail } from './fail.js';

/** What an ending means for the destination that the delivery was for. */
export const judge = (ending: Ending, { url, duplicate }: Delivery, destination: string): Verdict | TrackError => {
  if (ending === 'queued') return { ok: true, queued: true };
  if (typeof ending === 'string') return fail(ending, destination + ': ' + ending + ', ' + url, undefined, destination);
  if (ending < 400) return { ok: true, status: ending };
  if (ending === duplicate) return { ok: true, status: ending, skipped: 'duplicate' };
  return fail('refused', destination + ': ' + ending + ', ' + url, ending, destination);
};
