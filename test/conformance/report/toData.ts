import type { CompareResults } from '../../../examples/compare/records';
import { type EngineResults, resultOf } from '../createResults';
import { leftOut } from '../tags';
import type { Case, Result, Tag } from '../types';
import type { WorkResults } from '../weight/results';

/** All that is known, as data: what was played, of which tags and cases. As in the tables, what is out of date is not in it. */
export const toData = (
  tags: Tag[],
  cases: Case[],
  all: EngineResults[],
  work: WorkResults | undefined,
): CompareResults => {
  const played = (results: EngineResults, tag: Tag): [string, Result][] =>
    cases.flatMap((one) => {
      const result = resultOf(results, tag, one);
      return result ? [[one.name, result]] : [];
    });
  return {
    tags: tags.map(({ name, version, document }) => ({ name, version, document })),
    cases: cases.map(({ name, why, rule, level }) => ({ name, why, rule, level })),
    leftOut,
    engines: all.map((results) => ({
      engine: results.engine,
      version: results.version,
      tags: Object.fromEntries(
        tags
          .map((tag) => [tag.name, { version: tag.version, cases: Object.fromEntries(played(results, tag)) }] as const)
          .filter(([, row]) => Object.keys(row.cases).length),
      ),
    })),
    work,
  };
};
