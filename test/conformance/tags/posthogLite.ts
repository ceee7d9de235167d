import { fromNpm } from '../peers';
import type { Tag } from '../types';
import { readPosthog } from './readPosthog';

/** Without `flushAt` it keeps events for 10 seconds. */
export const posthogLite: Tag = {
  name: 'posthog-js-lite',
  document: 'https://www.npmjs.com/package/posthog-js-lite',
  offers: ['events', 'metadata', 'pageviews', 'routes', 'retries'],
  ...fromNpm({
    edition: 'posthog-js-lite@4.12.1',
    code: (endpoint) =>
      `import PostHog from 'posthog-js-lite';
      window.posthog = new PostHog('key', { host: '${endpoint}', captureHistoryEvents: true, flushAt: 1, preloadFeatureFlags: false });
      posthog.capture('$pageview');`,
  }),
  send: '(name, meta) => posthog.capture(name, meta)',
  answer: () => ({ body: '{"status":"Ok"}' }),
  read: readPosthog,
};
