import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { engineNames } from '../../../examples/compare/engineNames';
import { words } from '../../../examples/compare/words';
import { type EngineResults, readResults, resultOf } from '../createResults';
import { leftOut } from '../tags';
import type { Case, Tag, Word } from '../types';
import { readWork } from '../weight/results';
import { engineTitle } from './engineTitle';
import { tableLine } from './tableLine';
import { toData } from './toData';
import { workTable } from './workTable';

/** A word with its symbol; what fails stands out. */
const mark = (word: Word): string => `${words[word].symbol} ${word === 'fails' ? '**fails**' : word}`;

const quote = (text: string): string => text.replaceAll('|', '\\|').replaceAll('<', '&lt;').replaceAll('\n', ' ');
const pathOf = (file: string): string => fileURLToPath(new URL(`../../../docs/${file}`, import.meta.url));

const count = (results: EngineResults, tag: Tag, cases: Case[]): string => {
  const words = cases.map((one) => resultOf(results, tag, one)?.word);
  const held = words.filter((word) => word === 'holds').length;
  const judged = held + words.filter((word) => word === 'fails').length;
  return judged ? `${held} of ${judged}` : '';
};

/** Cases where a tag fails that this project makes, first: what one's own table shows last is not believed. */
const order = (results: EngineResults, tags: Tag[], cases: Case[]): Case[] => {
  const failsOwn = (one: Case): boolean =>
    tags.some((tag) => tag.name.startsWith('pagebeat') && resultOf(results, tag, one)?.word === 'fails');
  return [...cases.filter(failsOwn), ...cases.filter((one) => !failsOwn(one))];
};

const engineTable = (results: EngineResults, tags: Tag[], cases: Case[]): string => {
  const played = tags.filter((tag) => cases.some((one) => resultOf(results, tag, one)));
  const rows = order(results, played, cases).map((one) =>
    tableLine([
      `${one.name} (${one.level})`,
      ...played.map((tag) => {
        const result = resultOf(results, tag, one);
        return result ? mark(result.word) : '';
      }),
    ]),
  );
  const musts = cases.filter(({ level }) => level === 'must');
  return [
    `## ${engineTitle(results)}`,
    '',
    tableLine(['case', ...played.map(({ name }) => name)]),
    tableLine(Array(played.length + 1).fill('---')),
    tableLine(['**of what it offers, must**', ...played.map((tag) => count(results, tag, musts))]),
    tableLine(['**of what it offers, in all**', ...played.map((tag) => count(results, tag, cases))]),
    ...rows,
  ].join('\n');
};

/** What was seen of a case, in each engine where not all is the same as for the others. */
const detail = (all: EngineResults[], tags: Tag[], one: Case): string => {
  const lines = all.flatMap((results) =>
    tags.flatMap((tag) => {
      const result = resultOf(results, tag, one);
      if (!result || result.word === 'not offered') return [];
      return `- ${mark(result.word)} · ${tag.name}, ${engineNames[results.engine]}: ${quote(result.saw)}`;
    }),
  );
  return [
    `<details><summary>${one.name} (${one.level})</summary>`,
    '',
    `${one.why}`,
    '',
    `**Expected:** ${one.rule}`,
    '',
    ...lines,
    '',
    '</details>',
  ].join('\n');
};

const HEAD = `# How tags do

Written by \`npm run compare\`; how to run it again, for a tag of your own too, is in [conformance.md](conformance.md). The same cases
and the same rules for all, one page and one endpoint for each; what was seen is below the tables. ✓ holds; ✗ fails; – the tag never
promised it, which is no failure; ? the browser or the run could not play it; an empty cell was not
played yet. Cases where a file of pagebeat fails come first. As [a page of the example site](../examples/compare/) each cell opens
(\`npm start\`, then \`/compare/\`).`;

/** Writes what is known until now: docs/compare-results.md, and all of it as docs/compare-results.json. */
export const writeReport = (tags: Tag[], cases: Case[]): void => {
  const all = (Object.keys(engineNames) as (keyof typeof engineNames)[])
    .map(readResults)
    .filter((results) => Object.keys(results.tags).length);
  const work = readWork();
  const days = all.flatMap(({ tags: rows }) =>
    Object.values(rows).flatMap((row) => Object.values(row.cases).map(({ when }) => when)),
  );
  const versions = tags.map(
    ({ name, version, document }) => `- ${name}, ${version}: [as its documents say](${document})`,
  );
  const left = Object.entries(leftOut).map(([name, reason]) => `- ${name}: left out, as ${reason}`);
  const text = [
    HEAD,
    `Played on ${[...new Set(days)].sort().join(', ')}.`,
    ...all.map((results) => engineTable(results, tags, cases)),
    ...workTable(work, tags, all, cases),
    '## Which tags',
    [...versions, ...left].join('\n'),
    '## What was seen',
    ...cases.map((one) => detail(all, tags, one)),
  ].join('\n\n');
  writeFileSync(pathOf('compare-results.md'), `${text}\n`);
  writeFileSync(pathOf('compare-results.json'), `${JSON.stringify(toData(tags, cases, all, work), undefined, 2)}\n`);
};
