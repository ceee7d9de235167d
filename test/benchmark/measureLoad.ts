import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { statSync } from 'node:fs';
import { Agent, type IncomingMessage, request } from 'node:http';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';

const CODE = '5gXQXdNTvteM4eVY35fNBkcU5CbStFSq';
const SERVE = fileURLToPath(new URL('serveLoad.ts', import.meta.url));

/** What a page of any other site can do: so many bodies, and as many at a time as a browser has connections for. */
const BODIES = 60;
const CHARACTERS = 3_600_000;
const CONNECTIONS = 6;
const KEYS = 100_000;
const INSPECTORS = 4;

/** What a collector needed: bytes, and milliseconds for a small event. */
export interface Load {
  /** The most memory that it has had. */
  memory: number;
  /** The slowest of the small events that came meanwhile, and the one that came next. */
  slowest: number;
  next: number;
  /** One event of very many keys: milliseconds, its length, and by how much the files grew. */
  keys: { milliseconds: number; body: number; grown: number };
}

const event = (more: object) =>
  JSON.stringify({ identification_code: CODE, url: 'http://site.test/', event_name: 'A', ...more });

/** The status of the answer. */
async function post(address: string, body: string, agent: Agent): Promise<number> {
  const headers = {
    'content-type': 'text/plain',
    origin: 'http://foreign.test',
    'content-length': Buffer.byteLength(body),
  };
  const sent = request(new URL('/event', address), { method: 'POST', agent, headers }).end(body);
  // A response, by what the module documents.
  const [answer] = (await once(sent, 'response')) as [IncomingMessage];
  answer.resume();
  await once(answer, 'end');
  return answer.statusCode ?? 0;
}

async function timeOf(act: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await act();
  return performance.now() - start;
}

/** An open inspector: it reads all it is told, or nothing at all. */
async function openInspector(address: string, isReading: boolean): Promise<() => void> {
  const asked = request(new URL('/collector/stream', address), { agent: new Agent() }).end();
  asked.on('error', () => {});
  const [answer] = (await once(asked, 'response')) as [IncomingMessage];
  answer.on('error', () => {});
  if (isReading) answer.resume();
  return () => asked.destroy();
}

async function askMemory(child: ChildProcess): Promise<number> {
  child.send('memory');
  const [bytes] = await once(child, 'message');
  return Number(bytes);
}

/** A new collector, with or without the bodies of a foreign page. */
async function measureOne(file: string, bodies: number): Promise<Load> {
  const child = fork(SERVE, [file], { execArgv: ['--import', 'tsx'] });
  const agent = new Agent({ keepAlive: true });
  const close: (() => void)[] = [];
  try {
    const [told] = await once(child, 'message');
    const address = String(told);
    // One of them reads, and the others are pages that hang.
    for (let count = 0; count < INSPECTORS; count++) close.push(await openInspector(address, count === 0));
    const small = () => timeOf(() => post(address, event({}), agent));
    await small();

    const body = event({ event_name: 'x'.repeat(CHARACTERS) });
    let left = bodies;
    let isOver = false;
    let slowest = 0;
    const page = async () => {
      while (left > 0) {
        left--;
        await post(address, body, agent);
      }
    };
    const somebody = async () => {
      do {
        slowest = Math.max(slowest, await small());
        await wait(50);
      } while (!isOver);
    };
    const watching = somebody();
    await Promise.all(Array.from({ length: CONNECTIONS }, page));
    isOver = true;
    const next = await small();
    await watching;

    const sizeOf = () =>
      ['', '-wal'].reduce((sum, end) => sum + (statSync(file + end, { throwIfNoEntry: false })?.size ?? 0), 0);
    const many = event({
      event_meta: Object.fromEntries(Array.from({ length: KEYS }, (_, index) => [`key ${index}`, String(index)])),
    });
    const before = sizeOf();
    const milliseconds = await timeOf(() => post(address, many, agent));
    const keys = { milliseconds, body: many.length, grown: sizeOf() - before };
    return { memory: await askMemory(child), slowest, next, keys };
  } finally {
    for (const end of close) end();
    agent.destroy();
    child.kill('SIGKILL');
    if (child.exitCode === null && child.signalCode === null) await once(child, 'exit');
  }
}

/** What a collector needs while a foreign page posts as much as it can, and beside it one that is left alone. */
export async function measureLoad({ folder }: { folder: string }): Promise<{ idle: Load; loaded: Load }> {
  const idle = await measureOne(join(folder, 'idle.db'), 0);
  const loaded = await measureOne(join(folder, 'loaded.db'), BODIES);
  return { idle, loaded };
}
