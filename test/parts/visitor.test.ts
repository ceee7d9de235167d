import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { readSettings } from '../../src/core/readSettings';
import { visitor } from '../../src/parts/visitor';
import type { Skipped } from '../../src/types/options';
import { page, route } from '../records';
import { createStages } from './createStages';

const UUID = /^[\da-f]{8}-[\da-f]{4}-4[\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}$/;

const forget = (): void => {
  localStorage.clear();
  document.cookie = 'ajs_anonymous_id=; max-age=0';
  document.cookie = 'ajs_user_id=; max-age=0';
};
beforeEach(forget);
afterEach(() => {
  vi.restoreAllMocks();
  forget();
});

/** A page, and who the visitor is for what is sent from there. */
const open = (attributes: Record<string, string> = {}, key = 'customerioKeyA') => {
  const stages = createStages();
  const make = vi.fn(() => undefined);
  visitor(stages, {});
  const to = route({ key, settings: readSettings(attributes), make });
  return (skipped?: Skipped) => {
    const where = page({ skipped });
    stages.make(to, 'hit', where);
    expect(make).toHaveBeenLastCalledWith(to.settings, 'hit', where, undefined);
    return where.visitor!;
  };
};
const stored = { customerioStore: '' };

test('is the same visitor on a page, and another one on the next; each message has its own id', () => {
  const read = open();
  const [first, second] = [read(), read()];
  expect(first.anonymousId).toMatch(UUID);
  expect(first.messageId).toMatch(UUID);
  expect(first.userId).toBeUndefined();
  expect(second.anonymousId).toBe(first.anonymousId);
  expect(second.messageId).not.toBe(first.messageId);
  expect(open()().anonymousId).not.toBe(first.anonymousId);
  expect(localStorage.length).toBe(0);
  expect(document.cookie).toBe('');
});

test.each(['codeA', 'projectIdA', 'firstpartyKeyA', 'usercomKeyA', 'own'])('is nobody for %s', (key) => {
  expect(open(stored, key)()).toBeUndefined();
  expect(localStorage.length).toBe(0);
});

describe('data-customerio-store', () => {
  test.each(['', 'true'])('="%s" keeps it where the vendor looks for it', (customerioStore) => {
    const { anonymousId } = open({ customerioStore })();
    expect(JSON.parse(localStorage.ajs_anonymous_id)).toBe(anonymousId);
    expect(open({ customerioStore })().anonymousId).toBe(anonymousId);
    expect(open()().anonymousId).toBe(anonymousId);
  });

  test('="false" keeps nothing', () => {
    open({ customerioStore: 'false' })();
    expect(localStorage.length).toBe(0);
  });

  test.each(['localhost', 'excluded', 'opt-out'] as const)('keeps nothing where nothing is sent: %s', (skipped) => {
    expect(open(stored)(skipped).anonymousId).toMatch(UUID);
    expect(localStorage.length).toBe(0);
  });

  test('keeps what was only remembered so far', () => {
    const read = open(stored);
    const { anonymousId } = read('excluded');
    expect(read().anonymousId).toBe(anonymousId);
    expect(localStorage.ajs_anonymous_id).toBe(`"${anonymousId}"`);
  });

  test('overwrites nothing of the vendor’s', () => {
    document.cookie = 'ajs_anonymous_id=vendor';
    open(stored)();
    expect(localStorage.length).toBe(0);
  });
});

test.each([
  ['a cookie', () => (document.cookie = 'ajs_anonymous_id=vendor%201')],
  ['a cookie with JSON', () => (document.cookie = 'ajs_anonymous_id=%22vendor%201%22')],
  ['localStorage', () => localStorage.setItem('ajs_anonymous_id', '"vendor 1"')],
])("is whom the vendor's own script knows by %s", (_where, keep) => {
  keep();
  localStorage.setItem('ajs_user_id', '"user 1"');
  expect(open(stored)()).toMatchObject({ anonymousId: 'vendor 1', userId: 'user 1' });
});

test('is not whom another cookie names', () => {
  document.cookie = 'my_ajs_anonymous_id=other';
  expect(open()().anonymousId).toMatch(UUID);
  document.cookie = 'my_ajs_anonymous_id=; max-age=0';
});

test.each([
  ['null', ''],
  ['', 'null'],
  ['""', '""'],
])('is ours where the vendor has kept nothing: %j and %j', (anonymous, user) => {
  localStorage.setItem('ajs_anonymous_id', anonymous);
  localStorage.setItem('ajs_user_id', user);
  expect(open()()).toMatchObject({ anonymousId: expect.stringMatching(UUID), userId: undefined });
});

test('is ours where a cookie can’t be decoded', () => {
  document.cookie = 'ajs_anonymous_id=100%';
  expect(open()().anonymousId).toMatch(UUID);
});

test.each([[{}], [stored]])('is there where storage is denied: %j', (attributes) => {
  const deny = (): never => {
    throw new DOMException('denied', 'SecurityError');
  };
  vi.spyOn(window, 'localStorage', 'get').mockImplementation(deny);
  vi.spyOn(document, 'cookie', 'get').mockImplementation(deny);
  const read = open(attributes as Record<string, string>);
  expect(read().anonymousId).toMatch(UUID);
  expect(read().anonymousId).toBe(read().anonymousId);
});
