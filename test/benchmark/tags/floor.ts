import type { Tag } from '../tags.js';

declare global {
  interface Window {
    floor(kind: string, options: RequestInit): Promise<Response>;
  }
}

const postEvent = (number: number) =>
  window.floor('event', {
    method: 'POST',
    body: JSON.stringify({ event_name: 'Button Clicked', event_meta: { plan: 'pro', step: String(number) } }),
    keepalive: true,
  });

/** The least that can be sent: what no tag can be faster than by much. Its events are text, which needs no preflight. */
export const floor: Tag = {
  name: 'floor: a bare fetch',
  files: (collector) => ({
    'floor.js': `(window.floor=function(kind,options){return fetch("${collector}/"+kind,options)})("hit",{keepalive:!0})`,
  }),
  html: () => '<script defer src="floor.js"></script>',
  send: postEvent,
};
