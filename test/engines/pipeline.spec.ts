import { randomUUID } from 'node:crypto';
import { copyFileSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { sendPayloads } from '../../examples/simulator/sendPayloads.js';
import { findEngines } from '../../scripts/test/findEngines.js';
import { median } from '../benchmark/median';
import { startClickHouse } from '../pipeline/startClickHouse';
import { writeNginx } from '../proxy/writeNginx';
import { findFreePort } from './harness/findFreePort';
import { launchEngine } from './harness/launchEngine';
import { spawnBound } from './harness/spawnBound';
import type { Engine } from './harness/types';

declare const pirsch: (name: string) => Promise<{ status: number }>;

/** How many events go through it at once, which five divides: for the figures of the recipe 100,000. */
const EVENTS = Number(process.env.PAGEBEAT_EVENTS ?? 5000);
const ROUNDS = 5;
/** Milliseconds after which what has come is in the table, unless it hangs. */
const PATIENCE = 30_000;

/** A page's own tracker, in place of the tag. */
const NPM = `<script type="module">
  import { createTracker } from '/dist/index.js';
  import { own } from '/dist/destinations/own.js';
  import { retry } from '/dist/parts/retry.js';
  window.pirsch = createTracker({ destinations: [own({ endpoint: '/e' })], parts: { retry } });
</script>`;

const fromRoot = (path: string): string => fileURLToPath(new URL(`../../${path}`, import.meta.url));
const read = (name: string): string => readFileSync(fromRoot(`examples/recipes/pipeline/${name}`), 'utf8');

const { nginx, clickhouse, chromium } = findEngines();
const lacks = [nginx, clickhouse, chromium].flatMap((found) => ('missing' in found ? found.missing : []));
const lack = lacks.length ? ` (skipped, ${lacks.join('; ')})` : '';
const pathOf = (found: typeof nginx): string => ('path' in found ? found.path : '');

describe.skipIf(lack)(`a pipeline of one's own${lack}`, () => {
  let folder: string;
  let origin = '';
  let nothing = '';
  let database: Awaited<ReturnType<typeof startClickHouse>>;
  let server: Awaited<ReturnType<typeof spawnBound>>;
  let engine: Engine;

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'pagebeat-pipeline-'));
    database = await startClickHouse(pathOf(clickhouse), folder);
    for (const statement of read('schema.sql').split(';\n')) if (statement.trim()) await database.ask(statement);

    copyFileSync(fromRoot('dist/pagebeat.own.js'), join(folder, 'pagebeat.own.js'));
    writeFileSync(join(folder, 'index.html'), read('index.html'));
    symlinkSync(fromRoot('dist'), join(folder, 'dist'));
    writeFileSync(join(folder, 'npm.html'), read('index.html').replace(/<script .*?<\/script>/, NPM));

    const [port, otherPort] = [await findFreePort(), await findFreePort()];
    const site = read('nginx.conf')
      .replaceAll('/var/www/site', folder)
      .replace('127.0.0.1:8123', `127.0.0.1:${database.port}`)
      .replace('listen 80;', `listen 127.0.0.1:${port};`);
    const visitors = 'set_real_ip_from 127.0.0.1; real_ip_header X-Forwarded-For;';
    const other = `server { listen 127.0.0.1:${otherPort}; location / { return 204; } }`;
    server = await spawnBound(pathOf(nginx), writeNginx(folder, `${visitors} ${site} ${other}`));
    origin = `http://127.0.0.1:${port}`;
    nothing = `http://127.0.0.1:${otherPort}`;
    while (!(await fetch(`${origin}/pb.js`).catch(() => undefined))?.ok) await wait(25);
    // It asks its proxy with the whole address, which nginx takes for one of its own.
    engine = await launchEngine('chromium', port);
  });
  afterAll(async () => {
    await engine?.close();
    await server?.stop();
    await database?.close();
    rmSync(folder, { recursive: true, force: true });
  });
  beforeEach(async () => {
    await database.start();
    // What is in memory is written before, so that nothing of the last test comes later.
    await database.ask('OPTIMIZE TABLE pagebeat.arrivals');
    await database.ask('TRUNCATE TABLE pagebeat.events');
  });

  const post = (body: string, headers: Record<string, string> = {}, query = '') =>
    fetch(`${origin}/e${query}`, { method: 'POST', body, headers });
  const statusOf = async (body: string): Promise<number> => (await post(body)).status;
  const stored = (columns: string, which = '1') =>
    database.rows(`SELECT ${columns} FROM pagebeat.events WHERE ${which}`);
  const written = (count: number, which?: string) =>
    expect.poll(async () => (await stored('id', which)).length, { timeout: PATIENCE }).toBe(count);

  test('a pageview and a click are rows, with the time of arrival and the address cut', async () => {
    const page = await engine.newPage();
    await page.goto('http://app.test/?utm_source=letter');
    await page.click('#choose');
    await written(2);
    const columns = 'type, path, name, meta, address, time, toUnixTimestamp(received) AS arrived, fields';
    const rows = (await stored(columns)) as { type: string; arrived: number; time: string; fields: string }[];
    const [view, event] = rows.sort((one, other) => (one.type > other.type ? -1 : 1));
    expect(view).toMatchObject({ type: 'pageview', path: '/', name: '', meta: '', address: '127.0.0.0' });
    expect(event).toMatchObject({ type: 'event', path: '/', name: 'Plan Chosen', address: '127.0.0.0' });
    expect(event).toMatchObject({ meta: '{"plan":"pro","seats":2}' });
    expect(JSON.parse(view!.fields)).toMatchObject({
      url: 'http://app.test/?utm_source=letter',
      title: "One's own pipeline",
    });
    for (const { arrived, time, fields } of rows) {
      expect(Math.abs(Date.now() / 1000 - arrived)).toBeLessThan(PATIENCE / 1000);
      expect(`${time.replace(' ', 'T')}Z`).toBe(JSON.parse(fields).time.replace(/\.\d+/, ''));
    }
    expect(await page.evaluate(() => pirsch('Told').then(({ status }) => status))).toBe(200);
    await page.discard();
  });

  test('of an address a network is left', async () => {
    const cut = {
      '203.0.113.7': '203.0.113.0',
      '::ffff:203.0.113.7': '203.0.113.0',
      '2001:db8:1:2:3:4:5:6': '2001:db8:1::',
      '2001:db8:1:2::3': '2001:db8:1::',
      '2001:db8:1::3': '2001:db8:1::',
      '2001:db8::3': '2001:db8::',
    };
    for (const address of Object.keys(cut)) {
      const { status } = await post(JSON.stringify({ id: address }), { 'x-forwarded-for': address });
      expect(status).toBe(200);
    }
    await written(6);
    const rows = (await stored('id, address')) as { id: string; address: string }[];
    expect(Object.fromEntries(rows.map(({ id, address }) => [id, address]))).toEqual(cut);
  });

  test('nothing is lost, and nobody else writes the columns', async () => {
    const bodies = [
      '{"id":"1","new":true,"more":-1.5e3}',
      '{"id":"2","received":1,"address":"8.8.8.8","id":"9"}',
      '{"id":"3","type":"event","meta":{"name":"of the metadata","id":"9","deep":{"a":[{"b":"}]"}]}}}',
      `{"id":"4","path":${JSON.stringify('/"\\\r\n\té💡')}}`,
    ];
    for (const body of bodies) expect(await statusOf(body)).toBe(200);
    const headers = { 'x-clickhouse-database': 'nowhere', authorization: 'Basic YTpi', 'content-encoding': 'gzip' };
    expect((await post('{"id":"5"}', headers, '?query=DROP%20TABLE%20pagebeat.events&database=nowhere')).status).toBe(
      200,
    );
    await written(5);
    expect(await stored('id, fields, meta, name, path, address', '1 ORDER BY id')).toMatchObject([
      { id: '1', fields: bodies[0], meta: '' },
      { id: '2', fields: bodies[1], address: '127.0.0.0' },
      { id: '3', name: '', meta: bodies[2]!.slice(32, -1) },
      { id: '4', fields: bodies[3], path: '/"\\\r\n\té💡' },
      { id: '5' },
    ]);
    expect(await stored('max(received) > now() - 60 AND min(received) > now() - 60 AS isNow')).toEqual([{ isNow: 1 }]);
  });

  test('what is broken or too large is refused, soon, and not stored', async () => {
    const broken = [
      '',
      '[]',
      '{}',
      '{"id":"1"',
      '{"id":"1" "type":"event"}',
      '{"id":"1"}{"id":"2"}',
      '{"id":"1"}\n{"id":"2"}\n',
      '{"id":"1\r\r1700000000\r8.8.8.8"}',
      '{"id":"1","meta":{"a":"b}}',
      '{"id":"1","meta":{},"id":"2"}',
      '\r\r1700000000\r8.8.8.8\n',
    ];
    for (const body of broken) expect(await statusOf(body), body).toBe(400);
    expect(await (await post('[]')).text()).not.toMatch(/exception|clickhouse/i);
    // Each would keep a careless regular expression busy.
    const hostile = [
      '['.repeat(60_000),
      '{'.repeat(60_000),
      '}'.repeat(60_000),
      '"":{'.repeat(15_000),
      '"\\'.repeat(30_000),
    ];
    for (const rest of hostile) {
      const start = performance.now();
      expect(await statusOf(`{"id":"1","meta":{"a":${rest},`)).toBe(400);
      expect(performance.now() - start).toBeLessThan(5000);
    }
    expect(await statusOf(`{"id":"${'1'.repeat(65_536)}"}`)).toBe(413);
    expect((await fetch(`${origin}/e`)).status).toBe(405);
    expect(await statusOf(`{"id":"fits","title":"${'1'.repeat(65_000)}"}`)).toBe(200);
    await written(1);
  });

  test('the queries', async () => {
    const insert = (seconds: number, fields: Record<string, string>) =>
      database.ask(
        `INSERT INTO pagebeat.events (fields, meta, received, address) VALUES ('${JSON.stringify(fields)}', '', now() - ${seconds}, '')`,
      );
    const day = 86_400;
    for (const id of ['1', '2', '3', '4', '4']) await insert(day, { id, type: 'pageview', path: '/a' });
    await insert(2 * day, { id: '5', type: 'pageview', path: '/b' });
    await insert(40 * day, { id: '6', type: 'pageview', path: '/a' });
    for (const id of ['7', '8', '8']) await insert(day, { id, type: 'event', path: '/a', name: 'Chosen' });
    for (const [seconds, id] of [
      [20, '9'],
      [25, '10'],
      [60, '11'],
      [0, '12'],
    ] as const) {
      await insert(seconds, { id, type: 'heartbeat', path: '/a' });
    }
    const ask = async (name: string) => (await database.rows(read(name))) as Record<string, unknown>[];
    expect((await ask('pageviews.sql')).map(({ pageviews }) => Number(pageviews))).toEqual([1, 4]);
    expect(await ask('events.sql')).toEqual([{ name: 'Chosen', events: '2', pageviews: '4', percent: 50 }]);
    expect(await ask('live.sql')).toEqual([{ path: '/a', visitors: '2' }]);
  });

  test('while ClickHouse is away it is 503, and what is sent again is there once', async () => {
    const page = await engine.newPage();
    // What was emptied is back when ClickHouse of this age is started again.
    const here = "path = '/npm.html'";
    await page.goto('http://app.test/npm.html');
    await written(1, here);
    await database.stop();
    const { status, headers } = await post('{"id":"1"}');
    expect([status, headers.get('retry-after')]).toEqual([503, '3']);
    const answers = () => page.evaluate(() => performance.getEntriesByName(`${location.origin}/e`).length);
    const before = await answers();
    await page.click('#choose');
    await expect.poll(answers).toBe(before + 1);
    await database.start();
    await written(2, here);
    await wait(3000);
    const rows = await stored('type, name', here);
    expect(rows).toHaveLength(2);
    expect(rows).toContainEqual({ type: 'event', name: 'Plan Chosen' });
    await page.discard();
  });

  /** Requests a second, by connections that are kept. */
  const send = async (url: string, count: number): Promise<number> => {
    const time = Date.now();
    const failed: (number | undefined)[] = [];
    function* payloads() {
      for (let visitor = 0; visitor < count; visitor++) {
        const fields = {
          id: randomUUID(),
          type: 'event',
          time: new Date(time).toISOString(),
          path: '/',
          name: 'Chosen',
        };
        const body = JSON.stringify({ ...fields, meta: { plan: 'pro', number: visitor } });
        yield { method: 'POST', path: '/e', headers: {}, body, time, visitor } as const;
      }
    }
    const start = performance.now();
    const onAnswer = (_: unknown, status?: number): void => {
      if (status !== 200 && status !== 204) failed.push(status);
    };
    await sendPayloads({ url, payloads: payloads(), onAnswer });
    expect(failed).toEqual([]);
    return count / ((performance.now() - start) / 1000);
  };

  test(`${EVENTS} events are all there, and none twice`, async () => {
    const rates: { none: number; rate: number }[] = [];
    for (let round = 0; round < ROUNDS; round++) {
      const none = await send(nothing, EVENTS / 5);
      rates.push({ none, rate: await send(origin, EVENTS / ROUNDS) });
    }
    const count = async () => stored('toString(count()) AS all, toString(uniqExact(id)) AS different');
    await expect.poll(count, { timeout: PATIENCE }).toEqual([{ all: `${EVENTS}`, different: `${EVENTS}` }]);
    if (!process.env.PAGEBEAT_EVENTS) return;
    const show = (key: 'none' | 'rate') => Math.round(median(rates.map((each) => each[key])));
    const ratio = median(rates.map(({ none, rate }) => rate / none)).toFixed(2);
    console.log(`${EVENTS} events: ${show('rate')} a second, ${show('none')} where nginx answers 204: ratio ${ratio}`);
  });
});
