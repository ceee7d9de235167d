import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Place, Tag } from '../types';
import { readPirsch } from './readPirsch';
import { readSwetrix } from './readSwetrix';

const readFile = (file: string): string =>
  readFileSync(fileURLToPath(new URL(`../../../dist/${file}`, import.meta.url)), 'utf8');

const CODE = '5gXQXdNTvteM4eVY35fNBkcU5CbStFSq';
const STUB =
  '<script>var pirsch=pirsch||function(){var a=arguments,p=new Promise(function(r,j)' +
  '{(pirsch.q=pirsch.q||[]).push([a,r,j,+new Date,location.href])});p.catch(function(){});return p}</script>';

/** As docs/reference.md has them. */
const TELL =
  '(verdict, error) => error ? error.reason + (error.status ? " " + error.status : "")' +
  ' : verdict.queued ? "queued" : "accepted " + verdict.status';

const toPirsch = ({ endpoint }: Place): string =>
  `data-code="${CODE}" data-hit-endpoint="${endpoint}/hit" data-event-endpoint="${endpoint}/event" ` +
  `data-session-endpoint="${endpoint}/session"`;
const toSwetrix = ({ endpoint }: Place): string => `data-project-id="aUn1quEid-3x" data-api="${endpoint}/log"`;

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
    ...(['verdict', 'reasons', 'storeless', 'duration'] as const),
    // README.md, "Small and full".
    ...(file === 'pagebeat.full.js' ? (['retries', 'offline', 'queued', 'blocked', 'quota'] as const) : []),
  ],
  files: () => ({ [file]: readFile(file) }),
  html: (place) => `<script defer src="${place.file(file)}" ${attributes(place)}></script>`,
  stub: STUB,
  send: '(name, meta) => window.pirsch(name, meta === undefined ? undefined : { meta })',
  isTaken: '(verdict) => verdict.ok',
  tell: TELL,
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

/** The other destination of the full file, which the browser asks first; what it does is the same otherwise. */
export const fullToSwetrix = pagebeat('pagebeat.full.js', toSwetrix, readSwetrix, {
  name: 'pagebeat.full.js to Swetrix',
  answer: created,
});
