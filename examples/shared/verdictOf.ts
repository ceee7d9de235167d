import type { ListedHit } from '../collector/records.js';

/** Refused: the answer said so. Dropped: the answer was a good one, and yet the vendor keeps nothing. */
export type Verdict = 'preflight' | 'duplicate' | 'refused' | 'dropped' | 'counted';

type Judged = Pick<ListedHit, 'kind' | 'status' | 'error' | 'duplicate'>;

/** What became of a hit, in one word. */
export function verdictOf({ kind, status, error, duplicate }: Judged): Verdict {
  if (kind === 'preflight') return 'preflight';
  if (duplicate) return 'duplicate';
  if (status >= 400) return 'refused';
  return error ? 'dropped' : 'counted';
}
