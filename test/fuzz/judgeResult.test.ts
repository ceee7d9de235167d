import { describe, expect, test } from 'vitest';
import type { Hit } from '../engines/harness/startServer';
import type { Result } from './createCases';
import { isSilent, judgeResult } from './judgeResult';
import type { Plan } from './plan';

const plan = (given: Partial<Plan> = {}): Plan => ({
  site: { host: '{case}.app.test', frame: 'none' },
  answer: 'fine',
  hasStub: false,
  before: [],
  tags: [{ file: 'pagebeat', placement: 'defer', attributes: {} }],
  body: [],
  start: 'load',
  acts: [],
  ...given,
});
const result = (lines: string[], hits: object[] = [], isGone = false, documents = 1): Result => ({
  lines: lines.map((line) => line.split('|')),
  hits: hits.map((hit) => ({ ...FINE, ...hit })) as unknown as Hit[],
  isGone,
  documents,
});
const PAGE = 'http://c1x.app.test/c1x/';
const FINE = {
  kind: 'event',
  destination: 'pirsch',
  site: 'code',
  counted: true,
  method: 'POST',
  path: '/event',
  headers: { host: 'collector.test' },
  query: {},
  body: '',
  decoded: { name: 'e1', page: PAGE },
};
const view = (page: string) => ({ kind: 'pageview', decoded: { page } });
const LOCAL = { host: 'localhost:{port}', frame: 'none' } as const;

describe('what must hold on any page', () => {
  test.each([
    ['nothing', result([])],
    ['a verdict', result(['called|1|pirsch(e1)', 'told|1|ok|200'], [{}])],
    ['a reason', result(['called|1|pirsch(e1)', 'told|1|network|pagebeat: network Pirsch'])],
    ['a call of a page that is gone', result(['called|1|pirsch(e1)'], [], true)],
    ['an event to each of two', result([], [{}, { destination: 'swetrix' }])],
    ['an event that was refused first', result([], [{ counted: false }, {}])],
    ['a message that the vendor knows again', result([], [{}, { duplicate: true }])],
    ['an address that was visited twice', result([`visit|${PAGE}`, `visit|${PAGE}`], [view(PAGE), view(PAGE)])],
    ['an event of a page that was opened anew', result([], [{}, {}], false, 2)],
    ['names that may be used again', result([], [{ decoded: { name: 'x' } }, { decoded: { name: 'x' } }])],
  ])('holds: %s', (_what, given) => {
    expect(judgeResult(plan(), given)).toEqual([]);
  });

  test.each([
    ['thrown into the page', result(['thrown|Error|at']), 'thrown: Error: at'],
    ['thrown into a router', result(['threw|pushState|Error']), 'threw: pushState: Error'],
    ['no function', result(['function|object']), 'the page has no function, but object'],
    ['a promise that is open', result(['called|1|pirsch(e1)']), 'pirsch(e1), act 1, never settles'],
    [
      'a promise that says nothing',
      result(['called|1|pirsch(e1)', 'told|1|resolved undefined']),
      'pirsch(e1), act 1, settles with neither verdict nor reason: resolved undefined',
    ],
    ['an event twice', result([], [{}, {}]), `the event e1  to pirsch code  http://c1x.app.test arrives 2 times`],
    [
      'a call of the widget twice',
      result(['widget|event.e1', 'widget|event.e1']),
      'the call of the widget event.e1 arrives 2 times',
    ],
    [
      'a pageview twice',
      result([`visit|${PAGE}`], [view(PAGE), view(PAGE)]),
      'the pageview of /c1x/ to pirsch code  http://c1x.app.test arrives 2 times, for 1 visits',
    ],
  ])('does not hold: %s', (_what, given, problem) => {
    expect(judgeResult(plan(), given)).toEqual([problem]);
  });

  test('from one’s own machine nothing arrives, not even a preflight, unless the tag asks for it', () => {
    const hits = [{ kind: 'preflight', method: 'OPTIONS' }];
    expect(judgeResult(plan({ site: LOCAL }), result([], hits))).toEqual([
      "arrives from one's own machine: OPTIONS preflight collector.test/event {} ",
    ]);
    const dev = (value: string) =>
      [{ file: 'pagebeat', placement: 'defer', attributes: { 'data-dev': value } }] as const;
    expect(isSilent(plan({ site: LOCAL, tags: [...dev('')] }))).toBe(false);
    expect(isSilent(plan({ site: LOCAL, tags: [...dev('false')] }))).toBe(true);
    expect(isSilent(plan({ site: { host: '{case}.app.test', frame: 'srcdoc' } }))).toBe(true);
    expect(isSilent(plan({ site: LOCAL, acts: [['inject("pagebeat", {"data-dev":""})']] }))).toBe(false);
    expect(isSilent(plan())).toBe(false);
  });
});
