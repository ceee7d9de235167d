/**
 * What is wrong with a public key, as far as its form tells: what the vendors' keys look like is not public.
 *
 * @param {string} field
 * @param {unknown} key
 * @returns {string | undefined}
 */
export function keyProblem(field, key) {
  if (typeof key !== 'string' || !key.trim()) return `${field} is missing`;
  return /\s/.test(key) ? `${field} has white space` : undefined;
}
