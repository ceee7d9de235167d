import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { cases, shared } from './cases';
import { knownFailures } from './own/knownFailures';
import { lackFor } from './playCase';
import { visitorOf } from './stage/visitor';
import { leftOut, tags } from './tags';
import { floor } from './tags/floor';
import { pagebeats } from './tags/pagebeat';
import { readPlausible } from './tags/readPlausible';
import { readPosthog } from './tags/readPosthog';
import type { Sent } from './types';

const sent = (url: string, body = '', method = 'POST'): Pick<Sent, 'method' | 'url' | 'body' | 'headers'> => ({
  method,
  url: new URL(url),
  body,
  headers: new Headers(),
});
const place = { endpoint: 'https://stats.test', file: (name: string) => `/tag/${name}` };
const namesOf = (list: { name: string }[]): string[] => list.map(({ name }) => name);

describe('adapters', () => {
  test('have names of their own, and none is left out as well', () => {
    const names = namesOf(tags);
    expect(new Set(names).size).toBe(names.length);
    expect(names.filter((name) => name in leftOut)).toEqual([]);
  });

  test.each(tags.map((tag) => [tag.name, tag] as const))(
    '%s says where it is documented, and its scripts can be read',
    (_name, tag) => {
      expect(tag.document).toMatch(/^(https:|\.\.\/)/);
      expect(tag.version).toMatch(/\w/);
      expect(tag.html(place)).toMatch(/<script/);
      for (const code of [tag.send, tag.ask, tag.isTaken, tag.tell, tag.sendDuration])
        if (code) expect(() => new Function(`return ${code}`)).not.toThrow();
      expect(() => new Function(visitorOf(tag))).not.toThrow();
      expect(tag.offers.includes('duration')).toBe(Boolean(tag.sendDuration));
      expect(tag.offers.includes('early')).toBe(Boolean(tag.stub));
      expect(tag.offers.includes('reasons')).toBe(Boolean(tag.tell));
    },
  );

  test('are 10 to 60 lines each', () => {
    const folder = new URL('tags/', import.meta.url);
    for (const file of readdirSync(folder)) {
      const lines = readFileSync(new URL(file, folder), 'utf8').trim().split('\n').length;
      expect(lines, file).toBeLessThanOrEqual(file === 'pagebeat.ts' ? 70 : 45);
    }
  });

  test('know a pageview from an event', () => {
    const [pagebeat] = pagebeats;
    const page = 'https://site.test/page';
    expect(pagebeat!.read(sent(`https://stats.test/hit?url=${encodeURIComponent(page)}`, '', 'GET'))).toEqual([
      { kind: 'pageview', url: page },
    ]);
    expect(pagebeat!.read(sent('https://stats.test/session'))).toEqual([]);
    expect(floor.read(sent('https://stats.test/send', '{"name":"a","url":"b"}'))).toMatchObject([
      { kind: 'event', name: 'a' },
    ]);
    expect(readPlausible(sent('https://stats.test/api/event', '{"n":"engagement"}'))).toEqual([]);
    const batch = '{"batch":[{"event":"$pageview","properties":{"$current_url":"b"}},{"event":"$set"},{"event":"a"}]}';
    expect(readPosthog(sent('https://stats.test/batch/', batch)).map(({ kind }) => kind)).toEqual([
      'pageview',
      'event',
    ]);
  });
});

describe('cases', () => {
  test('have names of their own, a reason and a rule in a sentence', () => {
    expect(new Set(namesOf(cases)).size).toBe(cases.length);
    for (const { name, why, rule, level } of cases) {
      expect(why, name).toMatch(/^[A-Z].*\.$/);
      expect(rule, name).toMatch(/^[A-Z].*\.$/);
      expect(['must', 'should']).toContain(level);
    }
  });

  test('of the table of all need nothing that only one tag has words for', () => {
    expect(shared.length).toBeGreaterThan(40);
    for (const { name, needs, told } of cases)
      if (needs.includes('reasons')) expect(told?.length, name).toBeGreaterThan(0);
  });

  test('where pagebeat may fail are named in docs/compare.md, with what it would take', () => {
    const text = readFileSync(new URL('../../docs/compare.md', import.meta.url), 'utf8').toLowerCase();
    for (const { name } of knownFailures) {
      expect(namesOf(cases)).toContain(name);
      expect(text).toContain(`- **${name.toLowerCase()}.**`);
    }
  });

  test('that need what a tag never promised are not offered', () => {
    const retried = cases.find(({ needs }) => needs.includes('retries'))!;
    expect(lackFor(floor, retried)).toBe('without retries');
    expect(lackFor(pagebeats.find(({ name }) => name === 'pagebeat.full.js')!, retried)).toBe('');
  });
});
