import { describe, expect, test, vi } from 'vitest';
import { later } from '../../../src/first/browser/later';

test('later gives a real promise', async () => {
  const promise = later<number>((resolve) => resolve(1));
  expect(promise).toBeInstanceOf(Promise);
  expect(await promise).toBe(1);
});

test('later leaves no unhandled rejection behind', async () => {
  const unhandled = vi.fn();
  process.on('unhandledRejection', unhandled);
  later((_resolve, reject) => reject(new Error('ignored')));
  await new Promise((resolve) => setTimeout(resolve, 20));
  process.off('unhandledRejection', unhandled);
  expect(unhandled).not.toHaveBeenCalled();
});

describe('without promises', async () => {
  // `later` takes Promise when it is loaded; whoever loads it can't do without.
  const Native = Promise;
  const get = () => (/browser.later\.ts/.test(String(new Error().stack)) ? undefined : Native);
  Object.defineProperty(globalThis, 'Promise', { get, configurable: true });
  vi.resetModules();
  const { later } = await import('../../../src/first/browser/later');
  Object.defineProperty(globalThis, 'Promise', { value: Native, configurable: true, writable: true });

  const outcomes = (settle: (resolve: (value: string) => void, reject: (error: Error) => void) => void) => {
    const seen: string[] = [];
    const result = later<string>(settle)
      .then((value) => seen.push('then ' + value))
      .catch((error) => seen.push('catch ' + error.message));
    expect(result).not.toBeInstanceOf(Promise);
    return { seen, result };
  };

  test('settles once', async () => {
    const { seen } = outcomes((resolve, reject) => {
      resolve('first');
      reject(new Error('second'));
      resolve('third');
    });
    await vi.waitFor(() => expect(seen).toEqual(['then first']));
  });

  test.each([
    ['resolved at once', 'then yes', (resolve: (value: string) => void) => resolve('yes')],
    ['resolved later', 'then yes', (resolve: (value: string) => void) => void setTimeout(() => resolve('yes'))],
    ['rejected at once', 'catch no', (_: unknown, reject: (error: Error) => void) => reject(new Error('no'))],
    [
      'rejected later',
      'catch no',
      (_: unknown, reject: (error: Error) => void) => void setTimeout(() => reject(new Error('no'))),
    ],
  ])('a chain on what is %s is told', async (_name, told, settle) => {
    const { seen, result } = outcomes(settle as never);
    expect(seen).toEqual([]);
    await vi.waitFor(() => expect(seen).toEqual([told]));
    result.then((value) => seen.push('late ' + value)).catch((error) => seen.push('late ' + error.message));
    await vi.waitFor(() => expect(seen[1]).toMatch(/^late /));
  });
});
