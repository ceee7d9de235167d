import { fromNpm } from '../peers';
import type { Tag } from '../types';

/** Pageviews only. The package's types have `reporterUrl` where its README still has another name. */
export const counterscale: Tag = {
  name: '@counterscale/tracker',
  document: 'https://www.npmjs.com/package/@counterscale/tracker',
  offers: ['pageviews', 'routes', 'localhost', 'storeless'],
  ...fromNpm({
    edition: '@counterscale/tracker@3.4.1',
    code: (endpoint) =>
      `import { init } from '@counterscale/tracker';
      init({ siteId: 'site', reporterUrl: '${endpoint}/collect' });`,
  }),
  send: '() => {}',
  answer: ({ url }) => (url.pathname === '/cache' ? { body: '{"ht":1}' } : undefined),
  read: ({ url }) => (url.pathname === '/collect' ? [{ kind: 'pageview', url: url.searchParams.get('p')! }] : []),
};
