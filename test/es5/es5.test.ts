import { readdirSync, readFileSync } from 'node:fs';
import { parse } from 'acorn';
import { describe, expect, test } from 'vitest';
import { hasMujs, runInMujs } from './runInMujs';

const dist = new URL('../../dist/', import.meta.url);
const page = readFileSync(new URL('page.js', import.meta.url), 'utf8');
const tags = readdirSync(dist).filter((name) => /^pagebeat.*\.js$/.test(name));

/** What each tag sends there: a pageview and an event. */
const SENT: Record<string, string[]> = {
  'pagebeat.js': [
    'GET https://api.pirsch.io/hit',
    'POST https://api.swetrix.com/log',
    'POST https://api.pirsch.io/event',
    'POST https://api.swetrix.com/log/custom',
  ],
  'pagebeat.firstparty.js': ['POST https://fp.app.test/events/track', 'POST https://fp.app.test/events/track'],
  'pagebeat.customerio.js': ['POST https://cdp.customer.io/v1/p', 'POST https://cdp.customer.io/v1/t'],
  'pagebeat.usercom.js': ['CALL event.Button_Clicked'],
  'pagebeat.full.js': [
    'GET https://api.pirsch.io/hit',
    'POST https://api.swetrix.com/log',
    'POST https://cdp.customer.io/v1/p',
    'POST https://fp.app.test/events/track',
    'POST https://api.pirsch.io/event',
    'POST https://api.swetrix.com/log/custom',
    'POST https://cdp.customer.io/v1/t',
    'POST https://fp.app.test/events/track',
    'CALL event.Button_Clicked',
  ],
};

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
         .then(function (verdict) { print('then ' + (verdict.status || verdict.queued)); })
         .catch(function (error) { print('catch ' + error.message); });
       pirsch('').then(function () { print('then'); }).catch(function (error) { print('caught ' + error.reason); });
       runTimers(); runTimers();
       for (var index = 0; index < sent.length; index++) print(sent[index].method + ' ' + sent[index].url.split('?')[0]);
       print(/"Clicks":"?1/.test(sent[sent.length - 1].body));`,
    );
    expect(lines).toEqual([
      expect.stringContaining('error pagebeat: name must be non-empty text'),
      expect.stringMatching(/^then (200|true)$/),
      'caught invalid',
      ...SENT[name]!,
      'true',
    ]);
  });
});
