import { fromNpm } from '../peers';
import type { Tag } from '../types';
import { readPlausible } from './readPlausible';

export const plausible: Tag = {
  name: '@plausible-analytics/tracker',
  document: 'https://www.npmjs.com/package/@plausible-analytics/tracker',
  offers: ['events', 'metadata', 'pageviews', 'routes', 'localhost', 'verdict', 'storeless'],
  ...fromNpm({
    edition: '@plausible-analytics/tracker@0.4.6',
    code: (endpoint) =>
      `import { init, track } from '@plausible-analytics/tracker';
      init({ domain: 'site.test', endpoint: '${endpoint}/api/event' });
      window.track = track;`,
  }),
  send: '(name, meta) => track(name, { props: meta })',
  ask: '(name, meta) => new Promise((callback) => track(name, { props: meta, callback }))',
  isTaken: '(result) => result && result.status < 400',
  answer: () => ({ status: 202, body: 'ok' }),
  read: readPlausible,
};
