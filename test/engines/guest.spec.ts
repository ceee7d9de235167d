import { setTimeout as wait } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { describeEngines } from './harness/describeEngines';
import { serveTag, TO_PIRSCH, TO_SWETRIX, tagPage } from './harness/tagPage';

declare const pirsch: (name: string, options?: unknown) => Promise<Record<string, unknown>>;

const BOTH = `${TO_PIRSCH} ${TO_SWETRIX}`;

describeEngines('a guest', ({ engine, server }) => {
  serveTag(server);
  const arrived = () =>
    server.hits
      .filter(({ kind }) => kind !== 'preflight')
      .map(({ destination, kind, status }) => `${destination} ${kind} ${status}`)
      .sort();
  const ALL = ['pirsch event 200', 'pirsch pageview 200', 'swetrix event 201', 'swetrix pageview 201'];
  const track = () => pirsch('clicked', { duration: 1, meta: { a: 1 } });

  test('works on a page that patched what everybody has', async () => {
    const patches = `<script>
      Array.prototype.toJSON = function () { return 'patched'; };
      String.prototype.toJSON = function () { return 'patched'; };
      Object.prototype.extra = function () {};
    </script>`;
    server.page('/patched', tagPage(BOTH, { before: patches }));
    const page = await engine.newPage();
    await page.goto('http://app.test/patched');
    expect(await page.evaluate(track)).toMatchObject({ ok: true });
    await server.until(() => arrived().length === 4);
    expect(arrived()).toEqual(ALL);
    expect(server.hits.find(({ path }) => path === '/event')!.json).toMatchObject({ event_meta: { a: '1' } });
  });

  test('works under a strict content security policy, with trusted types', async () => {
    const policy =
      "default-src 'none'; script-src 'self'; connect-src http://collector.test; require-trusted-types-for 'script'";
    server.page('/strict', () => ({ body: tagPage(BOTH), headers: { 'content-security-policy': policy } }));
    const page = await engine.newPage();
    await page.goto('http://app.test/strict');
    await server.until(() => arrived().length === 2);
    await page.evaluate(() => {
      window.addEventListener('securitypolicyviolation', (event) =>
        console.error(`violated ${event.violatedDirective}`),
      );
    });
    await page.evaluate(track);
    expect(arrived()).toEqual(ALL);
    expect((await page.console()).filter(({ text }) => /violated/.test(text))).toEqual([]);
  });

  test('says that it was blocked, and leaves the page alone', async () => {
    server.page('/blocked', () => ({
      body: tagPage(BOTH),
      headers: { 'content-security-policy': "connect-src 'self'" },
    }));
    const page = await engine.newPage();
    await page.goto('http://app.test/blocked');
    const rejected = () => pirsch('clicked').catch((error) => [error.reason, error.destination, error.message]);
    expect(await page.evaluate(rejected)).toEqual([
      'network',
      'pirsch',
      'pagebeat: pirsch: network, http://collector.test/event',
    ]);
    expect(server.hits).toEqual([]);
    expect((await page.console()).filter(({ type }) => /uncaught|unhandled/.test(type))).toEqual([]);
  });

  test('works in a sandboxed frame, where storage is denied', async () => {
    const frame = tagPage(BOTH, { body: '<script>addEventListener("load",()=>pirsch("clicked"))</script>' });
    server.page('/frame', frame);
    server.page('/outer', '<!doctype html><title>Outer</title><iframe sandbox="allow-scripts" src="/frame"></iframe>');
    const page = await engine.newPage();
    await page.goto('http://app.test/outer');
    await server.until(() => arrived().length === 4);
    expect(arrived()).toEqual(ALL);
  });

  test('survives half a surrogate pair in the title', async () => {
    server.page('/half', tagPage(BOTH, { before: '<script>document.title = "a\\ud800b"</script>', title: '' }));
    const page = await engine.newPage();
    await page.goto('http://app.test/half');
    await page.evaluate(track);
    expect(arrived()).toEqual(ALL);
    expect(server.hits.find(({ path }) => path === '/hit')!.query.t).toBe('a\ufffdb');
  });

  test('leaves a throwing router and a throwing handler as they are', async () => {
    server.page('/router', tagPage(TO_PIRSCH));
    const page = await engine.newPage();
    await page.goto('http://app.test/router');
    const thrown = await page.evaluate(() => {
      try {
        history.pushState({}, '', 'http://other.test/');
        return 'nothing';
      } catch (error) {
        return (error as Error).name;
      }
    });
    expect(thrown).toBe('SecurityError');
    await wait(200);
    expect(arrived()).toEqual(['pirsch pageview 200']);
  });
});
