import { readdirSync, readFileSync } from 'node:fs';
import { parse } from 'acorn';
import { describe, expect, test } from 'vitest';
import { hasMujs, runInMujs } from './runInMujs';

const dist = new URL('../../dist/', import.meta.url);
const own = (name: string): string => readFileSync(new URL(name, import.meta.url), 'utf8');
const page = own('page.js');
const polyfills = own('polyfills.js');
// The companion is for one's own machine, where browsers are of today.
const tags = readdirSync(dist).filter((name) => /^pagebeat.*\.js$/.test(name) && name !== 'pagebeat.dev.js');

/** What each tag sends there: a pageview and an event. */
const SENT: Record<string, string[]> = {
  'pagebeat.js': [
    'GET https://api.pirsch.io/hit',
    'POST https://api.swetrix.com/log',
    'POST https://api.pirsch.io/event',
    'POST https://api.swetrix.com/log/custom',
  ],
  'pagebeat.pirsch.js': ['GET https://api.pirsch.io/hit', 'POST https://api.pirsch.io/event'],
  'pagebeat.swetrix.js': ['POST https://api.swetrix.com/log', 'POST https://api.swetrix.com/log/custom'],
  'pagebeat.firstparty.js': ['POST https://fp.app.test/events/track', 'POST https://fp.app.test/events/track'],
  'pagebeat.customerio.js': ['POST https://cdp.customer.io/v1/p', 'POST https://cdp.customer.io/v1/t'],
  'pagebeat.usercom.js': ['CALL event.Button_Clicked'],
  'pagebeat.plausible.js': ['POST https://plausible.io/api/event', 'POST https://plausible.io/api/event'],
  'pagebeat.umami.js': ['POST https://cloud.umami.is/api/send', 'POST https://cloud.umami.is/api/send'],
  'pagebeat.goatcounter.js': ['POST https://code.goatcounter.com/count', 'POST https://code.goatcounter.com/count'],
  'pagebeat.matomo.js': ['POST https://m.app.test/matomo.php', 'POST https://m.app.test/matomo.php'],
  'pagebeat.posthog.js': ['POST https://us.i.posthog.com/i/v0/e/', 'POST https://us.i.posthog.com/i/v0/e/'],
  'pagebeat.own.js': ['POST https://own.app.test/e', 'POST https://own.app.test/e'],
  'pagebeat.full.js': [
    'GET https://api.pirsch.io/hit',
    'POST https://api.swetrix.com/log',
    'POST https://fp.app.test/events/track',
    'POST https://cdp.customer.io/v1/p',
    'POST https://api.pirsch.io/event',
    'POST https://api.swetrix.com/log/custom',
    'POST https://fp.app.test/events/track',
    'POST https://cdp.customer.io/v1/t',
    'CALL event.Button_Clicked',
  ],
};

/** Loads the tag into the page of an old browser, does something, and returns the lines that were printed. */
const run = (name: string, action: string, more = ''): string[] =>
  runInMujs(`${page}\n${more}\n${readFileSync(new URL(name, dist), 'utf8')}\n${action}`)
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
});

/** An event that is right and one that is not, and what came of them. */
const CALLS = `
  pirsch('Button_Clicked', { duration: 42, meta: { Clicks: 1 } })
    .then(function (verdict) { print('then ' + (verdict.status || verdict.queued)); })
    .catch(function (error) { print('catch ' + error.message); });
  pirsch('').then(function () { print('then'); }).catch(function (error) { print('caught ' + error.reason); });`;
const SHOW = `
  for (var index = 0; index < sent.length; index++) print(sent[index].method + ' ' + sent[index].url.split('?')[0]);
  print(/"Clicks":"?1/.test(sent[sent.length - 1].body));`;

describe.skipIf(!hasMujs())('in an engine that knows nothing newer than ES5', () => {
  describe.each(tags)('%s', (name) => {
    test.each([
      ['as it is', ''],
      ['with all but URLSearchParams', `${polyfills} delete window.URLSearchParams;`],
      ['with all but a promise', `${polyfills} delete window.Promise;`],
      ['with URLSearchParams only', 'function URLSearchParams() {}'],
    ])('does nothing, throws nothing and prints nothing in a page %s', (_what, more) => {
      const state = 'print(typeof pirsch, sent.length, timers.length);';
      expect(run(name, `runTimers(); ${state}`, more)).toEqual(['undefined 0 0']);
    });

    test('sends a pageview and an event with a page’s own polyfills', () => {
      const printed = run(name, `${CALLS} runJobs(); ${SHOW}`, polyfills);
      expect(printed.slice(0, 3)).toEqual([
        'error pagebeat: invalid name',
        'caught invalid',
        name === 'pagebeat.usercom.js' ? 'then true' : 'then 200',
      ]);
      // In ES5 the names of a record have no order, and neither have the destinations.
      expect(printed.slice(3, -1).sort()).toEqual([...SENT[name]!].sort());
      // Two take no metadata of one's own.
      expect(printed.at(-1)).toBe(String(!/goatcounter|matomo/.test(name)));
    });
  });

  test('the rest of a page goes on', () => {
    expect(run('pagebeat.js', `print('on');`)).toEqual(['on']);
  });
});
