import type { Tag } from '../types';

/** The least that can be sent by hand: what a tag is more than this, it has to be for something. */
export const floor: Tag = {
  name: 'bare fetch',
  version: '1',
  document: 'https://developer.mozilla.org/en-US/docs/Web/API/RequestInit#keepalive',
  offers: ['events', 'metadata', 'pageviews', 'verdict', 'storeless'],
  files: ({ endpoint }) => ({
    'floor.js':
      `(window.floor=function(name,meta){return fetch("${endpoint}/send",{method:"POST",keepalive:!0,` +
      'body:JSON.stringify({name:name,meta:meta,url:location.href})})})();',
  }),
  html: ({ file }) => `<script defer src="${file('floor.js')}"></script>`,
  send: '(name, meta) => window.floor(name, meta)',
  isTaken: '(response) => response.ok',
  read: ({ body }) => {
    const { name, meta, url } = JSON.parse(body);
    return [name === undefined ? { kind: 'pageview', url } : { kind: 'event', name, meta, url }];
  },
};
