import { element } from './element.js';

const DESTINATIONS = {
  pirsch: 'Pirsch',
  swetrix: 'Swetrix',
  firstparty: 'Firstparty',
  customerio: 'Customer.io',
  usercom: 'User.com',
};
const TITLES = { pageview: 'Pageview', event: 'Event', heartbeat: 'Heartbeat', preflight: 'Preflight' };

/** The request as it came over the wire. */
function rawRequest({ method, path, query, headers, body }) {
  const search = new URLSearchParams(query).toString();
  const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}`);
  return [`${method} ${path}${search && `?${search}`}`, ...lines, '', body].join('\n').trimEnd();
}

/** The facts that there are, as terms and values. */
function drawFacts(facts) {
  const known = Object.entries(facts).filter(([, value]) => value);
  return known.flatMap(([term, value]) => [
    element('dt', {}, term),
    element('dd', { className: term }, element('code', {}, value)),
  ]);
}

/** One request in the list. */
function drawHit(hit) {
  const { id, kind, status, error, decoded, time } = hit;
  const { name, duration, meta, page } = decoded;
  const destination = DESTINATIONS[hit.destination];
  const facts = { duration: duration && `${duration} s`, meta: meta && JSON.stringify(meta), page, error };
  return element(
    'li',
    { id: `hit-${id}`, className: error || status >= 400 ? 'line refused' : 'line' },
    element(
      'p',
      { className: 'headline' },
      element('strong', {}, name || TITLES[kind]),
      element('span', {}, name ? `${kind} to ${destination}` : `to ${destination}`),
      element('span', { className: 'status', title: 'Status of the answer' }, String(status)),
      element('time', {}, new Date(time).toLocaleTimeString()),
    ),
    element('dl', {}, ...drawFacts(facts)),
    element('details', {}, element('summary', {}, 'Raw request'), element('pre', {}, rawRequest(hit))),
  );
}

/** Draws what the collector receives into a list, the newest first, as long as the page is open. */
export function showReceived(list) {
  const stream = new EventSource('/collector/stream');
  // The stream begins with all there is, also when it was interrupted.
  stream.addEventListener('open', () => list.replaceChildren());
  stream.addEventListener('message', ({ data }) => {
    const hit = JSON.parse(data);
    document.getElementById(`hit-${hit.id}`)?.remove();
    list.prepend(drawHit(hit));
  });
}

/** Makes a button forget everything that was received. */
export function clearsReceived(button, list) {
  button.addEventListener('click', async () => {
    await fetch('/collector/hits', { method: 'DELETE' });
    list.replaceChildren();
  });
}
