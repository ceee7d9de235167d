import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Item, Place, Sent, Tag } from '../types';
import { readSwetrix } from './readSwetrix';

const readFile = (file: string): string =>
  readFileSync(fileURLToPath(new URL(`../../../dist/${file}`, import.meta.url)), 'utf8');

const CODE = '5gXQXdNTvteM4eVY35fNBkcU5CbStFSq';
const STUB =
  '<script>var pirsch=pirsch||function(){var a=arguments,p=new Promise(function(r,j)' +
  '{(pirsch.q=pirsch.q||[]).push([a,r,j,+new Date,location.href])});p.catch(function(){});return p}</script>';

const toPirsch = ({ endpoint }: Place): string =>
  `data-code="${CODE}" data-hit-endpoint="${endpoint}/hit" data-event-endpoint="${endpoint}/event" ` +
  `data-session-endpoint="${endpoint}/session"`;
const toSwetrix = ({ endpoint }: Place): string => `data-project-id="aUn1quEid-3x" data-api="${endpoint}/log"`;

const readPirsch = ({ url, body }: Pick<Sent, 'url' | 'body'>): Item[] => {
  if (url.pathname === '/hit') return [{ kind: 'pageview', url: url.searchParams.get('url')! }];
  if (url.pathname !== '/event') return [];
  const { event_name: name, event_meta: meta, url: page } = JSON.parse(body);
  return [{ kind: 'event', name, meta, url: page }];
};

/** A file of `dist/`, as it was built last, with what it does by itself. */
const pagebeat = (
  file: string,
  attributes: (place: Place) => string,
  read: Tag['read'],
  more: Partial<Tag> = {},
): Tag => ({
  name: file,
  version: createHash('sha256').update(readFile(file)).digest('hex').slice(0, 8),
  document: '../README.md',
  offers: [
    ...(['events', 'metadata', 'pageviews', 'routes', 'early', 'twice', 'localhost'] as const),
    ...(['verdict', 'storeless', 'duration'] as const),
    // README.md, "Small and full".
    ...(file === 'pagebeat.full.js' ? (['retries', 'offline'] as const) : []),
  ],
  files: () => ({ [file]: readFile(file) }),
  html: (place) => `<script defer src="${place.file(file)}" ${attributes(place)}></script>`,
  stub: STUB,
  send: '(name, meta) => window.pirsch(name, meta === undefined ? undefined : { meta })',
  isTaken: '(verdict) => verdict.ok',
  sendDuration: '(name, duration) => { window.pirsch(name, { duration }); }',
  read,
  ...more,
});

const created = (): { status: number } => ({ status: 201 });

export const pagebeats: Tag[] = [
  pagebeat('pagebeat.js', toPirsch, readPirsch),
  pagebeat('pagebeat.pirsch.js', toPirsch, readPirsch),
  pagebeat('pagebeat.swetrix.js', toSwetrix, readSwetrix, { answer: created }),
  pagebeat('pagebeat.full.js', toPirsch, readPirsch),
];
