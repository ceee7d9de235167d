/** So deep can a text of 4,000 characters be nested, and so deep can a value be written again with the stack that there is. */
const DEEPEST = 2000;

/** Whether it is nested more deeply than so many levels. To write it again would tell it too, and make another text as long. */
function isDeeper(value: unknown, levels: number): boolean {
  if (typeof value !== 'object' || value === null) return false;
  if (levels === 0) return true;
  for (const inner of Array.isArray(value) ? value : Object.values(value)) {
    if (isDeeper(inner, levels - 1)) return true;
  }
  return false;
}

/** The value of a JSON text, or undefined when it is none, or when it is nested so deeply that it cannot be kept. */
export function parseJson(text: string): unknown {
  try {
    const value: unknown = JSON.parse(text);
    return isDeeper(value, DEEPEST) ? undefined : value;
  } catch {
    return undefined;
  }
}
