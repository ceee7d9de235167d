import { readFile } from 'node:fs/promises';
import { setTimeout as wait } from 'node:timers/promises';
import { type Context, Hono } from 'hono';
import { cutText } from '../shared/cutText.js';
import { answerFailure } from './answerFailure.js';
import { createBodies } from './createBodies.js';
import { type Cuts, createCuts } from './createCuts.js';
import { createSessions, SESSION_LENGTH } from './createSessions.js';
import { cutList } from './cutList.js';
import { destinations } from './destinations.js';
import { LIMITS } from './limits.js';
import { listProblems } from './listProblems.js';
import { type Connection, readHit } from './readHit.js';
import type { Answer, Destination, Documented, Hit, Item, KindOf, Played, Sessions, Told } from './records.js';
import { releaseBody } from './releaseBody.js';
import { createStore, type Store } from './store/createStore.js';
import { toResponse } from './toResponse.js';

/** So that a page is told of its mistake, and not of CORS only. */
const ANY_ORIGIN = { 'access-control-allow-origin': '*' };

/**
 * About so many bytes of memory does an answered request take: two for a character of the body that stays, and as many for
 * what was read of it.
 */
const bytesInMemory = ({ body }: Hit) => 1000 + 4 * Math.min(body.length, LIMITS.rawBody);

/** What a hit says that counts for something at the vendor, as a list: most say one thing. */
function countedItems(destination: Destination, hit: Hit, cuts: Cuts): Item[] {
  const isCounted = hit.status < 400 && !hit.error && !hit.duplicate && hit.kind !== 'preflight';
  if (!isCounted) return [];
  return destination.itemsOf ? cuts.items(destination.itemsOf(hit)) : [hit];
}

/** What the vendor would cut or advise against. What it refuses needs no advice. */
function warningsOf(destination: Destination, hit: Hit): string[] | undefined {
  if (hit.error || hit.kind === 'preflight') return undefined;
  const warnings = listProblems(destination.warn?.(hit) ?? []);
  return warnings.length > 0 ? cutList(warnings) : undefined;
}

/** The sessions that were open when the collector was last stopped. */
function restoreSessions(store: Store): Sessions {
  const sessions = createSessions();
  for (const { visitor, time, pageviews, events } of store.visitsSince(Date.now() - SESSION_LENGTH)) {
    const counted = [...(pageviews > 0 ? ['pageview'] : []), ...events.map((name) => `event ${name}`)];
    for (const what of [undefined, ...counted]) sessions.keep(visitor, time, what);
  }
  return sessions;
}

/** A request before it is answered. */
interface Taken {
  hit: Hit;
  items: Item[];
  documented: Answer;
  inSession: Documented['inSession'];
}

type Maybe<Value> = Value | undefined | Promise<Value | undefined>;

export interface Collector {
  /** A Hono app: `app.fetch(request)`. */
  app: Hono<Connection>;
  /**
   * The last requests since the start, as they came, each there as soon as it has arrived; see `limits.ts` for how many. Of a
   * long body only the beginning stays.
   */
  hits: Hit[];
  store: Store;
  /**
   * May be set to a function, to play faults: what it returns for a hit replaces the documented answer, part by part,
   * after `delay` milliseconds. It may be async.
   */
  answer?: ((hit: Hit) => Maybe<Played>) | undefined;
  /** Is told each hit once it is kept, and when everything was forgotten; it returns the function that ends it. */
  subscribe(onHit: (hit: Hit) => void, onClear?: () => void): () => void;
  /** Forgets everything. */
  clear(): void;
}

/**
 * A server that answers as the destinations do, and keeps what it receives: a request is answered once what it says is on
 * the disk, and with status 503 when it could not be kept. Without a store everything is kept in memory.
 */
export function createCollector({ store = createStore() }: { store?: Store } = {}): Collector {
  const app = new Hono<Connection>();
  const hits: Hit[] = [];
  const listeners = new Set<{ onHit: (hit: Hit) => void; onClear: () => void }>();
  const sessions = restoreSessions(store);
  const bodies = createBodies();
  const collector: Collector = { app, hits, store, answer: undefined, subscribe, clear };
  let lastId = store.lastId();
  let remembered = 0;

  function subscribe(onHit: (hit: Hit) => void, onClear = () => {}) {
    const listener = { onHit, onClear };
    listeners.add(listener);
    return () => void listeners.delete(listener);
  }

  function clear() {
    // When this fails, as on a disk that is full, nothing is forgotten.
    store.clear();
    hits.length = 0;
    sessions.clear();
    for (const { onClear } of listeners) onClear();
  }

  /** Keeps it, and if it can't be kept, says so. */
  async function keep(hit: Hit, items: Item[]): Promise<Answer | undefined> {
    try {
      await store.add(hit, items);
      return undefined;
    } catch (error) {
      hit.error = `not kept: ${error instanceof Error ? error.message : error}`;
      hit.status = 503;
      return { status: 503, body: 'The collector could not keep this.\n' };
    }
  }

  /** Adds it to the last requests, and drops those for which there is no room any more: summed up as they come, not anew each time. */
  function remember(hit: Hit) {
    // Whoever reads the list may empty it too.
    if (hits.length === 0) remembered = 0;
    hits.push(hit);
    remembered += bytesInMemory(hit);
    while (hits.length > LIMITS.memory.count || remembered > LIMITS.memory.bytes) {
      // It is not the last one: that has room.
      remembered -= bytesInMemory(hits.shift()!);
    }
  }

  /** What a request says, what the vendor would answer, and what of it would be counted. */
  function take(context: Context<Connection>, destination: Destination, kind: Told | KindOf, body: string): Taken {
    const cuts = createCuts();
    const received = readHit(context, body, destination, kind, cuts);
    const hit: Hit = { ...received, id: ++lastId, visitor: store.visitorOf(received), status: 0 };
    const tools = { sessions, hasMessage: store.hasMessage };
    const { error, duplicate, inSession, ...documented } = destination.answer(hit, tools);
    hit.status = documented.status;
    if (error) hit.error = cutText(error, LIMITS.text);
    if (duplicate) hit.duplicate = true;
    hit.warnings = warningsOf(destination, hit);
    const items = countedItems(destination, hit, cuts);
    const cut = cuts.left();
    if (cut) hit.cut = cut;
    remember(hit);
    return { hit, items, documented, inSession };
  }

  /** Keeps it, and answers it. */
  async function answer({ hit, items, documented, inSession }: Taken): Promise<Response> {
    const { delay, counted, ...played } = (await collector.answer?.(hit)) ?? {};
    const headers = { ...documented.headers, ...played.headers };
    // The documented body belongs to the documented status.
    const { status } = played;
    const answer: Answer = status
      ? { ...played, status, headers }
      : { ...documented, ...played, status: documented.status, headers };
    hit.status = answer.status;
    // A server that fails has counted nothing, unless it is a gateway's failure after the server did its work.
    const isCounted = counted ?? !(status !== undefined && status >= 400);
    if (isCounted && inSession !== undefined) sessions.keep(hit.visitor, hit.time, inSession);
    const kept = keep(hit, isCounted ? items : []);
    releaseBody(hit);
    const failure = await kept;
    for (const { onHit } of listeners) onHit(hit);

    if (delay) await wait(delay);
    return toResponse(failure ? { ...failure, headers } : answer);
  }

  async function receive(
    context: Context<Connection>,
    destination: Destination,
    kind: Told | KindOf,
  ): Promise<Response> {
    const taken = await bodies.read(context.req.raw, (body) => take(context, destination, kind, body));
    return taken ? answer(taken) : context.text('The body is too large: the collector takes 4 MB.\n', 413, ANY_ORIGIN);
  }

  // Who asks for the head alone wants to know whether there is something, and is no visitor.
  app.use(async (context, next) => (context.req.method === 'HEAD' ? context.notFound() : next()));

  for (const destination of destinations) {
    for (const { method, path, kind } of destination.routes) {
      app.on([method, 'OPTIONS'], path, (context) => receive(context, destination, kind));
    }
  }

  const files = destinations.flatMap(({ files }) => files ?? []);
  for (const { path, type, file } of files) {
    app.get(path, async (context) => context.body(await readFile(file), 200, { 'content-type': type }));
  }

  const routes = destinations.flatMap(({ routes }) => routes.map(({ method, path }) => `${method} ${path}`));
  const answered = [...routes, ...files.map(({ path }) => `GET ${path}`)].join('\n');
  app.onError(answerFailure);
  app.notFound((context) => {
    const { method, path } = context.req;
    const text = `There is nothing at ${method} ${path}. The collector answers:\n\n${answered}\n`;
    return context.text(text, 404, ANY_ORIGIN);
  });

  return collector;
}
