import type { EngineName } from '../engines/harness/types';
import {
  callAndStay,
  callAndWait,
  callInFullQuota,
  callLarge,
  closeTab,
  comeBackAfter,
  freeze,
  goOffline,
  leaveByLink,
  leaveLarge,
  leaveLater,
  reload,
} from './acts';
import type { Fault } from './types';

const ALL: EngineName[] = ['chromium', 'firefox', 'webkit'];

const RETRY_AFTER = { 'access-control-expose-headers': 'Retry-After' };
const inSeconds = (seconds: number): string => new Date(Date.now() + seconds * 1000).toUTCString();

/** The page goes away before the first pageview is answered or after it, before the event is answered or after it. */
const race: Pick<Fault, 'isRace' | 'pageview' | 'answer' | 'told'> = {
  isRace: true,
  pageview: ({ id }) => ({ delay: (id % 3) * 100 }),
  answer: (_tries, { id }) => ({ delay: (id % 4) * 50 }),
  told: ['accepted', 'queued', 'page gone'],
};

const NOT_TAKEN = 'The server took nothing, and said so.';
const NO_SIGN = 'No script can tell whether the server got it, so it is not sent again.';
const SIMULATED = 'WebKit: a simulation. The page is told so, and the server cuts every line.';

/** The table: what can go wrong, and the bar in each case. */
export const faults: Fault[] = [
  { name: 'nothing', act: callAndWait, told: ['accepted'] },

  // The page goes away.
  { name: 'link clicked in the task of the call', ...race, act: leaveByLink },
  {
    name: 'tab closed right after the call',
    ...race,
    act: closeTab,
    lost: ['firefox'],
    note: 'Firefox drops some of what is sent in `pagehide` as a tab is closed.',
  },
  { name: 'reloaded in the task of the call', ...race, act: reload },
  {
    name: 'in the back/forward cache as the answer comes',
    answer: () => ({ delay: 300 }),
    act: comeBackAfter(800),
    told: ['accepted', 'queued'],
  },
  {
    name: 'back from the back/forward cache before the answer',
    answer: () => ({ delay: 1500 }),
    act: comeBackAfter(100),
    told: ['accepted', 'queued'],
  },
  {
    name: 'frozen as the answer comes',
    engines: ['chromium'],
    answer: () => ({ delay: 500 }),
    act: freeze,
    told: ['accepted'],
  },
  {
    name: 'frozen as it waits to try again',
    engines: ['chromium'],
    answer: (tries) => (tries < 2 ? { status: 503 } : undefined),
    act: freeze,
    told: ['accepted'],
  },

  // The server answers something else.
  ...[400, 402, 403].map(
    (status): Fault => ({
      name: `answered ${status}`,
      answer: () => ({ status }),
      act: callAndWait,
      told: ['refused'],
      lost: ALL,
      note: NOT_TAKEN,
    }),
  ),
  {
    name: '429, `Retry-After: 3`',
    answer: (tries) => (tries < 2 ? { status: 429, headers: { ...RETRY_AFTER, 'retry-after': '3' } } : undefined),
    act: callAndWait,
    told: ['accepted'],
    pause: 3000,
  },
  {
    name: '429, `Retry-After` as a date',
    answer: (tries) =>
      tries < 2 ? { status: 429, headers: { ...RETRY_AFTER, 'retry-after': inSeconds(4) } } : undefined,
    act: callAndWait,
    told: ['accepted'],
    // A date has no milliseconds.
    pause: 2900,
  },
  {
    name: '429, `Retry-After` not exposed',
    answer: (tries) => (tries < 2 ? { status: 429, headers: { 'retry-after': '3' } } : undefined),
    act: callAndWait,
    told: ['accepted'],
    pause: 450,
  },
  {
    name: '500 for good',
    answer: () => ({ status: 500 }),
    act: callAndWait,
    told: ['refused'],
    pause: 450,
    lost: ALL,
    note: NOT_TAKEN,
  },
  {
    name: '503 twice, then well',
    answer: (tries) => (tries < 3 ? { status: 503 } : undefined),
    act: callAndWait,
    told: ['accepted'],
    pause: 450,
  },
  {
    name: '503, and left before the next try',
    answer: (tries) => (tries < 2 ? { status: 503, headers: { ...RETRY_AFTER, 'retry-after': '8' } } : undefined),
    act: leaveLater,
    told: ['queued', 'page gone', 'accepted'],
  },
  {
    name: '504 of a gateway, counted behind it',
    answer: () => ({ status: 504, counted: true }),
    act: callAndWait,
    told: ['refused'],
    note: 'Trying again would count it twice.',
  },
  { name: 'first pageview never answered', pageview: () => ({ hang: true }), act: callAndWait, told: ['accepted'] },
  { name: 'answered after 12 s', answer: () => ({ delay: 12_000 }), act: callAndStay, told: ['timeout'] },
  { name: 'never answered', answer: () => ({ hang: true }), act: callAndWait, told: ['timeout'] },
  {
    name: 'answered without CORS headers',
    answer: () => ({ without: ['access-control-allow-origin'] }),
    act: callAndWait,
    told: ['network'],
    note: 'The browser keeps the answer to itself.',
  },
  {
    name: 'preflight answered 403',
    destinations: ['swetrix'],
    preflight: { status: 403 },
    act: callAndWait,
    told: ['network'],
    lost: ALL,
    note: 'The browser sends nothing after that.',
  },
  {
    name: 'preflight without `Access-Control-Allow-Headers`',
    destinations: ['swetrix'],
    preflight: { without: ['access-control-allow-headers'] },
    act: callAndWait,
    told: ['network'],
    lost: ALL,
    note: 'The browser sends nothing after that.',
  },

  // The network fails.
  { name: 'connection refused', isClosed: true, act: callAndWait, told: ['network'], lost: ALL, note: NO_SIGN },
  { name: 'cut before it is read', isDown: true, act: callAndWait, told: ['network'], lost: ALL, note: NO_SIGN },
  {
    name: 'cut after it is read',
    answer: () => ({ destroy: true }),
    act: callAndWait,
    told: ['network'],
    resent: ALL,
    note: 'Browsers themselves ask again when a line they used before is cut.',
  },
  { name: 'offline for 2 s', act: goOffline(2000), told: ['accepted'], note: SIMULATED },
  { name: 'offline for 12 s', act: goOffline(12_000), told: ['offline'], note: SIMULATED },

  // The browser refuses.
  { name: 'six calls of 20 KB in one task', destinations: ['pirsch'], calls: 6, act: callLarge, told: ['accepted'] },
  {
    name: 'six calls of 20 KB as a link is clicked',
    destinations: ['pirsch'],
    calls: 6,
    act: leaveLarge,
    told: ['accepted', 'queued', 'network', 'page gone'],
    lost: ALL,
    note: 'Browsers keep 64 KiB of a page alive.',
  },
  {
    name: 'another script has 64 KiB in flight',
    act: callInFullQuota,
    told: ['accepted', 'network'],
    lost: ['chromium', 'webkit'],
    note: 'Chromium and WebKit report a failing network.',
  },
  {
    name: 'content security policy',
    policy: "connect-src 'self'",
    act: callAndWait,
    told: ['blocked'],
    lost: ALL,
    note: 'Nothing leaves the browser.',
  },
  {
    name: 'page by https, endpoint by http',
    scheme: 'https',
    act: callAndWait,
    told: ['blocked'],
    lost: ALL,
    note: 'Nothing leaves the browser.',
  },
];
