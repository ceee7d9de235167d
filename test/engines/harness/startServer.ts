import { AsyncLocalStorage } from 'node:async_hooks';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { setTimeout as wait } from 'node:timers/promises';
import { getRequestListener, type HttpBindings } from '@hono/node-server';
import { createCollector } from '../../../examples/collector/createCollector.js';
import { createPages, type Handler } from './createPages';
import { findFreePort } from './findFreePort';
import { type Line, listenAsProxy } from './listenAsProxy';
import type { Truthy } from './types';

type Collector = ReturnType<typeof createCollector>;
/** A request as the collector received it, and whether the vendor has counted what it says. */
export type Hit = Collector['hits'][number] & { counted?: boolean };

/** What the server does instead of the documented answer. The vendor has counted the hit unless the status is 400 or more. */
export type Played = NonNullable<Awaited<ReturnType<NonNullable<Collector['answer']>>>> & {
  /** Cuts the line without an answer. */
  destroy?: boolean;
  /** Keeps the line, and never answers. */
  hang?: boolean;
  /** Names of headers that the answer lacks. */
  without?: string[];
  /** Whether the vendor has counted the hit, whatever the status says: a gateway fails after the server did its work. */
  counted?: boolean;
};

/** A request to the collector, whose body nobody has read. */
export interface Arrival {
  method: string;
  url: URL;
}

type Maybe<Value> = Value | undefined | Promise<Value | undefined>;

type Site = (request: Request, bindings: HttpBindings) => Response | Promise<Response>;

/** The page server, the collector and the HTTP proxy of the browsers, all in one. */
export interface Server {
  /** For the browsers' settings: every host name leads here, without a port and without /etc/hosts. */
  proxyPort: number;
  /** `http://localhost:PORT`, which is a secure context and needs no proxy. */
  localOrigin: string;
  /** `http://localhost:PORT` where nobody listens: for a page of `localOrigin` a connection that is refused. */
  closedOrigin: string;
  /** What the collector received, preflights too. */
  hits: Hit[];
  /** Set it to misbehave: see `examples/collector/createCollector.ts` and `Played`. */
  answer: ((hit: Hit) => Maybe<Played>) | undefined;
  /** Set it to misbehave before the body of a request is read: that is no hit then, and nothing is counted. */
  arrive: ((arrival: Arrival) => 'destroy' | 'hang' | undefined) | undefined;
  /** Serves a path on every host, as HTML unless the headers say otherwise; `*` is every path that nothing else has. */
  page(path: string, content: string | Handler): void;
  file(path: string, file: string, contentType: string): void;
  /** Answers all that is asked of an origin, in place of the pages and the collector of this server. */
  serve(origin: string, site: Site): void;
  /** Resolves with what the predicate over the hits gives, as soon as that is truthy. */
  until<Value>(predicate: (hits: Hit[]) => Value, milliseconds?: number): Promise<Truthy<Value>>;
  /** Forgets hits, `answer` and `arrive`; pages stay. */
  reset(): void;
  /** Answers from now on what is asked on its line. */
  listen(): void;
  /** Closes its line. */
  close(): Promise<void>;
}

/** Milliseconds. Only what hangs is to meet it. */
const PATIENCE = 30_000;

const COLLECTOR_PATH = /^\/(hit|event|session|log|events|v1|usercom|api|count|matomo\.php|i|own)(\/|$)/;

const describeHit = ({ method, path, query, body, status, headers }: Hit): string =>
  `  ${status} ${method} ${headers.host}${path} ${JSON.stringify(query)} ${body}`;

/** @param line a line that others use too, one after the other: each begins by `listen()` */
export const startServer = async (line?: Line): Promise<Server> => {
  const collector = createCollector();
  const pages = createPages();
  const sites = new Map<string, Site>();

  // The collector's app gives the answer alone; what becomes of the line is handed on beside it.
  const exchanges = new AsyncLocalStorage<{ played?: Played | undefined }>();

  collector.answer = async (hit: Hit) => {
    const isAccepted = hit.status < 400;
    const played = await server.answer?.(hit);
    hit.counted = played?.counted ?? (isAccepted && !(played?.status && played.status >= 400));
    exchanges.getStore()!.played = played;
    return { ...played, counted: hit.counted, ...(played?.destroy && { status: 502 }) };
  };

  const answerHit = async (request: Request, { outgoing, incoming }: HttpBindings): Promise<Response> => {
    const exchange: { played?: Played } = {};
    const response = await exchanges.run(exchange, async () => collector.app.fetch(request, { incoming, outgoing }));
    const { destroy, hang, without = [] } = exchange.played ?? {};
    if (destroy) outgoing.destroy();
    if (hang) await new Promise(() => {});
    for (const name of without) response.headers.delete(name);
    return response;
  };

  const isHit = ({ hostname, pathname }: URL): boolean =>
    /(^|\.)collector\.test$/.test(hostname) || (COLLECTOR_PATH.test(pathname) && !pages.has(pathname));

  const answer = async (request: Request, bindings: HttpBindings): Promise<Response> => {
    const url = new URL(request.url);
    const site = sites.get(url.origin);
    if (site) return site(request, bindings);
    return isHit(url) ? answerHit(request, bindings) : pages.answer(url, request);
  };

  const respond = getRequestListener((request, env) => answer(request, env as HttpBindings));
  const listener = (incoming: IncomingMessage, outgoing: ServerResponse): void => {
    const scheme = 'encrypted' in incoming.socket ? 'https' : 'http';
    const url = new URL(incoming.url!, `${scheme}://${incoming.headers.host}`);
    // WebKit asks its proxy for localhost too; the others never come here for it.
    const isClosed = url.origin === server.closedOrigin;
    const misdeed = isClosed ? 'destroy' : isHit(url) && server.arrive?.({ method: incoming.method!, url });
    if (misdeed === 'destroy') incoming.socket.destroy();
    else if (!misdeed) respond(incoming, outgoing);
  };
  const used = line ?? (await listenAsProxy());
  const { port: proxyPort, close } = used;

  const server: Server = {
    proxyPort,
    localOrigin: `http://localhost:${proxyPort}`,
    closedOrigin: `http://localhost:${await findFreePort()}`,
    hits: collector.hits,
    answer: undefined,
    arrive: undefined,
    page: pages.page,
    file: pages.file,
    serve: (origin, site) => void sites.set(origin, site),
    async until<Value>(predicate: (hits: Hit[]) => Value, milliseconds = PATIENCE) {
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
      server.arrive = undefined;
    },
    listen: () => void (used.answer = listener),
    close,
  };
  if (!line) server.listen();
  return server;
};
