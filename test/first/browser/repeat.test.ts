import { expect, test, vi } from 'vitest';
import { repeat } from '../../../src/first/browser/repeat';
import type { Cargo, Ending } from '../../../src/first/types';
import { sampleDelivery, sampleFace } from '../../samples';

const sendWith = (cargo: Cargo, ending: Ending, again?: number) => {
  const told: unknown[] = [];
  const bodies: unknown[] = [];
  const face = sampleFace({
    send: ({ body }, _transport, done) => {
      bodies.push(body);
      done(ending, again);
    },
  });
  repeat(face);
  face.send(cargo, 'keepalive', (...given) => told.push(given));
  return { told, bodies };
};

test.each<[Ending, number | undefined, number | undefined]>([
  ['network', undefined, 0],
  ['offline', undefined, 0],
  [502, undefined, 0],
  [503, 5000, 5000],
  [504, undefined, 0],
  [429, 7000, 7000],
  ['unsent', 0, 0],
  [200, undefined, undefined],
  [400, undefined, undefined],
  ['blocked', undefined, undefined],
  ['queued', undefined, undefined],
])('what the server knows again is sent again after %s', (ending, again, after) => {
  expect(sendWith(sampleDelivery({ repeatable: true }), ending, again).told).toEqual([[ending, after]]);
  expect(sendWith(sampleDelivery(), ending, again).told).toEqual([[ending, again]]);
});

test('each attempt says when it is made, and nothing else of it changes', () => {
  const sentAt = '2023-11-14T22:13:20.000Z';
  const cargo = sampleDelivery({ sentAt, body: `{"sentAt":"${sentAt}","timestamp":"${sentAt}"}` });
  vi.useFakeTimers({ now: Date.parse(sentAt) + 1500 });
  const [body] = sendWith(cargo, 503).bodies;
  expect(body).toBe(`{"sentAt":"2023-11-14T22:13:21.500Z","timestamp":"${sentAt}"}`);
  vi.setSystemTime(Date.parse(sentAt) + 9000);
  expect(sendWith(cargo, 200).bodies[0]).toBe(`{"sentAt":"2023-11-14T22:13:29.000Z","timestamp":"${sentAt}"}`);
  vi.useRealTimers();
});
