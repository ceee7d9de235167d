import { describe, expect, test } from 'vitest';
import { readOptions } from '../../examples/simulator/readOptions.js';
import { isOwnHost } from '../../examples/site/isOwnHost.js';
import { readStartOptions } from '../../scripts/site/readStartOptions.js';

describe('npm run simulate', () => {
  test('has a default for everything', () => {
    expect(readOptions([])).toEqual({
      help: false,
      fast: false,
      url: 'http://127.0.0.1:8080',
      seconds: 60,
      visitors: 4,
      events: 50_000,
      seed: undefined,
    });
    expect(readOptions(['--fast', '--events', '500', '--seed', '0'])).toMatchObject({ events: 500, seed: 0 });
    expect(readOptions(['--url', 'http://[::1]:81/'])).toMatchObject({ url: 'http://[::1]:81' });
  });

  test.each([
    [['--seconds', '0'], '--seconds must be a whole number from 1 to'],
    [['--visitors', 'many'], 'not "many"'],
    [['--fast', '--events', '1e5'], '--events must be'],
    [['--events', '5'], '--events says nothing without --fast'],
    [['--fast', '--seconds', '5'], '--seconds says nothing with --fast'],
    [['--url', '127.0.0.1:8080'], 'such as --url http://127.0.0.1:8080'],
    [['--url', 'http://a.test/inspector/'], 'without a path'],
    [['--sedonds', '5'], '--sedonds'],
  ])('refuses %j', (args, message) => {
    expect(() => readOptions(args)).toThrow(message);
  });
});

describe('npm start', () => {
  test('has a default for everything', () => {
    const defaults = { help: false, port: 8080, host: '127.0.0.1', memory: false };
    expect(readStartOptions([])).toEqual(defaults);
    expect(readStartOptions([], { PORT: '81' })).toEqual({ ...defaults, port: 81 });
    expect(readStartOptions(['--port', '0', '--host', '::', '--memory'], { PORT: '81' })).toEqual({
      help: false,
      port: 0,
      host: '::',
      memory: true,
    });
  });

  test.each([
    [['--port', '65536'], 'from 0 to 65535'],
    [['--port', ''], 'such as --port 3000'],
    [['--host', 'http://0.0.0.0'], 'such as --host 0.0.0.0'],
    [['--host', ''], 'such as --host 0.0.0.0'],
    [['--memroy'], '--memroy'],
  ])('refuses %j', (args, message) => {
    expect(() => readStartOptions(args)).toThrow(message);
  });

  test('knows what other machines cannot reach', () => {
    expect(['127.0.0.1', '127.1.2.3', 'localhost', 'shop.localhost', '::1'].every(isOwnHost)).toBe(true);
    expect(['0.0.0.0', '::', '192.168.0.7', 'localhost.evil.test'].some(isOwnHost)).toBe(false);
  });
});
