import { readdirSync, readFileSync } from 'node:fs';
import { parse } from 'acorn';
import { describe, expect, test } from 'vitest';
import { hasMujs, runInMujs } from './runInMujs';

const dist = new URL('../../dist/', import.meta.url);
const page = readFileSync(new URL('page.js', import.meta.url), 'utf8');
const tags = readdirSync(dist).filter((name) => /^pagebeat.*\.js$/.test(name));

/** Loads the tag into the page of an old browser, does something, and returns the lines that were printed. */
const run = (name: string, action: string): string[] =>
  runInMujs(`${page}\n${readFileSync(new URL(name, dist), 'utf8')}\n${action}`)
    .trim()
    .split('\n');

describe.each(tags)('%s', (name) => {
  test('is ES5 in its syntax', () => {
    const source = readFileSync(new URL(name, dist), 'utf8');
    expect(() => parse(source, { ecmaVersion: 5, sourceType: 'script' })).not.toThrow();
  });

  test('leaves nothing behind but its two globals', () => {
    expect(readFileSync(new URL(name, dist), 'utf8')).toMatch(/^!function\(\)\{/);
  });

  test.skipIf(!hasMujs())('sends a pageview and an event in an engine that knows nothing newer than ES5', () => {
    const lines = run(
      name,
      `pirsch('Button_Clicked', { duration: 42, meta: { Clicks: 1 } })
         .then(function (verdict) { print('then ' + verdict.status); })
         .catch(function (error) { print('catch ' + error.message); });
       pirsch('no good').then(function () { print('then'); }).catch(function (error) { print('caught ' + error.reason); });
       runTimers(); runTimers();
       for (var index = 0; index < sent.length; index++) print(sent[index].method + ' ' + sent[index].url.split('?')[0]);
       print(JSON.parse(sent[2].body).event_meta.Clicks);`,
    );
    expect(lines).toEqual([
      expect.stringContaining('error pagebeat: name for swetrix must be'),
      'then 200',
      'caught invalid',
      'GET https://api.pirsch.io/hit',
      'POST https://api.swetrix.com/log',
      'POST https://api.pirsch.io/event',
      'POST https://api.swetrix.com/log/custom',
      '1',
    ]);
  });
});
