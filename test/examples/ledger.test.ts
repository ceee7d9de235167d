import { EventEmitter } from 'node:events';
import fc from 'fast-check';
import type { Page } from 'puppeteer-core';
import { expect, test } from 'vitest';
import { createLedger } from '../../examples/simulator/createLedger.js';
import { createTally } from '../../examples/simulator/createTally.js';
import { formatOutcomes } from '../../examples/simulator/formatOutcomes.js';

const sumOf = (numbers: object) => Object.values(numbers).reduce((sum: number, one: number) => sum + one, 0);

test('what became of it adds up to what was sent, whatever is told and however often', () => {
  const step = fc.record({
    request: fc.nat(9),
    kind: fc.constantFrom('pageview', 'event', 'heartbeat'),
    status: fc.constantFrom('send', 200, 302, 400, 503, undefined),
  });
  fc.assert(
    fc.property(fc.array(step), (steps) => {
      const requests = Array.from({ length: 10 }, () => ({}));
      const ledger = createLedger<object>();
      for (const { request, kind, status } of steps) {
        if (status === 'send') ledger.send(requests[request]!, kind as 'event');
        else ledger.end(requests[request]!, status as number | undefined);
        expect(sumOf(ledger.outcomes())).toBe(sumOf(ledger.sent));
      }
    }),
  );
});

/** A page of a browser, by what it tells of its requests. */
const createPage = () => new EventEmitter() as unknown as Page & EventEmitter;
const request = (url: string, response?: { status: () => number }) => ({
  url: () => url,
  method: () => 'GET',
  postData: () => undefined,
  response: () => response ?? null,
});

test('a page that is left before its answers are seen is no gap in the figures', () => {
  const tally = createTally();
  const page = createPage();
  tally.watch(page, 'http://site.test');
  const sent = Array.from({ length: 5 }, () => request('http://site.test/hit?code=a'));
  const foreign = request('http://other.test/hit');
  for (const one of [...sent, foreign]) page.emit('request', one);
  const answer = (one: object, status: number) => page.emit('response', { request: () => one, status: () => status });
  answer(sent[0]!, 200);
  answer(sent[1]!, 400);
  answer(foreign, 200);
  page.emit('requestfailed', sent[2]);
  // It was answered, and then its page was left.
  page.emit('requestfailed', sent[0]);
  page.emit('requestfailed', foreign);
  expect(tally.sent).toEqual({ pageview: 5, event: 0, heartbeat: 0 });
  expect(tally.outcomes()).toEqual({ accepted: 1, refused: 1, unanswered: 1, unseen: 2 });
  expect(formatOutcomes(tally)).toBe(`Sent      5: 5 pageviews, 0 events, 0 heartbeats
Answers   1 accepted, 1 refused, 1 without an answer, 2 left with their page before the answer was seen`);
});
