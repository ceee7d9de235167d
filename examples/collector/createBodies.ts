import { createRoom } from './createRoom.js';
import { LIMITS } from './limits.js';

/** The chunks of a stream as one text, or undefined when they are more than the collector takes. */
async function readStream(stream: ReadableStream<Uint8Array>): Promise<string | undefined> {
  const chunks: Uint8Array[] = [];
  let bytes = 0;
  const reader = stream.getReader();
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return new TextDecoder().decode(Buffer.concat(chunks));
    bytes += value.length;
    if (bytes > LIMITS.body) return undefined;
    chunks.push(value);
  }
}

/** How many bytes the body has, as far as the request tells it. A preflight has none, and must not wait for that of another. */
function toldLength({ method, headers }: Request): number | undefined {
  if (method === 'GET' || method === 'OPTIONS') return 0;
  const length = headers.has('transfer-encoding') ? null : headers.get('content-length');
  return length === null ? undefined : Number(length);
}

/**
 * Reads bodies: `read(request, use)` gives what `use` makes of the body, or undefined when that is longer than the collector
 * takes. Of long ones only some are read at a time; the others stay at their senders, whose connections wait.
 *
 * The body is handed over, and not returned, so that nothing holds it while its request waits for the disk: a text that is
 * held for long leaves the garbage collector's short ways, and many such are collected late.
 */
export function createBodies() {
  const room = createRoom(LIMITS.bodies);

  return {
    async read<Result>(request: Request, use: (body: string) => Result): Promise<Result | undefined> {
      const length = toldLength(request);
      if (length === 0) return use('');
      if (length === undefined) {
        // To ask the server's request for its stream makes it one of `fetch`, which takes longer than all else.
        const { body } = request;
        if (!body) return use('');
        return room.within(LIMITS.body, async () => {
          const text = await readStream(body);
          return text === undefined ? undefined : use(text);
        });
      }
      if (length > LIMITS.body) return undefined;
      const readText = () => request.text().then(use);
      return length > LIMITS.rawBody ? room.within(length, readText) : readText();
    },
  };
}
