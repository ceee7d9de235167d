/**
 * What became of a hit, in one word.
 *
 * @param {{ kind: string, status: number, error?: string, duplicate?: boolean }} hit
 * @returns {'preflight' | 'duplicate' | 'refused' | 'dropped' | 'counted'} refused: the answer said so; dropped: the
 *   answer was a good one, and yet the vendor keeps nothing
 */
export function verdictOf({ kind, status, error, duplicate }) {
  if (kind === 'preflight') return 'preflight';
  if (duplicate) return 'duplicate';
  if (status >= 400) return 'refused';
  return error ? 'dropped' : 'counted';
}
