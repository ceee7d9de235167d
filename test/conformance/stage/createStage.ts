import { setTimeout as wait } from 'node:timers/promises';
import type { Server } from '../../engines/harness/startServer';
import type { EngineName, Page } from '../../engines/harness/types';
import type { LocalHost, Opened, Place, Stage, Tag, Told } from '../types';
import { createEndpoint } from './createEndpoint';
import { createSite } from './createSite';

// Milliseconds.
const POLL = 20;
/** To ask a page is work for the browser. */
const POLL_OF_PAGE = 200;
const PATIENCE = 4000;
const TO_SETTLE = 150;
/** The tags that tell give up waiting after 10 seconds. */
const TO_BE_TOLD = 15_000;

const LOCAL_HOSTS: LocalHost[] = ['localhost', '127.0.0.1', 'shop.localhost'];
const spell = ({ localOrigin }: Server, host: LocalHost): string => localOrigin.replace('localhost', host);

/** Who serves localhost, which is one origin for all that is played at a time. */
const guests = new WeakMap<Server, Map<string, (request: Request) => Response>>();

const addGuest = (server: Server, base: string, respond: (request: Request) => Response): void => {
  let known = guests.get(server);
  if (!known) {
    const added = new Map<string, (request: Request) => Response>();
    guests.set(server, added);
    known = added;
    for (const host of LOCAL_HOSTS) {
      server.serve(spell(server, host), (request) => {
        const { pathname, searchParams } = new URL(request.url);
        const referrer = request.headers.get('referer') ?? '';
        const id = `/${pathname.split('/')[1]}`;
        const found = added.get(id) ?? added.get(`/${(referrer.split('/')[3] ?? searchParams.get('id')) || ''}`);
        return found?.(request) ?? new Response('', { status: 404 });
      });
    }
  }
  known.set(base, respond);
};

interface Setting {
  tag: Tag;
  id: string;
  engine: EngineName;
  page: Page;
  /** Whether what calls are told is kept: whoever listens catches what nobody else would. */
  listens?: boolean;
  trials?: number | undefined;
}

/** There `offline()` tells the page only. */
const unplug = (page: Page, endpoint: { isDown: boolean }): Page => ({
  ...page,
  offline() {
    endpoint.isDown = true;
    return page.offline();
  },
  online() {
    endpoint.isDown = false;
    return page.online();
  },
});

/**
 * A page of a visitor who was never there, with a site and an endpoint of its own: many are played at a time in one browser, and
 * what comes late for one is not the next one's.
 */
export const createStage = async (
  server: Server,
  { tag: given, id, engine, page: window, listens = false, trials }: Setting,
): Promise<Stage> => {
  const tag = listens ? given : { ...given, tell: undefined };
  const endpoint = createEndpoint(tag);
  const page = engine === 'webkit' ? unplug(window, endpoint) : window;
  const stats = `https://${id}.stats.test`;
  const origin = `https://${id}.site.test`;
  server.serve(stats, (request, bindings) => endpoint.respond(request, bindings));

  const create = async (base: string) => {
    const place: Place = { endpoint: stats, file: (name) => `${base}/tag/${name}` };
    return createSite(tag, place, base, await tag.files(place));
  };
  const site = await create('');
  const local = await create(`/${id}`);
  server.serve(origin, (request) => site.respond(request));
  addGuest(server, `/${id}`, (request) => local.respond(request));

  const until: Stage['until'] = async (isTrue, milliseconds = PATIENCE) => {
    for (const end = Date.now() + milliseconds; Date.now() < end; await wait(POLL)) if (await isTrue()) return true;
    return isTrue();
  };
  const taken = () => endpoint.sent.filter(({ status }) => status >= 200 && status < 400).flatMap(({ items }) => items);
  const has = (name: string) => (item: { kind: string; name?: string }) => item.kind === 'event' && item.name === name;

  const prepare = (options: Opened = {}): string => {
    const { path = '/page', local: host } = options;
    (host ? local : site).page = options;
    return host ? `${spell(server, host)}/${id}${path}` : origin + path;
  };

  const stage: Stage = {
    engine,
    tag,
    page,
    endpoint: stats,
    origin,
    trials,
    sent: endpoint.sent,
    get answer() {
      return endpoint.answer;
    },
    set answer(answer) {
      endpoint.answer = answer;
    },
    prepare,
    async open(options = {}) {
      await page.goto(prepare(options));
      if (options.isQuick) return;
      if (tag.offers.includes('pageviews')) await until(() => stage.pageviews().length > 0);
      // What is answered has its way to the page, too.
      await wait(TO_SETTLE);
    },
    call: (name, meta) =>
      page.evaluate(`void window.call(${name === undefined ? 'undefined' : JSON.stringify(name)}, ${text(meta)})`),
    ask: (name, meta) => page.evaluate(`void window.ask(${JSON.stringify(name)}, ${text(meta)})`),
    told: (name) => page.evaluate<Told | undefined, []>(`window.__visitor.told[${JSON.stringify(name)}]`),
    pageviews: () => taken().filter(({ kind }) => kind === 'pageview'),
    events: (name) => taken().filter(has(name)),
    tries: (name) => endpoint.sent.filter(({ items }) => items.some(has(name))),
    counted: (name) => stage.tries(name).filter(({ counted }) => counted),
    async settled() {
      const isSettled = () => page.evaluate<boolean, []>('!window.__visitor || !window.__visitor.open');
      for (const end = Date.now() + TO_BE_TOLD; Date.now() < end; await wait(POLL_OF_PAGE))
        if (await isSettled().catch(() => false)) return;
    },
    until,
    async uncaught() {
      const lines = await page.console();
      return lines
        .filter(({ type }) => /^(uncaught|unhandledrejection)$/.test(type))
        .map(({ type, text }) => `${type}: ${text}`);
    },
  };
  return stage;
};

const text = (value: unknown): string => (value === undefined ? 'undefined' : JSON.stringify(value));
