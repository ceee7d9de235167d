// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { diagnose } from '../../../src/first/plugins/diagnose';
import type { Cargo, Ending, Plugin } from '../../../src/first/types';
import { sampleDelivery, sampleFace } from '../../samples';

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
  const face = sampleFace();
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
