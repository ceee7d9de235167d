import { describe, expect, test, vi } from 'vitest';
import { readSends } from '../../../src/first/core/readSends';
import { readTag } from '../../../src/first/core/readTag';

const sends = (id: string, attributes: Record<string, string> = {}, warn = (): void => {}) =>
  readSends(readTag(attributes), id, warn);

describe('readSends', () => {
  test.each([
    ['', {}, true, true, 30],
    ['anything', {}, true, true, 30],
    ['pirschjs', {}, true, false, 0],
    ['pirscheventsjs', {}, false, true, 0],
    ['pirschsessionsjs', {}, false, false, 60],
    ['pirschsessionsjs', { intervalMs: '30000' }, false, false, 30],
    ['pirschextendedjs', {}, true, true, 0],
    ['pirschextendedjs', { enableSessions: '' }, true, true, 60],
    ['pianjs', {}, true, true, 0],
    ['pianjs', { enableSessions: '', intervalMs: '15000' }, true, true, 15],
    ['pianjs', { disablePageViews: '' }, false, true, 0],
    ['', { disablePageViews: '' }, false, true, 30],
    ['', { heartbeat: '60' }, true, true, 60],
    ['', { heartbeat: 'off' }, true, true, 0],
  ])('a tag with the id %o and %o', (id, attributes, pageview, event, heartbeat) => {
    expect(sends(id, attributes as Record<string, string>)).toEqual({ pageview, event, heartbeat });
  });

  test.each(['0', '-5', 'abc', '1e3', '123456', '0.5'])('goes on with 30 seconds for %o, and says so', (heartbeat) => {
    const warn = vi.fn();
    expect(sends('', { heartbeat }, warn).heartbeat).toBe(30);
    expect(warn.mock.calls[0]![0].message).toBe('pagebeat: heartbeat must be seconds or off, not ' + heartbeat);
  });
});

test.each([0, NaN, -1])('readSends goes on with 30 seconds for %o from npm too, and says so', (heartbeat) => {
  const warn = vi.fn();
  expect(readSends({ heartbeat }, '', warn).heartbeat).toBe(30);
  expect(warn).toHaveBeenCalledOnce();
});

test('readTag takes an attribute without a value for yes', () => {
  expect(readTag({ code: 'abc', disableQuery: '' })).toEqual({ code: 'abc', disableQuery: true });
});
