import { readFile } from 'node:fs/promises';
import { setTimeout as wait } from 'node:timers/promises';
import { Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { createSessions } from './createSessions.mjs';
import { customerio } from './customerio.mjs';
import { firstparty } from './firstparty.mjs';
import { pirsch } from './pirsch.mjs';
import { readHit } from './readHit.mjs';
import { swetrix } from './swetrix.mjs';
import { toResponse } from './toResponse.mjs';
import { usercom } from './usercom.mjs';

const destinations = [pirsch, swetrix, customerio, firstparty, usercom];
const HITS_KEPT = 1000;
const BODY_LIMIT = 4 * 1024 * 1024;

/**
 * A server that answers as the destinations do, and records every request.
 *
 * - `app` is a Hono app: `app.fetch(request)`.
 * - `hits` are the last 1,000 requests, each there as soon as it has arrived.
 * - `answer` may be set to a function, to play faults: what it returns for a hit replaces the documented answer, part
 *   by part, after `delay` milliseconds. It may be async.
 * - `subscribe(listener)` is told each hit once its status is known; it returns the function that ends it.
 * - `clear()` forgets hits, sessions and which messages there were.
 *
 * @typedef {import('./readHit.mjs').Hit} Hit
 * @typedef {Partial<import('./toResponse.mjs').Answer> & { delay?: number, counted?: boolean }} PlayedAnswer
 *
 * @returns {{ app: Hono, hits: Hit[], subscribe: (listener: (hit: Hit) => void) => () => void, clear: () => void,
 *   answer?: (hit: Hit) => PlayedAnswer | undefined | Promise<PlayedAnswer | undefined> }}
 */
export function createCollector() {
  const app = new Hono();
  const hits = [];
  const listeners = new Set();
  const sessions = createSessions();
  const messages = new Set();
  const collector = { app, hits, answer: undefined, subscribe, clear };
  let lastId = 0;

  function subscribe(listener) {
    listeners.add(listener);
    return () => listeners.delete(listener);
  }

  function clear() {
    hits.length = 0;
    sessions.clear();
    messages.clear();
  }

  async function receive(context, destination, kind) {
    const hit = { id: ++lastId, ...(await readHit(context, destination, kind)) };
    const { error, duplicate, session, counts, ...documented } = destination.answer(hit, { sessions, messages });
    hit.status = documented.status;
    if (error) hit.error = error;
    if (duplicate) hit.duplicate = true;
    hits.push(hit);
    if (hits.length > HITS_KEPT) hits.shift();

    const { delay, counted, ...played } = (await collector.answer?.(hit)) ?? {};
    const headers = { ...documented.headers, ...played.headers };
    // The documented body belongs to the documented status.
    const answer = played.status ? { ...played, headers } : { ...documented, ...played, headers };
    hit.status = answer.status;
    // A server that fails has counted nothing, unless it is a gateway's failure after the server did its work.
    if (counted ?? !(played.status >= 400)) {
      if (session) sessions.keep(session.key, hit.time, session.what);
      for (const key of counts ?? []) messages.add(key);
    }
    for (const listener of listeners) listener(hit);

    if (delay) await wait(delay);
    return toResponse(answer);
  }

  const limit = bodyLimit({
    maxSize: BODY_LIMIT,
    onError: (context) => context.text('The body is too large.\n', 413, { 'access-control-allow-origin': '*' }),
  });

  for (const destination of destinations) {
    for (const { method, path, kind } of destination.routes) {
      app.on([method, 'OPTIONS'], path, limit, (context) => receive(context, destination, kind));
    }
  }

  const files = destinations.flatMap(({ files }) => files ?? []);
  for (const { path, type, file } of files) {
    app.get(path, async (context) => context.body(await readFile(file), 200, { 'content-type': type }));
  }

  const routes = destinations.flatMap(({ routes }) => routes.map(({ method, path }) => `${method} ${path}`));
  const answered = [...routes, ...files.map(({ path }) => `GET ${path}`)].join('\n');
  app.notFound((context) => {
    const { method, path } = context.req;
    return context.text(`There is nothing at ${method} ${path}. The collector answers:\n\n${answered}\n`, 404);
  });

  return collector;
}
