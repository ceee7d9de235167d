import { fromNpm } from '../peers';
import type { Tag } from '../types';

/** Its pageviews are records, its events actions of an event that exists on the server. */
export const ackee: Tag = {
  name: 'ackee-tracker',
  document: 'https://www.npmjs.com/package/ackee-tracker',
  offers: ['events', 'pageviews', 'localhost', 'storeless'],
  ...fromNpm({
    edition: 'ackee-tracker@5.1.3',
    code: (endpoint) =>
      `import { create } from 'ackee-tracker';
      const instance = create('${endpoint}', { ignoreOwnVisits: false });
      instance.record('hd11f820-68a1-11e6-8047-79c0c2d9bce0');
      window.action = instance.action;`,
  }),
  send: `(name) => { action('513a082c-2cd5-4939-b417-72da2fe1761d', { key: name, value: 1 }); }`,
  answer: () => ({
    body: '{"data":{"createRecord":{"payload":{"id":"dfa929d3"}},"createAction":{"payload":{"id":"1b6e20cb"}},"updateRecord":{"success":true}}}',
  }),
  read: ({ body }) => {
    const { query, variables } = JSON.parse(body);
    if (query.includes('createRecord')) return [{ kind: 'pageview', url: variables.input.siteLocation }];
    return query.includes('createAction') ? [{ kind: 'event', name: variables.input.key }] : [];
  },
};
