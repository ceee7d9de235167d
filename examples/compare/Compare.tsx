import { useState } from 'preact/hooks';
import { useInAddress } from '../shared/useInAddress.js';
import { About } from './About.js';
import { CellDialog, type Opened } from './CellDialog.js';
import { Controls } from './Controls.js';
import { filterCases } from './filterCases.js';
import { groupCases } from './groupCases.js';
import { Legend } from './Legend.js';
import { Matrix } from './Matrix.js';
import { readChoice } from './readChoice.js';
import type { CompareResults } from './records.js';
import { Weights } from './Weights.js';
import { writeChoice } from './writeChoice.js';

/** The page: tags by cases in one browser, weight against cases held, and how to have it all again. */
export function Compare({ results }: { results: CompareResults }) {
  const [choice, choose] = useInAddress(
    (search) => readChoice(search, results),
    (chosen) => writeChoice(chosen, results),
    location.hash,
  );
  const [opened, setOpened] = useState<Opened>();
  const played = results.engines.find(({ engine }) => engine === choice.browser);
  const tags = results.tags.filter(({ name }) => choice.tags.includes(name));

  return (
    <>
      <h1>How tags do</h1>
      <p>
        The same cases, judged by the same rules, for each tag: a page and an endpoint to itself, in real browsers. A
        cell opens to what was expected and what was seen.{' '}
        <a href="#about">When, with which versions, and how to run it again</a>.
      </p>
      {played ? (
        <>
          <Controls results={results} choice={choice} choose={choose} />
          <Legend />
          <Matrix
            played={played}
            tags={tags}
            all={results.cases}
            groups={groupCases(played, results.tags, filterCases(played, choice, results.cases))}
            onOpen={setOpened}
          />
          <Weights results={results} played={played} />
        </>
      ) : (
        <p class="notice">No case was played yet.</p>
      )}
      <About results={results} />
      {opened && played && (
        <CellDialog {...opened} results={results} played={played} onClose={() => setOpened(undefined)} />
      )}
    </>
  );
}
