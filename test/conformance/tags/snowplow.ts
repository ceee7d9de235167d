import { fromNpm } from '../peers';
import type { Item, Tag } from '../types';

interface Told {
  e: string;
  url: string;
  ue_px?: string;
  ue_pr?: string;
}

const toItems = ({ e, url, ue_px, ue_pr }: Told): Item[] => {
  if (e === 'pv') return [{ kind: 'pageview', url }];
  if (e !== 'ue') return [];
  const { data } = JSON.parse(ue_pr ?? Buffer.from(ue_px!, 'base64url').toString()).data;
  return [{ kind: 'event', name: data.name, meta: data.meta, url }];
};

export const snowplow: Tag = {
  name: '@snowplow/browser-tracker',
  document: 'https://docs.snowplow.io/docs/sources/web-trackers/',
  offers: ['events', 'metadata', 'pageviews', 'retries', 'resends', 'offline'],
  ...fromNpm({
    edition: '@snowplow/browser-tracker@4.10.1',
    code: (endpoint) =>
      `import { newTracker, trackPageView, trackSelfDescribingEvent } from '@snowplow/browser-tracker';
      newTracker('sp', '${endpoint}', { appId: 'site' });
      trackPageView();
      window.snowplow = trackSelfDescribingEvent;`,
  }),
  send: `(name, meta) => { snowplow({ event: { schema: 'iglu:com.example/event/jsonschema/1-0-0', data: { name, meta } } }); }`,
  read: ({ method, body }) => (method === 'POST' ? JSON.parse(body).data.flatMap(toItems) : []),
};
