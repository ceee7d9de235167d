import { fromNpm } from '../peers';
import type { Tag } from '../types';

export const openPanel: Tag = {
  name: '@openpanel/web',
  document: 'https://openpanel.dev/docs/sdks/web',
  offers: ['events', 'metadata', 'pageviews', 'routes', 'storeless'],
  ...fromNpm({
    edition: '@openpanel/web@1.4.1',
    code: (endpoint) =>
      `import { OpenPanel } from '@openpanel/web';
      window.op = new OpenPanel({ apiUrl: '${endpoint}', clientId: 'client', trackScreenViews: true });`,
  }),
  send: '(name, meta) => op.track(name, meta)',
  answer: () => ({ body: '{"deviceId":"device","sessionId":"session"}' }),
  read: ({ body }) => {
    const { type, payload } = JSON.parse(body);
    if (type !== 'track') return [];
    const { name, properties } = payload;
    return name === 'screen_view'
      ? [{ kind: 'pageview', url: properties.__path }]
      : [{ kind: 'event', name, meta: properties, url: properties.__path }];
  },
};
