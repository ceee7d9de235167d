import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { debug } from '../../../src/first/plugins/debug';
import type { Cargo, Destination, Ending, Transport } from '../../../src/first/types';
import { sampleDelivery, sampleFace, samplePage } from '../../samples';

const lines: string[] = [];
beforeEach(() => {
  lines.length = 0;
  vi.spyOn(console, 'log').mockImplementation((line) => void lines.push(line));
});
afterEach(() => vi.restoreAllMocks());

/** A tracker with the plugin; what it sends ends as it is told, or not yet. */
const start = (options: object = {}) => {
  let ending: Ending | undefined;
  const face = sampleFace({ send: (_cargo, _transport, done) => ending && done(ending) });
  debug(options)(face);
  return {
    face,
    send: (ended: Ending | undefined, cargo: Partial<Cargo> = {}, transport: Transport = 'keepalive'): void => {
      ending = ended;
      face.send(sampleDelivery(cargo), transport, () => {});
    },
    state: () =>
      (face.track as unknown as { debug(): { destinations: string[]; sent: Record<string, unknown>[] } }).debug(),
  };
};

test('prints the options, the destinations, and what was sent with its verdict', () => {
  const { face, send, state } = start({ code: 'abc', heartbeat: '60' });
  const to = (name: string, id: string) => ({ name, id }) as Destination;
  for (const add of face.additions) {
    add(samplePage(), [to('pirsch', 'abc'), to('swetrix', 'xyz')]);
    add(samplePage(), [to('pirsch', 'abc')]);
  }
  send(200, { body: '{"a":1}' });
  send(400, { url: 'https://api.example.com/hit?nc=1', body: undefined, destination: 'swetrix' });
  expect(state()).toMatchObject({
    options: { code: 'abc', heartbeat: '60' },
    destinations: ['pirsch abc', 'swetrix xyz'],
    sent: [
      {
        destination: 'pirsch',
        to: 'https://api.example.com/event',
        by: 'keepalive',
        body: '{"a":1}',
        verdict: 'accepted, 200',
      },
      { destination: 'swetrix', to: 'https://api.example.com/hit', body: 'nc=1', verdict: 'refused, 400' },
    ],
  });
  expect(lines).toHaveLength(4);
  expect(lines[0]).toBe('pagebeat: options {"code":"abc","heartbeat":"60"}');
  expect(lines[1]).toBe('pagebeat: destinations ["pirsch abc","swetrix xyz"]');
  expect(lines[3]).toContain('"verdict":"refused, 400"');
});

test.each<[Ending | undefined, Partial<Cargo>, string]>([
  [201, {}, 'accepted, 201'],
  [403, { duplicate: 403 }, 'duplicate, 403'],
  [403, {}, 'refused, 403'],
  ['queued', {}, 'queued'],
  ['blocked', {}, 'blocked'],
  [undefined, {}, 'none yet'],
])('of what ended with %s, %j, the verdict is %s', (ending, cargo, verdict) => {
  const { send, state } = start();
  send(ending, cargo);
  expect(state().sent).toEqual([expect.objectContaining({ verdict })]);
});

test('keeps the last 50, and nothing that was not sent', () => {
  const { send, state } = start();
  for (let index = 0; index < 60; index++) send(200, { body: String(index) });
  send('unsent', {}, 'none');
  const { sent } = state();
  expect(sent).toHaveLength(50);
  expect(sent[0]!.body).toBe('10');
});
