import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { scrollDepth } from '../../src/parts/scrollDepth';
import { visit } from '../visit';
import { startHall } from './startHall';

/** What the browser would say of the element that scrolls, and the elements that are observed. */
let view: { scrollTop: number; clientHeight: number; scrollHeight: number };
let observed: Element[];
let frame: () => void;
const read = vi.fn((name: keyof typeof view) => view[name]);

const measure = (element: Element): void => {
  for (const name of ['scrollTop', 'clientHeight', 'scrollHeight'] as const) {
    Object.defineProperty(element, name, { configurable: true, get: () => read(name) });
  }
};

beforeEach(() => {
  vi.useFakeTimers();
  visit('https://example.com/a');
  view = { scrollTop: 0, clientHeight: 1000, scrollHeight: 5000 };
  observed = [];
  read.mockClear();
  Object.defineProperty(document, 'scrollingElement', { configurable: true, value: document.documentElement });
  measure(document.documentElement);
  vi.stubGlobal('ResizeObserver', function (this: ResizeObserver, tell: () => void) {
    frame = () => observed[0] && tell();
    this.observe = (element) => observed.push(element);
    this.disconnect = () => {
      observed = [];
    };
  });
});
afterEach(async () => {
  await vi.advanceTimersByTimeAsync(20000);
  vi.useRealTimers();
  vi.unstubAllGlobals();
  document.body.innerHTML = '';
});

const start = (attributes: Record<string, string> = { scrollDepth: '' }) =>
  startHall({ parts: [scrollDepth], attributes });
const scroll = async (scrollTop: number, more = {}) => {
  Object.assign(view, { scrollTop }, more);
  window.dispatchEvent(new Event('scroll'));
  frame();
  await vi.advanceTimersByTimeAsync(0);
};
const percents = ({ sent }: ReturnType<typeof start>) =>
  sent.flatMap(({ event }) => (event ? [(event.meta as { percent: number }).percent] : []));

test('is off without an attribute', () => {
  expect(start({}).stages.scroll).toBeUndefined();
  expect(observed).toEqual([]);
});

test('each quarter is told once, when it was seen', async () => {
  const page = start();
  frame();
  await vi.advanceTimersByTimeAsync(0);
  expect([page.stages.scroll!(), percents(page)]).toEqual([20, []]);
  await scroll(500);
  await scroll(0);
  expect([page.stages.scroll!(), percents(page)]).toEqual([30, [25]]);
  await scroll(3999.5);
  await scroll(4000);
  expect([page.stages.scroll!(), percents(page)]).toEqual([100, [25, 50, 75, 100]]);
  expect(page.sent.at(-1)!.event).toMatchObject({ name: 'Scroll Depth', meta: { percent: 100 } });
});

test('by the name that is given', async () => {
  const page = start({ scrollDepth: 'Seen' });
  await scroll(500);
  expect(page.said()).toContain('Seen at https://example.com/a');
});

test('a page that is shorter than the window is seen in whole', async () => {
  const page = start();
  await scroll(0, { scrollHeight: 1000 });
  expect(page.stages.scroll!()).toBe(100);
  expect(percents(page)).toEqual([25, 50, 75, 100]);
});

test('of a page that grows it is the share of what is there by then; nothing is told twice', async () => {
  const page = start();
  await scroll(1500);
  expect(page.stages.scroll!()).toBe(50);
  view.scrollHeight = 10000;
  frame();
  await vi.advanceTimersByTimeAsync(0);
  expect(page.stages.scroll!()).toBe(25);
  await scroll(4000);
  expect([page.stages.scroll!(), percents(page)]).toEqual([50, [25, 50]]);
});

test('the next address begins anew', async () => {
  const page = start();
  await scroll(1500);
  history.pushState({}, '', '/b');
  view.scrollTop = 0;
  await vi.advanceTimersByTimeAsync(600);
  frame();
  await vi.advanceTimersByTimeAsync(0);
  expect([page.stages.scroll!(), percents(page)]).toEqual([20, [25, 50]]);
  await scroll(500);
  expect(percents(page)).toEqual([25, 50, 25]);
});

test('nothing is read before the browser has laid out the page', () => {
  start();
  window.dispatchEvent(new Event('scroll'));
  expect(read).not.toHaveBeenCalled();
  frame();
  expect(read).toHaveBeenCalled();
});

describe('data-scroll-element', () => {
  test('is what scrolls', async () => {
    document.body.innerHTML = '<main></main>';
    measure(document.querySelector('main')!);
    const page = start({ scrollDepth: '', scrollElement: 'main' });
    expect(observed).toEqual([document.querySelector('main')]);
    await scroll(1500);
    expect(page.stages.scroll!()).toBe(50);
  });

  test.each(['#none', '[', ''])('%j: the page goes on', async (scrollElement) => {
    const page = start({ scrollDepth: '', scrollElement });
    window.dispatchEvent(new Event('scroll'));
    await vi.advanceTimersByTimeAsync(0);
    expect(page.said()).toEqual(['hit https://example.com/a']);
  });
});

test('with the time of use alone no event is sent of it', async () => {
  const page = start({ activeTime: 'Page Read' });
  await scroll(4000);
  expect(page.stages.scroll!()).toBe(100);
  expect(percents(page)).toEqual([]);
});

test('a page without any height', async () => {
  const page = start();
  await scroll(0, { clientHeight: 0, scrollHeight: 0 });
  expect(page.stages.scroll!()).toBe(0);
});

test('without ResizeObserver it is not known', () => {
  vi.stubGlobal('ResizeObserver', undefined);
  expect(start().stages.scroll).toBeUndefined();
});
