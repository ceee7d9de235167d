import { element } from './element.js';

/** JSON in which everything that fits into a line is one. */
function toLines(value: unknown, indent = ''): string {
  // Nothing has no JSON, whatever its type says.
  const json = JSON.stringify(value) ?? '';
  if (typeof value !== 'object' || value === null || indent.length + json.length <= 60) return json;
  const known = Object.entries(value).filter(([, entry]) => entry !== undefined);
  const entries = known.map(([key, entry]) => `${indent}  "${key}": ${toLines(entry, `${indent}  `)}`);
  return `{\n${entries.join(',\n')}\n${indent}}`;
}

/** An Error keeps its message to itself when it becomes JSON. */
const toJson = (verdict: unknown): string =>
  toLines(verdict instanceof Error ? Object.assign({ message: verdict.message }, verdict) : verdict);

/** Draws what becomes of a call into a list, the newest first: at first that it is pending. */
export function showVerdict(list: HTMLElement, call: string, promise: Promise<unknown>): void {
  const outcome = element('strong', {}, 'pending');
  const json = element('pre');
  const headline = element('p', { className: 'headline' }, element('code', {}, call), outcome);
  list.prepend(element('li', { className: 'line' }, headline, json));

  const settle = (word: string) => (verdict: unknown) => {
    outcome.textContent = word;
    outcome.className = word;
    json.textContent = toJson(verdict);
  };
  promise.then(settle('resolved'), settle('rejected'));
}
