import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { words } from '../../examples/compare/words.js';
import { cases, shared } from '../../test/conformance/cases.js';
import { writeReport } from '../../test/conformance/report/writeReport.js';
import { runSuite, type Step } from '../../test/conformance/runSuite.js';
import { tags } from '../../test/conformance/tags.js';
import type { Tag } from '../../test/conformance/types.js';
import { measureWork } from '../../test/conformance/weight/measureWork.js';
import { weighAll } from '../../test/conformance/weight/weighAll.js';
import { lackOf } from '../../test/engines/harness/launchEngine.js';
import type { EngineName } from '../../test/engines/harness/types.js';

const HELP = `npm run compare: plays the same cases with any tracking tag, in real browsers, and writes docs/compare-results.md.

  npm run compare                                  all tags and cases in Chromium, Firefox and WebKit
  npm run compare -- --only pagebeat.js,Plausible  tags whose name has one of these in it
  npm run compare -- --engine chromium             one browser, or some: chromium,webkit
  npm run compare -- --case leaving                cases whose name has this in it
  npm run compare -- --tag ./mine.ts               a tag of your own, in place of the others: docs/conformance.md
  npm run compare -- --again                       also what has a result that is up to date
  npm run compare -- --work 3                      measures weight and work alone, in so many rounds
  npm run compare -- --minutes 3                   begins nothing after so many; the next run goes on
  npm run compare -- --list                        what there is
  npm run compare -- --report                      writes the report alone

Results are kept as they come, so a run that was interrupted goes on where it was.
`;

const ENGINES: EngineName[] = ['chromium', 'firefox', 'webkit'];
const text = { type: 'string' } as const;
const flag = { type: 'boolean' } as const;

const fail = (message: string): never => {
  console.error(`${message}\n\n${HELP}`);
  process.exit(2);
};

const readOptions = () => {
  const options = {
    ...{ only: text, engine: text, case: text, tag: text, work: text, minutes: text },
    ...{ again: flag, list: flag, report: flag, help: { ...flag, short: 'h' } },
  };
  try {
    return parseArgs({ options }).values;
  } catch (error) {
    return fail((error as Error).message);
  }
};

/** Those whose name has one of some words in it; all without a word. */
const choose = <Named extends { name: string }>(list: Named[], words = '', what: string): Named[] => {
  const wanted = words.toLowerCase().split(',');
  const chosen = list.filter(({ name }) => wanted.some((word) => name.toLowerCase().includes(word.trim())));
  return chosen.length ? chosen : fail(`No ${what} has "${words}" in its name. --list tells what there is.`);
};

const readTag = async (file: string): Promise<Tag[]> => {
  const { default: tag } = await import(pathToFileURL(resolve(file)).href);
  return tag?.name ? [tag] : fail(`${file} has no adapter as its default export.`);
};

const showTime = (seconds: number): string =>
  seconds < 90 ? `${Math.round(seconds)} s` : `${Math.round(seconds / 60)} min`;

const print = ({ tag, one, word, saw, done, all, left }: Step): void =>
  console.log(`${words[word].symbol} ${done}/${all}, ${showTime(left)} left  ${tag.name}: ${one.name}: ${saw}`);

const { only, engine, case: part, tag: file, work, minutes = '600', again = false, list, report, help } = readOptions();
if (help) {
  console.log(HELP);
  process.exit();
}
const chosenTags = file ? await readTag(file) : choose(tags, only, 'tag');
// What a call is told, in words of ours, is asked of a tag of one's own alone.
const asked = file ? cases : shared;
const chosenCases = choose(asked, part, 'case');
const chosenEngines = choose(
  ENGINES.map((name) => ({ name })),
  engine,
  'engine',
).map(({ name }) => name);

if (list) {
  console.log(`Tags:\n${chosenTags.map(({ name, version }) => `  ${name} (${version})`).join('\n')}`);
  console.log(`Cases:\n${chosenCases.map(({ name, level }) => `  ${name} (${level})`).join('\n')}`);
  process.exit();
}
const rounds = Number(work ?? 0);
if (!Number.isInteger(rounds) || rounds < 0) fail(`--work is a number of rounds, not "${work}".`);
if (rounds) await measureWork({ tags: chosenTags, rounds, onStep: console.log });
else if (!report) {
  for (const name of chosenEngines) {
    const lack = lackOf(name);
    console.log(`\n${name}${lack}`);
    if (!lack)
      await runSuite({
        engine: name,
        tags: chosenTags,
        cases: chosenCases,
        isAgain: again,
        minutes: Number(minutes),
        onStep: print,
      });
  }
}
if (!report) await weighAll(chosenTags).catch((error: Error) => console.log(`Not weighed: ${error.message}`));
writeReport(file ? [...tags, ...chosenTags] : tags, asked);
process.exit();
