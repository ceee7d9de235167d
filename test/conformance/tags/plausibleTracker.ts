import { fromNpm } from '../peers';
import type { Tag } from '../types';
import { readPlausible } from './readPlausible';

export const plausibleTracker: Tag = {
  name: 'plausible-tracker',
  document: 'https://www.npmjs.com/package/plausible-tracker',
  offers: ['events', 'metadata', 'pageviews', 'routes', 'localhost', 'storeless'],
  ...fromNpm({
    edition: 'plausible-tracker@0.3.9',
    code: (endpoint) =>
      `import Plausible from 'plausible-tracker';
      const plausible = Plausible({ domain: 'site.test', apiHost: '${endpoint}' });
      plausible.enableAutoPageviews();
      window.track = plausible.trackEvent;`,
  }),
  send: '(name, meta) => track(name, { props: meta })',
  answer: () => ({ status: 202, body: 'ok' }),
  read: readPlausible,
};
