import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { activeTime } from '../../src/parts/activeTime';
import { scrollDepth } from '../../src/parts/scrollDepth';
import { visit } from '../visit';
import { hide, startHall } from './startHall';

let hasFocus: boolean;

beforeEach(() => {
  vi.useFakeTimers({ now: 1e12, toFake: ['setTimeout', 'clearTimeout', 'performance', 'Date'] });
  visit('https://example.com/a');
  hasFocus = true;
  document.hasFocus = () => hasFocus;
});
afterEach(async () => {
  await vi.advanceTimersByTimeAsync(20000);
  vi.useRealTimers();
  Reflect.deleteProperty(document, 'hasFocus');
});

const start = (attributes: Record<string, string> = { activeTime: 'Page Read' }) =>
  startHall({ parts: [activeTime], attributes });
const pass = (seconds: number) => vi.advanceTimersByTimeAsync(seconds * 1000);
const use = (type = 'pointermove') => window.dispatchEvent(new Event(type));
const focus = (isThere: boolean): void => {
  hasFocus = isThere;
  use(isThere ? 'focus' : 'blur');
};
const secondsOf = ({ stages }: ReturnType<typeof start>): number => stages.track.activeTime!();
const events = ({ sent }: ReturnType<typeof start>) => sent.filter(({ event }) => event);
const durations = (page: ReturnType<typeof start>) => events(page).map(({ event }) => event!.duration);

test('is off without the attribute', () => {
  expect(startHall({ parts: [activeTime] }).stages.track.activeTime).toBeUndefined();
});

describe('the seconds count', () => {
  test('until 30 s after the last sign of use', async () => {
    const page = start();
    await pass(10);
    expect(secondsOf(page)).toBe(10);
    await pass(60);
    expect(secondsOf(page)).toBe(30);
    for (const type of ['keydown', 'pointerdown', 'pointermove', 'wheel', 'scroll']) {
      use(type);
      await pass(20);
    }
    await pass(60);
    expect(secondsOf(page)).toBe(30 + 5 * 20 + 10);
  });

  test('not while it is hidden, nor without focus, nor frozen', async () => {
    const page = start();
    await pass(5);
    hide(true);
    await pass(5);
    hide(false);
    await pass(5);
    focus(false);
    await pass(5);
    use();
    await pass(5);
    focus(true);
    await pass(5);
    use('freeze');
    await pass(5);
    use('resume');
    await pass(5);
    expect(secondsOf(page)).toBe(20);
  });

  test('not at all for a page that never gets the focus', async () => {
    hasFocus = false;
    const page = start();
    for (let minute = 0; minute < 5; minute++) {
      use();
      await pass(60);
    }
    hide(true);
    expect(secondsOf(page)).toBe(0);
    expect(events(page)).toEqual([]);
  });

  test('a clock that jumps: never less, and no more than 30 s at once', async () => {
    const page = start();
    await pass(5);
    expect(secondsOf(page)).toBe(5);
    const jump = vi.spyOn(performance, 'now').mockReturnValue(-1e9);
    use();
    expect(secondsOf(page)).toBe(5);
    jump.mockReturnValue(1e12);
    expect(secondsOf(page)).toBe(35);
    jump.mockRestore();
    // The computer's own clock is not asked.
    vi.setSystemTime(0);
    expect(secondsOf(page)).toBe(35);
  });
});

describe('an event', () => {
  test('tells the seconds when the page is left, of what was added since', async () => {
    const page = start();
    await pass(12);
    hide(true);
    await pass(60);
    hide(false);
    await pass(3);
    window.dispatchEvent(new Event('pagehide'));
    await pass(0.1);
    hide(true);
    await pass(5);
    expect(page.said().slice(1)).toEqual(['Page Read at https://example.com/a', 'Page Read at https://example.com/a']);
    expect(durations(page)).toEqual([12, 3]);
  });

  test('is of the address that was left', async () => {
    const page = start();
    await pass(10);
    history.pushState({}, '', '/b');
    await pass(20);
    window.dispatchEvent(new Event('pagehide'));
    await pass(1);
    expect(page.said()).toEqual([
      'hit https://example.com/a',
      'Page Read at https://example.com/a',
      'hit https://example.com/b',
      'Page Read at https://example.com/b',
    ]);
    expect(durations(page)).toEqual([10, 20]);
  });

  test('is not sent of a page that was not looked at, nor without a name', async () => {
    const page = start({ activeTime: '' });
    await pass(10);
    hide(true);
    expect(secondsOf(page)).toBe(10);
    await pass(1);
    expect(events(page)).toEqual([]);
  });

  test('goes on after a restore from the back/forward cache', async () => {
    const page = start();
    await pass(4);
    window.dispatchEvent(new Event('pagehide'));
    await pass(100);
    window.dispatchEvent(Object.assign(new Event('pageshow'), { persisted: true }));
    await pass(2);
    window.dispatchEvent(new Event('pagehide'));
    await pass(1);
    expect(durations(page)).toEqual([4, 2]);
  });

  test('has how much was seen, by the part for it', async () => {
    const page = startHall({ parts: [scrollDepth, activeTime], attributes: { activeTime: 'Page Read' } });
    await pass(4);
    page.stages.scroll = () => 40;
    hide(true);
    await pass(1);
    expect(events(page)[0]!.event).toMatchObject({ duration: 4, meta: { scroll: 40 } });
  });
});
