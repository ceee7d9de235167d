import { fromNpm } from '../peers';
import type { Tag } from '../types';

/** With the settings of a source in its code, as its documents allow, in place of asking a host for them. */
export const segment: Tag = {
  name: '@segment/analytics-next',
  document: 'https://www.npmjs.com/package/@segment/analytics-next',
  offers: ['events', 'metadata', 'pageviews', 'retries', 'resends', 'offline'],
  ...fromNpm({
    edition: '@segment/analytics-next@1.84.3',
    code: (endpoint) =>
      `import { AnalyticsBrowser } from '@segment/analytics-next';
      const { host, protocol } = new URL('${endpoint}');
      const target = { apiKey: 'key', apiHost: host + '/v1', protocol: protocol.slice(0, -1) };
      window.analytics = AnalyticsBrowser.load({ writeKey: 'key', cdnSettings: { integrations: { 'Segment.io': target } } });
      analytics.page();`,
  }),
  send: '(name, meta) => { analytics.track(name, meta); }',
  answer: () => ({ body: '{"success":true}' }),
  read: ({ method, body }) => {
    if (method !== 'POST') return [];
    const { type, event: name, properties: meta, context } = JSON.parse(body);
    const url = context?.page?.url;
    if (type === 'page') return [{ kind: 'pageview', url }];
    return type === 'track' ? [{ kind: 'event', name, meta, url }] : [];
  },
};
