import { once } from 'node:events';
import { createServer } from 'node:http';
import { gzipSync } from 'node:zlib';

const HOST = '127.0.0.1';

const writePage = (head) => `<!doctype html>
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
function prepareFiles(tags, collector) {
  const files = new Map();
  const add = (path, type, text) => files.set(path, { type: `text/${type}; charset=utf-8`, body: gzipSync(text) });
  tags.forEach((tag, index) => {
    add(`/${index}/`, 'html', writePage(tag.html(collector)));
    for (const [name, text] of Object.entries(tag.files(collector))) add(`/${index}/${name}`, 'javascript', text);
  });
  return files;
}

function sendFile(file, response) {
  if (!file) return response.writeHead(404).end();
  const headers = { 'content-type': file.type, 'content-encoding': 'gzip', 'cache-control': 'no-store' };
  return response.writeHead(200, headers).end(file.body);
}

/** Answers with 200, whoever asks in whatever way. */
function answerAnybody({ headers }, response) {
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
 *
 * @param {import('./tags.mjs').Tag[]} tags
 */
export async function serveTags(tags) {
  const counts = { requests: 0, preflights: 0, bytes: 0 };
  const readBefore = new WeakMap();
  let lastTime = 0;
  let files;

  function receive(request, response) {
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
    if (request.headers.host.startsWith('collector.')) receive(request, response);
    else sendFile(files.get(request.url), response);
  });
  await once(server.listen(0, HOST), 'listening');
  const { port } = server.address();
  const collector = `http://collector.test:${port}`;
  files = prepareFiles(tags, collector);

  return {
    collector,
    pageOf: (tag) => `http://site.test:${port}/${tags.indexOf(tag)}/`,
    /** What the collector has received until now: requests without preflights, preflights, bytes of both. */
    count: () => ({ ...counts }),
    /** Milliseconds since it received something. */
    silence: () => performance.now() - lastTime,
    /** For the browser: where the names are, and that there are no others. */
    hostRules: `MAP *.test ${HOST}, MAP * ~NOTFOUND`,
    close() {
      server.close();
      server.closeAllConnections();
    },
  };
}
