import { setTimeout as wait } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { describeEngines } from './harness/describeEngines';
import { serveTag, TO_SWETRIX, tagPage } from './harness/tagPage';
import type { Page } from './harness/types';

/** Visits in each engine: `ACTIVE_TIME_VISITS=10` measures, and prints what it found. */
const VISITS = Number(process.env.ACTIVE_TIME_VISITS ?? 1);

/** What the page itself saw: when it began to be looked at and when that ended, and where it was then. */
type Line = [time: number, isActive: boolean, path: string];

declare global {
  interface Window {
    __note(isActive?: boolean): void;
  }
}

/** Runs before the tag, and knows nothing of it. Kept where the next document can read it. */
const watch = (): void => {
  window.__note = (isActive = !document.hidden && document.hasFocus()) => {
    const lines = JSON.parse(sessionStorage.getItem('lines') ?? '[]');
    lines.push([performance.timeOrigin + performance.now(), isActive, location.pathname]);
    sessionStorage.setItem('lines', JSON.stringify(lines));
  };
  window.__note();
  for (const type of ['focus', 'blur', 'visibilitychange', 'pageshow'])
    addEventListener(type, () => window.__note(), true);
  addEventListener('pagehide', () => window.__note(false), true);
};

/** Seconds for each path. */
const sum = (lines: Line[]): Record<string, number> => {
  const seconds: Record<string, number> = {};
  for (const [index, [time, isActive, path]] of lines.entries()) {
    const end = lines[index + 1]?.[0] ?? time;
    seconds[path] = (seconds[path] ?? 0) + (isActive ? end - time : 0) / 1000;
  }
  return seconds;
};

// Swetrix gets the seconds as they are; Pirsch takes whole ones.
describeEngines('the time that a page was used', ({ engine, server }) => {
  serveTag(server);
  const body = '<a id="leave" href="/left">leave</a>';
  const before = `<script>(${watch})()</script>`;
  const html = tagPage(`${TO_SWETRIX} data-active-time="page_read"`, { tag: 'pagebeat.full', before, body });
  server.page('/article', html);
  server.page('/left', '<!doctype html><title>Left</title>');

  const tellOf = (): Record<string, number> => {
    const seconds: Record<string, number> = {};
    for (const { json } of server.hits.filter(({ kind }) => kind === 'event')) {
      const { pg, ev, meta } = json as { pg: string; ev: string; meta: { duration: string } };
      expect(ev).toBe('page_read');
      seconds[pg] = (seconds[pg] ?? 0) + Number(meta.duration);
    }
    return seconds;
  };

  const visit = async (page: Page): Promise<Record<string, number>> => {
    await page.goto('http://app.test/article');
    await wait(1500);
    await page.hide();
    await wait(1200);
    await page.show();
    await wait(1000);
    await page.evaluate(() => {
      history.pushState({}, '', '/comments');
      window.__note();
    });
    await wait(2500);
    await page.click('#leave');
    await page.until(() => document.title === 'Left');
    await wait(500);
    return sum(await page.evaluate(() => JSON.parse(sessionStorage.getItem('lines')!)));
  };

  test('is told with an error below 0.3 s in the median and 1 s at most', async () => {
    const errors: number[] = [];
    for (let index = 0; index < VISITS; index++) {
      const page = await engine.newPage();
      const seen = await visit(page);
      const told = tellOf();
      for (const path of ['/article', '/comments']) errors.push(Math.abs(seen[path]! - (told[path] ?? 0)));
      server.reset();
    }
    errors.sort((one, other) => one - other);
    if (process.env.ACTIVE_TIME_VISITS)
      console.log(
        `${engine.name}: median ${errors[errors.length >> 1]!.toFixed(2)} s, most ${errors.at(-1)!.toFixed(2)} s`,
      );
    expect(errors[errors.length >> 1]).toBeLessThan(0.3);
    expect(errors.at(-1)).toBeLessThan(1);
  });
});
