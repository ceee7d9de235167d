import { element } from './element.js';

/** JSON in which everything that fits into a line is one. */
function toLines(value, indent = '') {
  const json = JSON.stringify(value);
  if (typeof value !== 'object' || indent.length + json.length <= 60) return json;
  const known = Object.entries(value).filter(([, entry]) => entry !== undefined);
  const entries = known.map(([key, entry]) => `${indent}  "${key}": ${toLines(entry, `${indent}  `)}`);
  return `{\n${entries.join(',\n')}\n${indent}}`;
}

/** An Error keeps its message to itself when it becomes JSON. */
const toJson = (verdict) => toLines(verdict instanceof Error ? { message: verdict.message, ...verdict } : verdict);

/** Draws what becomes of a call into a list, the newest first: at first that it is pending. */
export function showVerdict(list, call, promise) {
  const outcome = element('strong', {}, 'pending');
  const json = element('pre');
  const headline = element('p', { className: 'headline' }, element('code', {}, call), outcome);
  list.prepend(element('li', { className: 'line' }, headline, json));

  const settle = (word) => (verdict) => {
    outcome.textContent = word;
    outcome.className = word;
    json.textContent = toJson(verdict);
  };
  promise.then(settle('resolved'), settle('rejected'));
}
