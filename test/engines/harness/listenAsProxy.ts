import { createServer, type IncomingMessage, type RequestListener } from 'node:http';
import { createServer as createTlsServer } from 'node:https';
import type { AddressInfo, Socket } from 'node:net';
import { generate } from 'selfsigned';

/** The hosts of our pages, and of the vendors that our tags send to. Browsers also ask for hosts of their makers. */
const ANSWERED = /(\.test|^api\.pirsch\.io|^api\.swetrix\.com|^cdp\.customer\.io):\d+$/;

/** A port of a proxy, and who answers there. */
export interface Line {
  port: number;
  /** May be set anew: a browser that many suites use keeps its proxy. */
  answer: RequestListener;
  close(): Promise<void>;
}

/**
 * Listens as an HTTP proxy that answers for every host itself: by http, and for hosts below `.test` and the vendors' own by https, with a
 * certificate that nobody vouches for. A browser asks a proxy with the whole address: "GET http://app.test/ HTTP/1.1"
 * (RFC 9112, 3.2.2), and for https first for a tunnel: "CONNECT app.test:443 HTTP/1.1" (RFC 9110, 9.3.6).
 */
export const listenAsProxy = async (): Promise<Line> => {
  const { private: key, cert } = await generate([{ name: 'commonName', value: '*.test' }], { keyType: 'ec' });
  const listener: RequestListener = (incoming, outgoing) => line.answer(incoming, outgoing);
  const tlsServer = createTlsServer({ key, cert }, listener);
  const server = createServer(listener);
  const tunnels = new Set<Socket>();
  server.on('connect', ({ url }: IncomingMessage, socket: Socket) => {
    if (!ANSWERED.test(url!)) return socket.destroy();
    tunnels.add(socket);
    socket.on('error', () => {}).on('close', () => tunnels.delete(socket));
    socket.write('HTTP/1.1 200 Connection established\r\n\r\n');
    tlsServer.emit('connection', socket);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const line: Line = {
    port: (server.address() as AddressInfo).port,
    answer: (_incoming, outgoing) => void outgoing.writeHead(503).end(),
    close() {
      for (const socket of tunnels) socket.destroy();
      server.closeAllConnections();
      return new Promise((resolve) => server.close(() => resolve()));
    },
  };
  return line;
};
