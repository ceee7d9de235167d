import { fromNpm } from '../peers';
import type { Tag } from '../types';
import { readSwetrix } from './readSwetrix';

export const swetrix: Tag = {
  name: 'swetrix',
  document: 'https://swetrix.com/docs/swetrix-js-reference',
  offers: ['events', 'metadata', 'pageviews', 'routes', 'localhost', 'storeless'],
  ...fromNpm({
    edition: 'swetrix@4.6.1',
    code: (endpoint) =>
      `import { init, track, trackViews } from 'swetrix';
      init('aUn1quEid-3x', { apiURL: '${endpoint}/log' });
      trackViews();
      window.track = track;`,
  }),
  send: '(name, meta) => track({ ev: name, meta })',
  answer: () => ({ status: 201 }),
  read: readSwetrix,
};
