import { element } from './element.js';

/** An Error keeps its message to itself when it becomes JSON. */
function toJson(verdict) {
  if (!(verdict instanceof Error)) return JSON.stringify(verdict, null, 2);
  return JSON.stringify({ message: verdict.message, ...verdict }, null, 2);
}

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
