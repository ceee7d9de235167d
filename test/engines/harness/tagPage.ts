import { fileURLToPath } from 'node:url';
import type { Server } from './startServer';

export const CODE = '5gXQXdNTvteM4eVY35fNBkcU5CbStFSq';
export const PROJECT = 'aUn1quEid-3x';

/** The attributes that lead a tag to the collector: another origin than the page's. */
export const TO_PIRSCH =
  `data-code="${CODE}" data-hit-endpoint="http://collector.test/hit" ` +
  'data-event-endpoint="http://collector.test/event" data-session-endpoint="http://collector.test/session"';
export const TO_SWETRIX = `data-project-id="${PROJECT}" data-api="http://collector.test/log"`;

/** Serves the built tag, as a site owner does. */
export const serveTag = (server: Server): void => {
  server.file('/pagebeat.js', fileURLToPath(new URL('../../../dist/pagebeat.js', import.meta.url)), 'text/javascript');
};

/** A page with the tag in its head. */
export const tagPage = (attributes: string, { title = 'Title', before = '', body = '<p>page</p>' } = {}): string =>
  `<!doctype html><html><head><meta charset="utf-8"><title>${title}</title>${before}
  <script defer src="/pagebeat.js" ${attributes}></script></head><body>${body}</body></html>`;
