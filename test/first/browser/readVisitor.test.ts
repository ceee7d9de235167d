import { afterEach, beforeEach, expect, test, vi } from 'vitest';

/** A page: its anonymous id is kept in the module. */
const openPage = async () => {
  vi.resetModules();
  return (await import('../../../src/first/browser/readVisitor')).readVisitor;
};
const forget = (): void => {
  localStorage.clear();
  document.cookie = 'ajs_anonymous_id=; max-age=0';
  document.cookie = 'ajs_user_id=; max-age=0';
};

beforeEach(forget);
afterEach(() => {
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
  forget();
});

test('is the same visitor on a page, and another one on the next; each message has its own id', async () => {
  const readVisitor = await openPage();
  const [first, second] = [readVisitor('memory'), readVisitor('memory')];
  expect(second.anonymousId).toBe(first.anonymousId);
  expect(second.messageId).not.toBe(first.messageId);
  expect(first.userId).toBeUndefined();
  expect((await openPage())('memory').anonymousId).not.toBe(first.anonymousId);
  expect(localStorage.length).toBe(0);
  expect(document.cookie).toBe('');
});

test('is kept where the vendor looks for it, when it is to be stored', async () => {
  const { anonymousId } = (await openPage())('stored');
  expect(JSON.parse(localStorage.ajs_anonymous_id)).toBe(anonymousId);
  expect((await openPage())('stored').anonymousId).toBe(anonymousId);
});

test.each([
  ['a cookie', () => (document.cookie = 'ajs_anonymous_id=vendor%201')],
  ['a cookie with JSON', () => (document.cookie = 'ajs_anonymous_id=%22vendor%201%22')],
  ['localStorage', () => localStorage.setItem('ajs_anonymous_id', '"vendor 1"')],
])("is whom the vendor's own script knows by %s", async (_where, keep) => {
  keep();
  localStorage.setItem('ajs_user_id', '"user 1"');
  expect((await openPage())('stored')).toMatchObject({ anonymousId: 'vendor 1', userId: 'user 1' });
});

test('is ours where the vendor has kept nothing', async () => {
  localStorage.setItem('ajs_anonymous_id', 'null');
  localStorage.setItem('ajs_user_id', '');
  const { anonymousId, userId } = (await openPage())('memory');
  expect(anonymousId).toMatch(/^[\da-f-]{36}$/);
  expect(userId).toBeUndefined();
});

test.each(['memory', 'stored'] as const)('is there where storage is denied: %s', async (mode) => {
  vi.spyOn(window, 'localStorage', 'get').mockImplementation(() => {
    throw new DOMException('denied', 'SecurityError');
  });
  vi.spyOn(document, 'cookie', 'get').mockImplementation(() => {
    throw new DOMException('denied', 'SecurityError');
  });
  const readVisitor = await openPage();
  expect(readVisitor(mode).anonymousId).toBe(readVisitor(mode).anonymousId);
});
