/** No key is as long as this: what it is kept with would be longer than what it says. */
const LONGEST = 1000;

/** What is wrong with a public key, as far as its form tells: what the vendors' keys look like is not public. */
export function keyProblem(field: string, key: unknown): string | undefined {
  if (typeof key !== 'string' || !key.trim()) return `${field} is missing`;
  if (key.length > LONGEST) return `${field} has more than ${LONGEST} characters`;
  return /\s/.test(key) ? `${field} has white space` : undefined;
}
