import { setTimeout as wait } from 'node:timers/promises';
import type { Hit, Server } from '../engines/harness/startServer';
import { TO_PIRSCH, TO_SWETRIX, tagPage } from '../engines/harness/tagPage';
import type { EngineName, Page } from '../engines/harness/types';
import { countSends } from './countSends';
import { recordCalls } from './recordCalls';
import type { Call, Destination, Fault, Stage } from './types';

const ATTRIBUTES: Record<Destination, string> = { pirsch: TO_PIRSCH, swetrix: TO_SWETRIX };

/** Milliseconds. */
const POLL = 150;
/** Milliseconds. Only what hangs is to meet it: the tag gives up waiting after 10 seconds. */
const PATIENCE = 30_000;
/** Milliseconds: for what comes when nothing should. */
const LAST_ONES = 600;

/** The server of all rows that run at the same time: each has a collector's host of its own, with a role to play. */
export interface Troupe {
  server: Server;
  roles: Map<string, { answer: NonNullable<Server['answer']>; arrive: NonNullable<Server['arrive']> }>;
}

interface Run {
  fault: Fault;
  /** Of hosts, paths and names of events. */
  id: string;
  destination: Destination;
  trials: number;
  engine: EngineName;
  page: Page;
}

const until = async (isTrue: () => boolean | Promise<boolean>, patience: number): Promise<void> => {
  for (const end = Date.now() + patience; Date.now() < end && !(await isTrue()); ) await wait(POLL);
};

/** Runs a row for one of the destinations. */
export const runFault = async (
  { fault, id, destination, trials, engine, page }: Run,
  { server, roles }: Troupe,
): Promise<Call[]> => {
  const scheme = fault.scheme ?? 'http';
  // A page of localhost may ask an address of this machine.
  const origin = fault.isClosed ? server.localOrigin : `${scheme}://${id}.page.test`;
  const collector = fault.isClosed ? server.closedOrigin : `http://${id}.collector.test`;
  const path = `/${id}`;
  const attributes = ATTRIBUTES[destination].replaceAll('http://collector.test', collector);
  const body = tagPage(`${attributes}${fault.isClosed ? ' data-dev="page.test"' : ''}`, {
    title: 'First',
    tag: 'pagebeat.full',
    before: `<script>${recordCalls}${fault.resent ? countSends : ''}</script>`,
    body: '<a href="/next" onclick="callNamed()">next</a>',
  });
  const headers: Record<string, string> = fault.policy ? { 'content-security-policy': fault.policy } : {};
  server.page(path, () => ({ body, headers }));

  const hits = new Map<string, Hit[]>();
  const isOfEvent = (pathname: string): boolean => /\/(event|custom)$/.test(pathname);
  roles.set(`${id}.collector.test`, {
    answer(hit) {
      if (hit.kind === 'pageview') return fault.pageview?.(hit);
      if (!isOfEvent(hit.path)) return;
      if (hit.kind === 'preflight') return fault.preflight;
      const name = String(hit.decoded.name);
      hits.set(name, [...(hits.get(name) ?? []), hit]);
      return fault.answer?.(hits.get(name)!.length, hit);
    },
    arrive: ({ url }) => (stage.isDown && isOfEvent(url.pathname) ? 'destroy' : undefined),
  });

  const timesOf = (name: string, isChosen: (hit: Hit) => unknown): number[] =>
    (hits.get(name) ?? []).filter(isChosen).map(({ time }) => time);
  const read = (names: string[]): Promise<(string | null)[]> =>
    page.evaluate((list) => list.map((name) => localStorage.getItem(name)), names);

  const stage: Stage = {
    engine,
    page,
    isDown: fault.isDown ?? false,
    url: (...given) => `${origin}${path}${given.length ? `?${given.join('&')}` : ''}`,
    told: (list, patience = PATIENCE) => until(async () => (await read(list)).every(Boolean), patience),
    asked: (list, patience = PATIENCE) => until(() => list.every((name) => hits.has(name)), patience),
    counted: (list, patience = PATIENCE) =>
      until(() => list.every((name) => timesOf(name, (hit) => hit.counted).length), patience),
  };

  const names = Array.from({ length: trials * (fault.calls ?? 1) }, (_, index) => `${id}_${index}`);
  // So that a tab that is closed has one beside it that stays.
  await page.goto(`${origin}/next`);
  const perAct = fault.calls ?? names.length;
  for (let start = 0; start < names.length; start += perAct) {
    await fault.act(stage, names.slice(start, start + perAct));
  }
  // What the tag still waits for is sent now or never.
  await page.goto(`${origin}/next`);
  await wait(LAST_ONES);
  if (!fault.lost?.includes(engine)) await stage.counted(names);
  const told = await read(names);
  const sent = await read(names.map((name) => `${name} sent`));
  const uncalled = names.filter((_, index) => told[index] === null);
  if (uncalled.length) throw new Error(`never called: ${uncalled}`);
  return names.map((name, index): Call => {
    const asked = timesOf(name, () => true);
    return {
      name,
      told: told[index] || 'page gone',
      asked,
      counted: timesOf(name, (hit) => hit.counted),
      resent: fault.resent?.includes(engine) ? asked.length - Number(sent[index]) : 0,
    };
  });
};
