import { expect, test, vi } from 'vitest';
import { cases } from './cases';
import type { EngineResults, resultOf } from './createResults';
import { toData } from './report/toData';
import { leftOut, tags } from './tags';
import { floor } from './tags/floor';

// A key is made of code as it runs, which is another one here than in `npm run compare`.
vi.mock('./createResults', () => ({
  resultOf: ((results, tag, one) => {
    const result = results.tags[tag.name]?.cases[one.name];
    return result?.key === 'now' ? result : undefined;
  }) satisfies typeof resultOf,
}));

test('the report as data has tags and cases in the order of the table, and why some are left out', () => {
  const data = toData(tags, cases, [], undefined);
  expect(data.tags.map(({ name }) => name)).toEqual(tags.map(({ name }) => name));
  expect(data.tags[0]).toEqual({ name: floor.name, version: floor.version, document: floor.document });
  const [{ name, why, rule, level }] = cases as [(typeof cases)[number]];
  expect(data.cases[0]).toEqual({ name, why, rule, level });
  expect(data.cases).toHaveLength(cases.length);
  expect(data).toMatchObject({ leftOut, engines: [] });
});

test('it has the results that were played with what is there now, and no others', () => {
  const [first, second] = cases.map(({ name }) => name) as [string, string];
  const result = { word: 'holds', saw: 'it', when: '2026-01-01' } as const;
  const rows = { version: '0', cases: { [second]: { ...result, key: 'now' }, [first]: { ...result, key: 'old' } } };
  const all: EngineResults = { engine: 'webkit', version: '1', tags: { [floor.name]: rows, gone: rows } };
  expect(toData(tags, cases, [all], undefined).engines).toEqual([
    {
      engine: 'webkit',
      version: '1',
      tags: { [floor.name]: { version: floor.version, cases: { [second]: rows.cases[second] } } },
    },
  ]);
});
