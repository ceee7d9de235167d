import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createCollector } from '../../examples/collector/createCollector.js';
import { createInspection } from '../../examples/collector/createInspection.js';
import { LIMITS } from '../../examples/collector/limits.js';
import type { ListedHit } from '../../examples/collector/records.js';
import { createStore } from '../../examples/collector/store/createStore.js';

const CODE = '5gXQXdNTvteM4eVY35fNBkcU5CbStFSq';
const PAGE = 'http://site.test/';
const MB = 1024 * 1024;

let folder: string;
let file: string;
let store: ReturnType<typeof createStore>;
let collector: ReturnType<typeof createCollector>;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'pagebeat-stall-'));
  file = join(folder, 'collector.db');
  store = createStore({ file });
  collector = createCollector({ store });
});
afterEach(() => {
  store.close();
  rmSync(folder, { recursive: true, force: true });
});

const keys = (count: number, value: unknown = '1') =>
  Object.fromEntries(Array.from({ length: count }, (_, index) => [`key ${index}`, value]));
const event = (more: object) => JSON.stringify({ identification_code: CODE, url: PAGE, event_name: 'A', ...more });

/** As any page may send it, without a preflight. */
const post = async (path: string, body: string, type = 'text/plain') =>
  (
    await collector.app.fetch(
      new Request(`${PAGE}${path}`, { method: 'POST', body, headers: { 'content-type': type } }),
    )
  ).status;

/** Bytes of the file, with what was written ahead. */
const fileSize = () =>
  ['', '-wal'].reduce((sum, end) => sum + (statSync(file + end, { throwIfNoEntry: false })?.size ?? 0), 0);
const lastListed = (): ListedHit => store.recent(1)[0]!;

/** What is kept of one body, and what it cost in bytes of the file. */
async function measure(path: string, body: string, type?: string) {
  const before = fileSize();
  const status = await post(path, body, type);
  return { status, grown: fileSize() - before, hit: lastListed() };
}

describe('one request, however long', () => {
  const long = 'x'.repeat(3.6 * MB);
  const call = { write_key: 'k', event: 'Form Sent' };
  const calls = (count: number) => Array.from({ length: count }, (_, index) => ({ ...call, event: `Form ${index}` }));

  it.each<[string, string, string, string?]>([
    ['100,000 keys', 'event', event({ event_meta: keys(100_000) })],
    ['a name of 3.6 MB', 'event', event({ event_name: long })],
    ['a title of 3.6 MB', 'event', event({ title: long })],
    ['an address of 3.6 MB', 'event', event({ url: `${PAGE}${long}` })],
    ['a value of 3.6 MB', 'event', event({ event_meta: { long } })],
    ['a key of 3.6 MB', 'event', event({ event_meta: { [long]: '1' } })],
    ['a nested value of 60,000 keys', 'event', event({ event_meta: { nested: keys(60_000) } })],
    ['what is no JSON', 'event', long],
    ['a bulk of 60,000 events', 'events/track/bulk', JSON.stringify({ events: calls(60_000) }), 'application/json'],
    ['a bulk of a million nothings', 'events/track/bulk', `{"events":[${'1,'.repeat(1e6)}1]}`, 'application/json'],
    ['an unknown command', 'usercom/calls', JSON.stringify({ call: 'userengage', args: [long], apiKey: 'k' })],
    ['a key of 3.6 MB', 'v1/t', JSON.stringify({ writeKey: long, type: 'track', event: 'a', userId: 'u' })],
  ])(
    '%s to /%s: is answered, listed in few words, and the file grows by no more than it has',
    async (_, path, body, type) => {
      const { status, grown, hit } = await measure(path, body, type);
      expect([200, 400]).toContain(status);
      expect(grown).toBeLessThanOrEqual(body.length);
      expect(JSON.stringify(hit).length).toBeLessThan(64 * 1024);
      expect(JSON.stringify(store.request(hit.id)).length).toBeLessThan(160 * 1024);
      const report = JSON.stringify(store.report({ period: 'today', filter: [], rows: 10 }));
      expect(report.length).toBeLessThan(64 * 1024);
    },
  );

  it.each([
    ['a long name and a hundred short keys', 400, 500, 100],
    ['a short name and a hundred short keys', 1000, 0, 100],
    ['nothing but a name', 20_000, 0, 0],
  ])('takes about a megabyte of the file at most, as a bulk of events with %s', async (_, count, length, keyCount) => {
    const events = Array.from({ length: count }, (_, index) => ({
      ...call,
      event: `Form ${index} ${'x'.repeat(length)}`,
      properties: keys(keyCount),
    }));
    const { grown, hit } = await measure('events/track/bulk', JSON.stringify({ events }), 'application/json');
    expect(hit.cut!.items).toBeGreaterThan(0);
    expect(grown).toBeLessThan(1.5 * LIMITS.counted);
  });

  it('takes little more time than to read its JSON', async () => {
    const body = event({ event_meta: keys(100_000) });
    const fastest = async (act: () => Promise<unknown>) => {
      const times: number[] = [];
      for (let round = 0; round < 3; round++) {
        const start = performance.now();
        await act();
        times.push(performance.now() - start);
      }
      return Math.min(...times);
    };
    const toRead = await fastest(async () => JSON.stringify(JSON.parse(body)));
    // It was some hundred times as much: 27 s.
    expect((await fastest(() => post('event', body))) / toRead).toBeLessThan(20);
  });

  it('says how much was left out, also after a restart', async () => {
    await post('event', event({ event_name: 'x'.repeat(MB), event_meta: keys(100_000) }));
    expect(lastListed().cut).toEqual({ keys: 100_000 - LIMITS.metadata.count, characters: MB - LIMITS.name + 1 });
    expect(store.request(1)!.left).toBeGreaterThan(2 * MB);
    await post('event', event({ event_meta: { plan: 'pro' } }));
    expect(lastListed().cut).toBeUndefined();
    expect(store.request(2)!.left).toBeUndefined();
    store.close();
    store = createStore({ file });
    expect(store.recent(2)[0]!.cut!.keys).toBe(100_000 - LIMITS.metadata.count);
  });

  it('counts the events of a bulk that there is room for, and says how many there were more', async () => {
    await post('events/track/bulk', JSON.stringify({ events: calls(60_000) }), 'application/json');
    const { total } = store.report({ period: 'today', filter: [], rows: 10 }).events;
    expect(total).toBeGreaterThan(1000);
    expect(total + lastListed().cut!.items!).toBe(60_000);
  });
});

describe('many requests', () => {
  it('are in memory as far as there is room: the last ones', async () => {
    const body = event({ event_name: 'x'.repeat(LIMITS.rawBody - 1000) });
    for (let count = 0; count < 100; count++) await post('event', body);
    const bytes = collector.hits.reduce((sum, hit) => sum + hit.body.length, 0);
    expect(collector.hits.length).toBeGreaterThan(50);
    expect(bytes).toBeLessThan(5 * MB);
    expect(collector.hits.at(-1)!.id).toBe(100);
  });

  it('have only the beginning of a long body in memory, once they are answered', async () => {
    expect(await post('event', event({ event_name: 'x'.repeat(MB) }))).toBe(200);
    const [hit] = collector.hits;
    expect(hit!.body).toHaveLength(LIMITS.rawBody);
    expect(hit!.body).toBe(store.request(1)!.body);
    expect(hit!.json).toBeUndefined();
  });

  it('with long bodies are read as far as there is room, and the next ones wait; short ones do not', async () => {
    const bytes = new TextEncoder().encode(event({ event_name: 'x'.repeat(3.6 * MB) }));
    const short = event({});
    // As every browser tells it.
    const lengthOf = ({ length }: { length: number }) => ({ 'content-length': String(length) });
    const send: (() => void)[] = [];
    let asked = 0;
    const postLong = () => {
      const pull = async (controller: ReadableStreamDefaultController) => {
        asked++;
        await new Promise<void>((resolve) => send.push(resolve));
        controller.enqueue(bytes);
        controller.close();
      };
      const body = new ReadableStream({ pull }, { highWaterMark: 0 });
      const init = { method: 'POST', body, headers: lengthOf(bytes), duplex: 'half' };
      return collector.app.fetch(new Request(`${PAGE}event`, init));
    };
    const answers = Array.from({ length: 4 }, postLong);
    const atOnce = Math.floor(LIMITS.bodies / bytes.length);
    for (const [index, answer] of answers.entries()) {
      const init = { method: 'POST', body: short, headers: lengthOf(short) };
      expect((await collector.app.fetch(new Request(`${PAGE}event`, init))).status).toBe(200);
      expect(asked).toBe(Math.min(index + atOnce, answers.length));
      send[index]!();
      expect((await answer).status).toBe(200);
    }
  });

  it('have many keys together, of which a report lists those that came most', async () => {
    for (let round = 0; round < 3; round++) {
      await post('event', event({ event_meta: { often: '1', ...keys(60, String(round)) } }));
      await post('event', event({ event_meta: { often: '1', [`only ${round}`]: '1' } }));
    }
    const { keys: listed, total } = store.metadata({ period: 'today', filter: [], event: 'A' });
    expect(listed).toHaveLength(LIMITS.reportKeys);
    expect(total).toBe(64);
    expect(listed.map(({ key }) => key)).toContain('often');
    expect(listed.map(({ key }) => key)).not.toContain('only 1');
    expect(listed.find(({ key }) => key === 'key 1')).toMatchObject({ total: 3 });
  });
});

describe('an inspector that reads slowly', () => {
  it('is told what is new, and how many it has missed; nothing waits for it without end', async () => {
    const inspection = createInspection(collector);
    const response = await inspection.fetch(new Request(`${PAGE}stream`));
    const reader = response.body!.getReader();
    try {
      const meta = keys(16, 'v'.repeat(1900));
      const sent = 200;
      // Nobody reads meanwhile.
      for (let count = 0; count < sent; count++) await post('event', event({ event_meta: meta }));
      let text = '';
      let told = 0;
      let skipped = 0;
      let bytes = 0;
      while (told + skipped < sent) {
        const { value } = await reader.read();
        bytes += value!.length;
        text += new TextDecoder().decode(value);
        const parts = text.split('\n\n');
        text = parts.pop()!;
        for (const [, data] of parts.flatMap((part) => [...part.matchAll(/^data: (.*)$/gm)])) {
          const message = JSON.parse(data!);
          told += message.hits.length;
          skipped += message.skipped;
        }
      }
      expect(told + skipped).toBe(sent);
      expect(skipped).toBeGreaterThan(sent / 2);
      // What was on its way, what waited, and one message more.
      expect(bytes).toBeLessThan(4 * LIMITS.message.bytes);
    } finally {
      await reader.cancel();
    }
  });
});
