import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Server } from './startServer';

export const CODE = '5gXQXdNTvteM4eVY35fNBkcU5CbStFSq';
export const PROJECT = 'aUn1quEid-3x';

declare global {
  interface Window {
    pirsch(name: string, options?: object): Promise<unknown>;
  }
}

/** The attributes that lead a tag to the collector: another origin than the page's. */
export const TO_PIRSCH =
  `data-code="${CODE}" data-hit-endpoint="http://collector.test/hit" ` +
  'data-event-endpoint="http://collector.test/event" data-session-endpoint="http://collector.test/session"';
export const TO_FIRSTPARTY = 'data-firstparty-key="write-key" data-firstparty-endpoint="http://collector.test"';
export const TO_CUSTOMERIO = 'data-customerio-key="write-key" data-customerio-endpoint="http://collector.test/v1"';
export const TO_USERCOM = 'data-usercom-key="api-key"';
/** User.com's widget, as far as it can be known: the collector's stand-in. */
export const WIDGET = 'http://collector.test/usercom/widget.js';
export const TO_SWETRIX = `data-project-id="${PROJECT}" data-api="http://collector.test/log"`;

/** Serves the built tags, as a site owner does. */
export const serveTag = (server: Server): void => {
  const dist = new URL('../../../dist/', import.meta.url);
  for (const name of readdirSync(dist)) {
    if (/^pagebeat.*\.js$/.test(name)) server.file(`/${name}`, fileURLToPath(new URL(name, dist)), 'text/javascript');
  }
};

/** A page with the tag in its head. */
export const tagPage = (
  attributes: string,
  { title = 'Title', before = '', body = '<p>page</p>', tag = 'pagebeat' } = {},
): string =>
  `<!doctype html><html><head><meta charset="utf-8"><title>${title}</title>${before}
  <script defer src="/${tag}.js" ${attributes}></script></head><body>${body}</body></html>`;
