import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';
import { getRequestListener, type HttpBindings } from '@hono/node-server';
import { createCollector } from '../../../examples/collector/createCollector.mjs';
import { recordConsole } from './recordConsole';
import type { Truthy } from './types';

type Collector = ReturnType<typeof createCollector>;
export type Hit = Collector['hits'][number];
type Played = Awaited<ReturnType<NonNullable<Collector['answer']>>>;

interface Answer {
  status?: number;
  headers?: Record<string, string>;
  body?: string;
  /** Milliseconds. */
  delay?: number;
}
type Handler = (url: URL, request: Request) => string | Answer | Promise<string | Answer>;
type Maybe<Value> = Value | undefined | Promise<Value | undefined>;

/** The page server, the collector and the HTTP proxy of the browsers, all in one. */
export interface Server {
  /** For the browsers' settings: every host name leads here, without a port and without /etc/hosts. */
  proxyPort: number;
  /** `http://localhost:PORT`, which is a secure context and needs no proxy. */
  localOrigin: string;
  /** What the collector received, preflights too. */
  hits: Hit[];
  /** Set it to misbehave: see `examples/collector/createCollector.mjs`. `destroy` cuts the line without an answer. */
  answer: ((hit: Hit) => Maybe<NonNullable<Played> & { destroy?: boolean }>) | undefined;
  /** Serves a path on every host, as HTML unless the headers say otherwise. */
  page(path: string, content: string | Handler): void;
  file(path: string, file: string, contentType: string): void;
  /** Resolves with what the predicate over the hits gives, as soon as that is truthy. */
  until<Value>(predicate: (hits: Hit[]) => Value, milliseconds?: number): Promise<Truthy<Value>>;
  /** Forgets hits and `answer`; pages stay. */
  reset(): void;
  close(): Promise<void>;
}

const COLLECTOR_PATH = /^\/(hit|event|session|log)(\/|$)/;
const DESTROY = 'x-harness-destroy';
const CONSOLE_PATH = '/harness/recordConsole.js';

const describeHit = ({ method, path, query, body, status, headers }: Hit): string =>
  `  ${status} ${method} ${headers.host}${path} ${JSON.stringify(query)} ${body}`;

/** A file and not inline, so that a page's `script-src 'self'` lets it pass; with a nonce it passes by that. */
const withConsole = (html: string, policy = ''): string => {
  const [, nonce] = /'nonce-([^']+)'/.exec(policy + html) ?? [];
  const script = `<script src="${CONSOLE_PATH}"${nonce ? ` nonce="${nonce}"` : ''}></script>`;
  const start = /^(\s*<!doctype[^>]*>)?(\s*<html[^>]*>)?(\s*<head[^>]*>)?/i;
  return html.replace(start, (head) => head + script);
};

export const startServer = async (): Promise<Server> => {
  const collector = createCollector();
  const pages = new Map<string, Handler>();

  collector.answer = async (hit) => {
    const answer = await server.answer?.(hit);
    if (!answer?.destroy) return answer;
    // The collector cannot cut the line; it hands our mark on to the response, where we can.
    return { ...answer, status: 502, headers: { [DESTROY]: 'now' } };
  };

  const answerPage = async (url: URL, request: Request): Promise<Response> => {
    const handler = pages.get(url.pathname);
    const content = (await handler?.(url, request)) ?? { status: 404, body: `no page at ${url}` };
    const { status = 200, headers, body = '', delay = 0 } = typeof content === 'string' ? { body: content } : content;
    // Not `no-store`: that keeps a page out of the back/forward cache.
    const all = new Headers({ 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-cache', ...headers });
    const isHtml = all.get('content-type')?.startsWith('text/html');
    const text = isHtml ? withConsole(body, all.get('content-security-policy') ?? '') : body;
    await wait(delay);
    return new Response(text, { status, headers: all });
  };

  const answer = async (request: Request, { outgoing, incoming }: HttpBindings): Promise<Response> => {
    const url = new URL(request.url);
    const isPage = url.hostname !== 'collector.test' && (pages.has(url.pathname) || !COLLECTOR_PATH.test(url.pathname));
    if (isPage) return answerPage(url, request);
    const response = await collector.app.fetch(request, { incoming, outgoing });
    if (response.headers.has(DESTROY)) outgoing.destroy();
    return response;
  };

  // A browser that uses a proxy asks it with the whole address: "GET http://app.test/ HTTP/1.1" (RFC 9112, 3.2.2).
  const listener = getRequestListener((request, env) => answer(request, env as HttpBindings));
  const httpServer = createServer(listener);
  await new Promise<void>((resolve) => httpServer.listen(0, '127.0.0.1', resolve));
  const proxyPort = (httpServer.address() as AddressInfo).port;

  const server: Server = {
    proxyPort,
    localOrigin: `http://localhost:${proxyPort}`,
    hits: collector.hits,
    answer: undefined,
    page(path, content) {
      pages.set(path, typeof content === 'string' ? () => content : content);
    },
    file(path, file, contentType) {
      pages.set(path, async () => ({ body: await readFile(file, 'utf8'), headers: { 'content-type': contentType } }));
    },
    async until<Value>(predicate: (hits: Hit[]) => Value, milliseconds = 3000) {
      const end = Date.now() + milliseconds;
      while (Date.now() < end) {
        const value = predicate(collector.hits);
        if (value) return value as Truthy<Value>;
        await wait(10);
      }
      throw new Error(
        `still not true after ${milliseconds} ms: ${predicate}\nhits:\n${collector.hits.map(describeHit).join('\n')}`,
      );
    },
    reset() {
      collector.clear();
      server.answer = undefined;
    },
    close() {
      httpServer.closeAllConnections();
      return new Promise((resolve) => httpServer.close(() => resolve()));
    },
  };
  server.page(CONSOLE_PATH, () => ({ body: recordConsole, headers: { 'content-type': 'text/javascript' } }));
  return server;
};
