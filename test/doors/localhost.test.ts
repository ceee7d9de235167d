import { describe, expect } from 'vitest';
import { allOf } from './doors.js';
import { it } from './it.js';

describe('localhost', () => {
  const local = [
    ['http://localhost/a'],
    ['http://localhost:8080/a?x=1'],
    ['https://app.localhost/a'],
    ['http://a.b.localhost:3000/'],
    ['http://127.0.0.1/'],
    ['http://127.0.0.1:5500/a'],
    ['http://127.9.9.9/a'],
    ['http://[::1]/a'],
    ['http://[::1]:3000/a'],
    ['http://0.0.0.0:8000/'],
    ['file:///home/a/index.html'],
  ] as const;
  // Spellings that the first edition does not know, and documents without a host of their own.
  const more = [
    ['http://[::]:3000/'],
    ['http://[::2]/'],
    ['http://[::ffff:127.0.0.1]/a'],
    ['http://[::ffff:7f00:1]:8080/a'],
    ['http://localhost.:3000/'],
    ['http://app.localhost./'],
    ['http://LOCALHOST/'],
    ['http://127.1/'],
    ['http://2130706433/'],
    ['about:blank'],
    ['about:srcdoc'],
    ['data:text/html,a'],
    ['blob:http://app.test/2f5ab3a4-2a43-4a3c-8a0c-1d7a6a0b2b6f'],
  ] as const;

  it.for([...local, ...more])(
    'is at %s: nothing is sent, and the console shows what would be',
    async ([url], { collector, open }) => {
      const page = open({ url: url! });
      await page.load(collector.pirsch);
      const verdict = await page.call('Button Clicked', { duration: 42, meta: { Clicks: 1 } });
      expect(verdict).toEqual({ ok: true, skipped: 'localhost' });
      expect(page.lines).toEqual(['log: Pirsch event: Button Clicked {"duration":42,"meta":{"Clicks":1}}']);
      expect(page.begun).toEqual([]);
    },
  );

  const other = [
    ['http://localhost.evil.com/'],
    ['http://localhostess.com/'],
    ['http://mylocalhost/'],
    ['http://192.168.0.1/'],
    ['http://127.0.0.1.evil.com/'],
    ['http://128.0.0.1/'],
    ['http://10.0.0.0:8080/'],
    ['http://[2001:db8::1]/'],
    ['http://app.test/'],
    ['http://app.test/?back=http://localhost/'],
    ['http://app.test/localhost/'],
    ['http://localhost.test./'],
    ['http://127.0.0.1.test/'],
    ['http://[fe80::1]/'],
  ];

  it.for(other)('is not at %s', async ([url], { collector, open }) => {
    const page = open({ url: url! });
    await page.load(collector.pirsch);
    await expect(page.call('Button Clicked')).resolves.toEqual({ ok: true, status: 200 });
    expect(page.lines).toEqual([]);
    expect(collector.hits).toHaveLength(2);
  });

  it('gets a line for each event, and none for pageviews and heartbeats', async ({ collector, open, fakeTime }) => {
    const pass = fakeTime();
    const page = open({ url: 'http://localhost:3000/' });
    await page.load(collector.pirsch);
    await page.call('Clicked', { meta: { a: 'b', c: true } });
    await page.call('Clicked', { meta: { a: 'b', c: true } });
    page.history.pushState(null, '', '/b');
    for (let second = 0; second < 90; second += 30) await pass(30, page);
    const line = 'log: Pirsch event: Clicked {"meta":{"a":"b","c":true}}';
    expect(page.lines).toEqual([line, line]);
    expect(page.begun).toEqual([]);
  });

  it.for([
    ['pagebeat', 'Pirsch'],
    ['pagebeat.pirsch', 'Pirsch'],
    ['pagebeat.swetrix', 'Swetrix'],
  ] as const)('is printed with what was given, and the name of %s.js', async ([door, name], { collector, open }) => {
    const page = open({ url: 'http://localhost:3000/' });
    await page.load(allOf(collector, door), { door });
    await page.call('a');
    await page.call('b', { duration: 0 });
    await page.call('c', { meta: {} });
    await page.call('d', { duration: 1.5, meta: { a: '', b: false, __proto__: null } });
    expect(page.lines).toEqual([
      `log: ${name} event: a {}`,
      `log: ${name} event: b {"duration":0}`,
      `log: ${name} event: c {"meta":{}}`,
      `log: ${name} event: d {"duration":1.5,"meta":{"a":"","b":false}}`,
    ]);
  });

  it('still refuses what is invalid', async ({ collector, open }) => {
    const page = open({ url: 'http://localhost:3000/' });
    await page.load({ ...collector.pirsch, ...collector.swetrix });
    await expect(page.call('Button Clicked')).rejects.toMatchObject({ reason: 'invalid' });
    await expect(page.call('')).rejects.toMatchObject({ reason: 'invalid' });
    expect(page.lines.filter((line) => !line.startsWith('error: '))).toEqual([]);
  });
});

describe('the opt-out', () => {
  it('is asked at each use', async ({ collector, open }) => {
    const page = open();
    page.window.localStorage.setItem('disable_pirsch', '1');
    await page.load({ ...collector.pirsch, ...collector.swetrix });
    await expect(page.call('Clicked')).resolves.toEqual({ ok: true, skipped: 'opt-out' });
    expect(page.begun).toEqual([]);
    page.window.localStorage.removeItem('disable_pirsch');
    await expect(page.call('Clicked')).resolves.toMatchObject({ ok: true, status: expect.any(Number) });
    page.window.localStorage.setItem('disable_pirsch', 'true');
    await expect(page.call('Clicked')).resolves.toEqual({ ok: true, skipped: 'opt-out' });
    await page.quiet();
    expect(collector.events()).toHaveLength(2);
    expect(page.lines).toEqual([]);
  });

  it('holds for heartbeats and later pageviews', async ({ collector, open, fakeTime }) => {
    const pass = fakeTime();
    const page = open();
    await page.load({ ...collector.pirsch, ...collector.swetrix });
    await page.quiet();
    page.window.localStorage.setItem('disable_pirsch', '1');
    page.history.pushState(null, '', '/b');
    await pass(30, page);
    await pass(30, page);
    expect(collector.hits).toHaveLength(2);
  });

  it.for([
    [
      'throws when it is mentioned',
      {
        get: () => {
          throw new Error('SecurityError');
        },
      },
    ],
    ['is null', { value: null }],
    ['is missing', { value: undefined }],
  ] as [string, PropertyDescriptor][])('is not there where storage %s', async ([, descriptor], { collector, open }) => {
    const page = open();
    Object.defineProperty(page.window, 'localStorage', { configurable: true, ...descriptor });
    await page.load(collector.pirsch);
    await expect(page.call('Clicked')).resolves.toEqual({ ok: true, status: 200 });
    expect(collector.hits).toHaveLength(2);
    expect(page.lines).toEqual([]);
  });
});
