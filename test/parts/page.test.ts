import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { on } from '../../src/browser/on';
import { readSettings } from '../../src/core/readSettings';
import { page } from '../../src/parts/page';
import { startTracker } from '../../src/tracker';
import { visit } from '../visit';
import { createStages } from './createStages';

const stagesOf = (attributes: Record<string, string> = {}) => {
  const stages = createStages();
  page(stages, readSettings(attributes));
  return stages;
};
const readPage = (attributes: Record<string, string> = {}, ...given: [previous?: string, url?: string]) =>
  stagesOf(attributes).readPage(given[0], given[1]);

const referrer = (value: string): void => {
  Object.defineProperty(document, 'referrer', { configurable: true, value });
};

beforeEach(() => {
  visit('https://example.com/a?b=c#d');
  document.title = 'Title';
  referrer('https://news.site/x?y=z');
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
  delete (document as { referrer?: string }).referrer;
});

test('is where the visitor is, from where, when, and on what', () => {
  vi.useFakeTimers({ now: 1700000000000 });
  vi.stubGlobal('screen', { width: 1920, height: 1080 });
  vi.stubGlobal('navigator', { language: 'en-GB' });
  const { at, ...rest } = readPage();
  expect(at).toMatchObject({ origin: 'https://example.com', pathname: '/a' });
  expect(at.searchParams.get('b')).toBe('c');
  expect(rest).toEqual({
    url: 'https://example.com/a?b=c#d',
    title: 'Title',
    referrer: 'https://news.site/x?y=z',
    time: 1700000000000,
    language: 'en-GB',
    width: 1920,
    height: 1080,
  });
});

test('is read anew each time', () => {
  const stages = stagesOf();
  stages.readPage(undefined);
  visit('https://example.com/b');
  document.title = 'B';
  expect(stages.readPage('https://example.com/a')).toMatchObject({
    url: 'https://example.com/b',
    title: 'B',
    referrer: 'https://example.com/a',
  });
});

test('is where the visitor was, when that is told', () => {
  expect(readPage({}, undefined, 'https://example.com/early').url).toBe('https://example.com/early');
});

test('what was before in the same document is the referrer; when it is not to be told there is none', () => {
  expect(readPage({}, 'https://example.com/before').referrer).toBe('https://example.com/before');
  expect(readPage({}, '').referrer).toBe('');
});

test('neither name nor password of the address are told', () => {
  visit('https://jane:secret@example.com/a');
  expect(readPage().url).toBe('https://example.com/a');
  expect(readPage({}, undefined, 'https://jane:secret@example.com/early').url).toBe('https://example.com/early');
});

describe('data-disable-query', () => {
  test.each([
    ['https://example.com/a?b=c', 'https://example.com/a'],
    ['https://example.com/a?b=c#d', 'https://example.com/a#d'],
    ['https://example.com/a?b=c?d=e#f', 'https://example.com/a#f'],
    ['https://example.com/a?#d', 'https://example.com/a#d'],
    ['https://example.com/a#d', 'https://example.com/a#d'],
    // That is a route of the application's.
    ['https://example.com/#/route?b=c', 'https://example.com/#/route?b=c'],
    ['https://example.com/?x#/route?b=c', 'https://example.com/#/route?b=c'],
    ['https://example.com/', 'https://example.com/'],
  ])('%s is %s', (url, expected) => {
    visit(url);
    referrer(url);
    expect(readPage({ disableQuery: '' })).toMatchObject({ url: expected, referrer: expected });
    expect(readPage({ disableQuery: 'true' }, undefined, url).url).toBe(expected);
    expect(readPage({ disableQuery: 'false' })).toMatchObject({ url, referrer: url });
  });
});

test.each([
  ['', ''],
  ['true', ''],
  ['false', 'https://news.site/x?y=z'],
])('data-disable-referrer %j', (disableReferrer, expected) => {
  expect(readPage({ disableReferrer }).referrer).toBe(expected);
  expect(readPage({ disableReferrer }, 'https://example.com/before').referrer).toBe(
    expected && 'https://example.com/before',
  );
});

test.each([
  ['', ''],
  ['true', ''],
  ['false', 1920],
])('data-disable-resolution %j', (disableResolution, width) => {
  vi.stubGlobal('screen', { width: 1920, height: 1080 });
  expect(readPage({ disableResolution })).toMatchObject({ width, height: width && 1080 });
});

test.each([
  ['', true],
  ['true', true],
  ['false', false],
])('data-disable-page-views %j', (disablePageViews, off) => {
  const settings = readSettings({ disablePageViews });
  const stages = startTracker(settings, on);
  stages.send = vi.fn(async () => ({ status: 200 }));
  page(stages, settings);
  const make = () => ({ name: 'A', url: 'https://api.test/', method: 'GET' as const });
  stages.add({ key: 'codeA', settings, make }, 'hit event session');
  stages.look();
  expect(stages.send).toHaveBeenCalledTimes(off ? 0 : 1);
});

describe('without pageviews', () => {
  afterEach(() => {
    delete (document as { prerendering?: boolean }).prerendering;
  });

  /** The kinds that a tracker sends, and the names of its events. */
  const begin = () => {
    const settings = readSettings({ disablePageViews: '' });
    const stages = startTracker(settings, on);
    const sent: string[] = [];
    stages.send = async ({ url }) => {
      sent.push(url);
      return { status: 200 };
    };
    page(stages, settings);
    stages.add(
      {
        key: 'codeA',
        settings,
        make: (_settings, kind) => ({ name: 'A', url: 'https://api.test/' + kind, method: 'POST' }),
      },
      'hit event session',
    );
    stages.look();
    return { stages, sent };
  };
  const settle = () => new Promise((resolve) => setTimeout(resolve));

  test('events are sent, at once', async () => {
    const { stages, sent } = begin();
    await settle();
    stages.track('A');
    expect(sent).toEqual(['https://api.test/event']);
  });

  test('an event in a prerendered page waits until that is activated', async () => {
    Object.defineProperty(document, 'prerendering', { configurable: true, value: true });
    const { stages, sent } = begin();
    stages.track('A');
    await settle();
    expect(sent).toEqual([]);
    Object.defineProperty(document, 'prerendering', { configurable: true, value: false });
    document.dispatchEvent(new Event('prerenderingchange'));
    await settle();
    expect(sent).toEqual(['https://api.test/event']);
  });
});

describe('what can’t be read is left out', () => {
  test.each([null, undefined, {}, 'text', []])('screen is %j', (screen) => {
    vi.stubGlobal('screen', screen);
    expect(readPage()).toMatchObject({ width: '', height: '' });
  });

  test('the screen has no size', () => {
    vi.stubGlobal('screen', { width: 0, height: 0 });
    expect(readPage()).toMatchObject({ width: '', height: '' });
  });

  test('navigator is null', () => {
    vi.stubGlobal('navigator', null);
    expect(readPage().language).toBe('');
  });

  test.each(['title', 'referrer'])('the document’s %s throws, or is an element', (name) => {
    const get = vi.fn(() => {
      throw new Error('x');
    });
    Object.defineProperty(document, name, { configurable: true, get });
    expect(readPage()).toMatchObject({ [name]: '' });
    Object.defineProperty(document, name, { configurable: true, value: document.createElement('form') });
    expect(readPage()).toMatchObject({ [name]: '' });
    delete (document as unknown as Record<string, unknown>)[name];
  });
});
