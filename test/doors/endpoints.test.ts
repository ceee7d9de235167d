import { describe, expect } from 'vitest';
import { DOORS } from './doors.js';
import { it } from './it.js';
import { CODE, PID } from './startCollector.js';

/** A tag whose endpoints are of the page's own host. */
const own = {
  'data-dev': '',
  'data-code': CODE,
  'data-hit-endpoint': '/hit',
  'data-event-endpoint': '/event',
  'data-session-endpoint': '/session',
  'data-project-id': PID,
  'data-api': '/log',
};
const pathsOf = (door: (typeof DOORS)[number]): string[] =>
  [
    ...(door === 'pagebeat.swetrix' ? [] : ['/hit', '/event', '/session', '/hit']),
    ...(door === 'pagebeat.pirsch' ? [] : ['/log', '/log/custom', '/log/hb', '/log']),
  ].sort();

describe('an endpoint on the page’s own host', () => {
  it.for(
    DOORS.flatMap((door) =>
      (
        [
          ['/a', undefined],
          ['/deep/er/a?x=1#y', undefined],
          ['/a', 'http://cdn.test/assets/'],
          ['/deep/a', '/assets/'],
          ['/a', 'https://cdn.test'],
          ['/a', 'data:text/html,x'],
          ['/a', 'http://['],
        ] as const
      ).map((one) => [door, ...one] as const),
    ),
  )('is so for %s.js at %s with <base href="%s">', async ([door, path, base], { collector, open, fakeTime }) => {
    const pass = fakeTime();
    const page = open({ url: collector.origin + path });
    if (base) page.document.head.innerHTML = `<base href="${base}">`;
    await page.load(own, { door });
    await expect(page.call('Clicked')).resolves.toMatchObject({ ok: true });
    await pass(30, page);
    page.history.pushState(null, '', collector.origin + '/b');
    await pass(0.5, page);
    expect(collector.hits.map((hit) => hit.path).sort()).toEqual(pathsOf(door));
    expect([...new Set(page.begun.map(({ url }) => new URL(url).origin))]).toEqual([collector.origin]);
    expect(page.lines).toEqual([]);
  });

  it.for(
    DOORS.flatMap((door) =>
      ['jane:secret@', 'jane@', ':secret@', 'j%40ne:s%3Acret@'].map((user) => [door, user] as const),
    ),
  )(
    'is reached by %s.js at an address with %s, which is told to nobody',
    async ([door, user], { collector, open, fakeTime }) => {
      const pass = fakeTime();
      const page = open({ url: collector.origin.replace('//', '//' + user) + '/a?x=1' });
      await page.load(own, { door });
      await expect(page.call('Clicked')).resolves.toMatchObject({ ok: true });
      await pass(30, page);
      page.history.pushState(null, '', '/b');
      await pass(0.5, page);
      expect(collector.hits.map((hit) => hit.path).sort()).toEqual(pathsOf(door));
      const sent = page.begun.map(({ url, body }) => decodeURIComponent(url) + (body ?? '')).join();
      expect(sent).not.toMatch(/jane|secret|j@ne|j%40ne|s%3A|s:cret/);
      expect(sent).not.toContain('@');
    },
  );

  it.for(DOORS)('may leave out its protocol: %s.js', async (door, { collector, open }) => {
    const page = open();
    const host = collector.origin.replace('http:', '');
    await page.load(
      {
        ...own,
        'data-hit-endpoint': host + '/hit',
        'data-event-endpoint': host + '/event',
        'data-api': host + '/log',
      },
      { door },
    );
    await expect(page.call('Clicked')).resolves.toMatchObject({ ok: true });
    await page.quiet();
    expect(collector.hits.map((hit) => hit.path).sort()).toEqual(
      pathsOf(door).filter((path, index, all) => !/session|hb/.test(path) && all.indexOf(path) === index),
    );
  });
});

describe('what is no endpoint', () => {
  it.for(
    DOORS.flatMap((door) =>
      [
        'nowhere',
        'p/pv',
        './pv',
        '?a',
        '#a',
        'ftp://a.test/',
        'javascript:alert(1)',
        'http//a.test',
        'https:a.test/x',
        'httpbin.org/post',
        'http:/',
        'mailto:a@b',
      ].map((value) => [door, value] as const),
    ),
  )('is refused by %s.js before anything is sent: %s', async ([door, value], { open }) => {
    const page = open();
    await page.load({ ...own, 'data-hit-endpoint': value, 'data-event-endpoint': value, 'data-api': value }, { door });
    await expect(page.call('Clicked')).rejects.toMatchObject({
      reason: 'invalid',
      message: 'pagebeat: invalid endpoint',
    });
    await page.quiet();
    expect(page.begun).toEqual([]);
    expect(page.lines).toEqual(['error: pagebeat: invalid endpoint']);
  });

  it.for(DOORS.flatMap((door) => ['two words', 'a b c', ' ', 'a '].map((value) => [door, value] as const)))(
    'nor is an id with a space for %s.js: "%s"',
    async ([door, value], { open }) => {
      const page = open();
      await page.load({ ...own, 'data-code': value, 'data-project-id': value }, { door });
      await expect(page.call('Clicked')).rejects.toMatchObject({ reason: 'invalid', message: 'pagebeat: invalid key' });
      expect(page.begun).toEqual([]);
      expect(page.lines).toEqual(['error: pagebeat: invalid key']);
    },
  );
});
