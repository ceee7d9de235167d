import { fromNpm } from '../peers';
import type { Tag } from '../types';
import { readPosthog } from './readPosthog';

/** With the shortest pause of its queue, and without what it would fetch from its host beside it. */
export const posthog: Tag = {
  name: 'posthog-js',
  document: 'https://posthog.com/docs/libraries/js/config',
  offers: ['events', 'metadata', 'pageviews', 'routes', 'retries', 'resends', 'offline'],
  ...fromNpm({
    edition: 'posthog-js@1.449.2',
    code: (endpoint) =>
      `import posthog from 'posthog-js';
      posthog.init('key', {
        api_host: '${endpoint}', capture_pageview: 'history_change', autocapture: false, disable_compression: true,
        request_queue_config: { flush_interval_ms: 250 }, advanced_disable_flags: true, disable_session_recording: true,
        disable_external_dependency_loading: true,
      });
      window.posthog = posthog;`,
  }),
  send: '(name, meta) => { posthog.capture(name, meta); }',
  answer: () => ({ body: '{"status":"Ok"}' }),
  read: readPosthog,
};
