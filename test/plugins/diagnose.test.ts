// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { debug } from '../../src/plugins/debug';
import { diagnose } from '../../src/plugins/diagnose';
import type { Cargo, Ending, Face, Plugin } from '../../src/types';
import { sampleDelivery } from '../samples';

const lines: string[] = [];
beforeEach(() => {
  lines.length = 0;
  for (const level of ['warn', 'log'] as const) {
    vi.spyOn(console, level).mockImplementation((line) => void lines.push(`${level}: ${line}`));
  }
});
afterEach(() => vi.restoreAllMocks());

/** A tracker with the plugin; what it sends ends as it is told. */
const start = (plugin: Plugin) => {
  const face: Face = { send: () => {}, track: () => {} };
  let end: [Ending, number | undefined] = [200, undefined];
  face.send = (_cargo, _transport, done) => done(...end);
  plugin(face);
  return {
    face,
    send: (ending: Ending, cargo: Partial<Cargo> = {}, again?: number): unknown[] => {
      end = [ending, again];
      const told: unknown[] = [];
      face.send(sampleDelivery(cargo), 'keepalive', (...given) => told.push(given));
      return told;
    },
  };
};

describe('diagnose', () => {
  test.each<[Ending, RegExp]>([
    ['blocked', /add https:\/\/api\.example\.com to connect-src/],
    ['network', /extension may block https:\/\/api\.example\.com/],
    [400, /check the id on the tag.*the host localhost/],
    [403, /which hosts the dashboard allows/],
    [402, /billing/],
    [404, /check the endpoint/],
    [413, /less metadata/],
  ])('says what to do about %s, once', (ending, advice) => {
    const { send } = start(diagnose());
    expect(send(ending)).toEqual([[ending, undefined]]);
    send(ending);
    expect(lines).toEqual([expect.stringMatching(advice)]);
    expect(lines[0]).toMatch(/^warn: pagebeat: \S+, https:\/\/api\.example\.com\/event: /);
    send(ending, { url: 'https://other.test/event?a=b' });
    expect(lines).toHaveLength(2);
    expect(lines[1]).not.toContain('?');
  });

  test.each<[Ending, Partial<Cargo>, number | undefined]>([
    [200, {}, undefined],
    ['queued', {}, undefined],
    ['offline', {}, undefined],
    [503, {}, 0],
    [403, { duplicate: 403 }, undefined],
    [403, { fleeting: true }, undefined],
    [502, {}, undefined],
  ])('has nothing to say about %s, %j', (ending, cargo, again) => {
    const { send } = start(diagnose());
    expect(send(ending, cargo, again)).toEqual([[ending, again]]);
    expect(lines).toEqual([]);
  });
});

describe('debug', () => {
  test('prints the options and what was sent, with how it ended', () => {
    const { face, send } = start(debug({ code: 'abc', heartbeat: '60' }));
    send(200, { body: '{"a":1}' });
    send(400, { url: 'https://api.example.com/hit?nc=1', body: undefined });
    const state = (face.track as unknown as { debug(): { sent: unknown[] } }).debug();
    expect(state).toMatchObject({
      options: { code: 'abc', heartbeat: '60' },
      sent: [
        { to: 'https://api.example.com/event', by: 'keepalive', body: '{"a":1}', ended: 200 },
        { to: 'https://api.example.com/hit', body: 'nc=1', ended: 400 },
      ],
    });
    expect(lines).toHaveLength(3);
    expect(lines[0]).toBe('log: pagebeat: options {"code":"abc","heartbeat":"60"}');
    expect(lines[2]).toContain('"ended":400');
  });

  test('keeps the last 50', () => {
    const { face, send } = start(debug({}));
    for (let index = 0; index < 60; index++) send(200, { body: String(index) });
    const { sent } = (face.track as unknown as { debug(): { sent: { body: string }[] } }).debug();
    expect(sent).toHaveLength(50);
    expect(sent[0]!.body).toBe('10');
  });
});
