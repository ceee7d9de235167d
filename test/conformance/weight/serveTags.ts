import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';
import { gzipSync } from 'node:zlib';

import type { Place, Tag } from '../types';

const HOST = '127.0.0.1';

interface File {
  type: string;
  body: Buffer;
}

/** What the collector has received: requests without preflights, preflights, bytes of both. */
interface Counts {
  requests: number;
  preflights: number;
  bytes: number;
}

export interface Served {
  pageOf(tag: Tag): string;
  /** What the collector has received until now. */
  count(): Counts;
  /** Milliseconds since it received something. */
  silence(): number;
  /** For the browser: where the names are, and that there are no others. */
  hostRules: string;
  close(): void;
}

const writePage = (head: string) => `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<title>A page</title>
<link rel="icon" href="data:,">
${head}
</head>
<body><h1>A page</h1><p>With a few words and <a href="/next">a link</a>.</p></body>
</html>`;

/** The page of each tag, at its number among them, and its scripts, by their path. */
async function prepareFiles(tags: Tag[], endpoint: string): Promise<Map<string, File>> {
  const files = new Map<string, File>();
  const add = (path: string, type: string, text: string) =>
    files.set(path, { type: `text/${type}; charset=utf-8`, body: gzipSync(text) });
  for (const [index, tag] of tags.entries()) {
    const place: Place = { endpoint, file: (name) => name };
    add(`/${index}/`, 'html', writePage(tag.html(place)));
    for (const [name, text] of Object.entries(await tag.files(place))) add(`/${index}/${name}`, 'javascript', text);
  }
  return files;
}

function sendFile(file: File | undefined, response: ServerResponse) {
  if (!file) return response.writeHead(404).end();
  const headers = { 'content-type': file.type, 'content-encoding': 'gzip', 'cache-control': 'no-store' };
  return response.writeHead(200, headers).end(file.body);
}

/** Answers with 200, whoever asks in whatever way. */
function answerAnybody({ headers }: IncomingMessage, response: ServerResponse) {
  response.writeHead(200, {
    'content-type': 'application/json',
    'access-control-allow-origin': headers.origin ?? '*',
    'access-control-allow-credentials': 'true',
    'access-control-allow-methods': headers['access-control-request-method'] ?? '*',
    'access-control-allow-headers': headers['access-control-request-headers'] ?? '*',
  });
  response.end('{}');
}

/**
 * Serves the pages of the tags, and under another name the collector, which counts what it receives. The names end with
 * `.test`, since tags send nothing from localhost; the browser has to be told where they are.
 */
export async function serveTags(tags: Tag[]): Promise<Served> {
  const counts = { requests: 0, preflights: 0, bytes: 0 };
  const readBefore = new WeakMap<Socket, number>();
  let lastTime = 0;
  let files = new Map<string, File>();

  function receive(request: IncomingMessage, response: ServerResponse) {
    request.resume().on('end', () => {
      // All of it, with the headers: a connection has one request at a time.
      const { socket } = request;
      counts.bytes += socket.bytesRead - (readBefore.get(socket) ?? 0);
      readBefore.set(socket, socket.bytesRead);
      counts[request.method === 'OPTIONS' ? 'preflights' : 'requests'] += 1;
      lastTime = performance.now();
      answerAnybody(request, response);
    });
  }

  const server = createServer((request, response) => {
    if (request.headers.host?.startsWith('collector.')) receive(request, response);
    else sendFile(files.get(request.url ?? ''), response);
  });
  await once(server.listen(0, HOST), 'listening');
  // It listens on a port.
  const { port } = server.address() as AddressInfo;
  const collector = `http://collector.test:${port}`;
  files = await prepareFiles(tags, collector);

  return {
    pageOf: (tag) => `http://site.test:${port}/${tags.indexOf(tag)}/`,
    count: () => ({ ...counts }),
    silence: () => performance.now() - lastTime,
    hostRules: `MAP *.test ${HOST}, MAP * ~NOTFOUND`,
    close() {
      server.close();
      server.closeAllConnections();
    },
  };
}
