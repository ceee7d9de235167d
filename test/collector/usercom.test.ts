import { createContext, runInContext } from 'node:vm';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { createCollector } from '../../examples/collector/createCollector.js';

const HOST = 'http://collector.test';
const PAGE = 'https://example.com/pricing';
const LONG = 'a'.repeat(256);

let collector: ReturnType<typeof createCollector>;
beforeEach(() => {
  collector = createCollector();
});

const ask = (path: string, init: RequestInit = {}) => collector.app.fetch(new Request(HOST + path, init));
const lastHit = () => collector.hits[collector.hits.length - 1] as (typeof collector.hits)[number];
const post = (call: unknown) => ask('/usercom/calls', { method: 'POST', body: JSON.stringify(call) });
const called = (...args: unknown[]) => ({ call: 'userengage', args, url: PAGE, apiKey: 'key' });

/** What the widget adds to a page. */
interface Globals {
  userengage(...args: unknown[]): void;
  UE: Record<'pageHit' | 'resetAuth' | 'destroy', (attributes?: object) => void>;
}

/** A page that has just run the widget; `settled` waits until the collector has received what was sent. */
async function runWidget(civchat?: object) {
  const source = await (await ask('/usercom/widget.js')).text();
  const sent: Promise<Response>[] = [];
  const page = {
    civchat,
    location: { href: PAGE },
    document: { currentScript: { src: `${HOST}/usercom/widget.js?v=1` } },
    console: { error: vi.fn() },
    fetch: vi.fn((url: string, init: RequestInit) => {
      const answer = Promise.resolve(collector.app.fetch(new Request(url, init)));
      sent.push(answer);
      return answer;
    }),
  };
  runInContext(source, createContext(Object.assign(page, { window: page })));
  return { page: page as typeof page & Globals, settled: () => Promise.all(sent) };
}

describe('what User.com is told', () => {
  it.each([
    ['an event', called('event.button_clicked', { clicks: 1 }), 'event', undefined],
    ['an event without attributes', called('event.button_clicked'), 'event', undefined],
    ['a product event', called('product_event', { product_id: 1, event_type: 'view' }), 'event', undefined],
    ['an update of the visitor', called('client.update', { score: 1 }), 'event', undefined],
    ['a command for the chat window', called('widget.open'), 'event', undefined],
    ['a name without prefix', called('button_clicked'), 'event', /^registers nothing: "button_clicked"/],
    ['a prefix without name', called('event. '), 'event', /^registers nothing/],
    ['no command', called(), 'event', /^registers nothing/],
    ['attributes in words', called('event.a', 'b'), 'event', 'the attributes must be an object'],
    ['a long attribute', called('event.a', { b: LONG }), 'event', 'the attribute b has more than 255 characters'],
    ['no key', { ...called('event.a'), apiKey: undefined }, 'event', 'civchat.apiKey is missing'],
    ['the first page hit', { ...called(), call: 'page hit on load' }, 'pageview', undefined],
    ['a page hit', { ...called({ apiKey: 'key' }), call: 'UE.pageHit' }, 'pageview', undefined],
    [
      'a page hit without key',
      { ...called({}), call: 'UE.pageHit' },
      'pageview',
      'the apiKey of UE.pageHit is missing',
    ],
    ['another call', { ...called(), call: 'eval' }, 'event', 'it is not a recorded call'],
    ['no list of arguments', { ...called(), args: {} }, 'event', 'it is not a recorded call'],
    ['no object', null, 'event', 'it is not a recorded call'],
  ])('answers 200 to %s', async (_, body, kind, error) => {
    const response = await post(body);
    expect(response.status).toBe(200);
    expect(response.headers.get('access-control-allow-origin')).toBe('*');
    expect(lastHit()).toMatchObject({ destination: 'usercom', kind, status: 200 });
    if (error) expect(lastHit().error).toMatch(error);
    else expect(lastHit().error).toBeUndefined();
  });

  it('answers a preflight, and marks it as an error', async () => {
    expect((await ask('/usercom/calls', { method: 'OPTIONS' })).status).toBe(200);
    expect(lastHit()).toMatchObject({ kind: 'preflight', error: 'a preflight: the tag must not cause one' });
  });

  it('is decoded', async () => {
    await post(called('event.event.a', { b: 1 }));
    await post(called('client.update', { score: 1 }));
    await post({ ...called({ apiKey: 'key', score: 1 }), call: 'UE.pageHit' });
    await post({ ...called(), call: 'UE.destroy' });
    expect(collector.hits.map(({ decoded }) => decoded)).toEqual([
      { page: PAGE, name: 'event.a', meta: { b: 1 } },
      { page: PAGE, name: 'client.update', meta: { score: 1 } },
      { page: PAGE, meta: { apiKey: 'key', score: 1 } },
      { page: PAGE, name: 'UE.destroy' },
    ]);
  });
});

describe('the stand-in for the widget of User.com', () => {
  it('is served, and is no hit', async () => {
    const response = await ask('/usercom/widget.js');
    expect(response.status).toBe(200);
    expect(response.headers.get('content-type')).toBe('text/javascript');
    expect(collector.hits).toEqual([]);
    expect(await (await ask('/usercom')).text()).toContain('GET /usercom/widget.js');
  });

  it('reports a page hit, then calls onLoad', async () => {
    const onLoad = vi.fn();
    const { page, settled } = await runWidget({ apiKey: 'key', onLoad });
    await settled();
    expect(page.fetch).toHaveBeenCalledExactlyOnceWith(
      `${HOST}/usercom/calls`,
      expect.objectContaining({ method: 'POST', keepalive: true }),
    );
    expect(page.fetch.mock.invocationCallOrder[0]).toBeLessThan(onLoad.mock.invocationCallOrder[0]!);
    expect(onLoad).toHaveBeenCalledOnce();
    expect(lastHit()).toMatchObject({
      kind: 'pageview',
      json: { call: 'page hit on load', args: [], url: PAGE, apiKey: 'key' },
    });
    expect(lastHit().headers['content-type']).toBe('text/plain;charset=UTF-8');
    expect(lastHit().error).toBeUndefined();
  });

  it.each([undefined, {}, { onLoad: 'no function' }])('is ready without what it needs: %o', async (civchat) => {
    const { page, settled } = await runWidget(civchat);
    await settled();
    expect(lastHit().error).toBe('civchat.apiKey is missing');
    expect(typeof page.userengage).toBe('function');
  });

  it('hands the arguments on with their types', async () => {
    const { page, settled } = await runWidget({ apiKey: 'key' });
    const attributes = { text: '1', number: 1.5, yes: true, none: null, nested: { a: [1, { b: '2' }] } };
    page.userengage('event.button_clicked', attributes);
    page.userengage('event.button_clicked');
    page.userengage('button_clicked');
    await settled();
    expect(collector.hits.slice(1).map(({ json }) => (json as { args: unknown }).args)).toEqual([
      ['event.button_clicked', attributes],
      ['event.button_clicked'],
      ['button_clicked'],
    ]);
    expect(collector.hits[2]!.error).toBeUndefined();
    expect(collector.hits[3]!.error).toMatch(/^registers nothing/);
  });

  it('wants an apiKey for a page hit', async () => {
    const { page, settled } = await runWidget({ apiKey: 'key' });
    page.UE.pageHit();
    page.UE.pageHit({ score: 1 });
    expect(page.console.error).toHaveBeenCalledTimes(2);
    expect(page.fetch).toHaveBeenCalledOnce();

    page.location.href = `${PAGE}/team`;
    page.UE.pageHit({ apiKey: 'key', score: 1 });
    await settled();
    expect(lastHit()).toMatchObject({ kind: 'pageview', decoded: { page: `${PAGE}/team` } });
    expect(collector.hits.length).toBe(2);
  });

  it('is gone once it was destroyed', async () => {
    const { page, settled } = await runWidget({ apiKey: 'key' });
    page.UE.resetAuth({ apiKey: 'key' });
    page.UE.destroy();
    await settled();
    expect(collector.hits.map(({ json }) => (json as { call: string }).call)).toEqual([
      'page hit on load',
      'UE.resetAuth',
      'UE.destroy',
    ]);
    expect('userengage' in page || 'UE' in page).toBe(false);
  });

  it('does without an answer', async () => {
    const { page } = await runWidget({ apiKey: 'key' });
    page.fetch.mockRejectedValue(new TypeError('Failed to fetch'));
    expect(() => page.userengage('event.a')).not.toThrow();
  });
});
