import type { Cargo, Ending, Failure, Reason, Verdict } from '../types.js';

/** What the last ending of a delivery means for the destination that it was for. */
export const judge = (ending: Ending, { url, call, duplicate, destination }: Cargo): Verdict | Failure => {
  if (ending === 'queued') return { ok: true, queued: true };
  if ((ending as number) < 400) return { ok: true, status: ending as number };
  if (ending === duplicate) return { ok: true, status: ending, skipped: 'duplicate' };
  const status = typeof ending === 'number' ? ending : undefined;
  const said = ending === 'unsent' ? 'network' : ending;
  return {
    ok: false,
    reason: status ? 'refused' : ((said as string).split(',')[0] as Reason),
    message: destination + ': ' + said + ', ' + (call || url),
    status,
    destination,
  };
};
