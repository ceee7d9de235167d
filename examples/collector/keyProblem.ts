/** What is wrong with a public key, as far as its form tells: what the vendors' keys look like is not public. */
export function keyProblem(field: string, key: unknown): string | undefined {
  if (typeof key !== 'string' || !key.trim()) return `${field} is missing`;
  return /\s/.test(key) ? `${field} has white space` : undefined;
}
