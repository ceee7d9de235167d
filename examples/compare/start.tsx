import { render } from 'preact';
import { find } from '../shared/find.js';
import { Compare } from './Compare.js';
import type { CompareResults } from './records.js';

interface Answer {
  results?: CompareResults;
  problem?: string;
}

async function ask(): Promise<Answer> {
  const response = await fetch('/compare/results.json');
  const answer = await response.json();
  return response.ok ? { results: answer } : { problem: answer.error };
}

const { results, problem } = await ask().catch(
  (): Answer => ({ problem: 'The site did not answer. Reload the page when it runs again.' }),
);
const main = find('compare');
main.replaceChildren();
render(
  results ? (
    <Compare results={results} />
  ) : (
    <>
      <h1>How tags do</h1>
      <p class="notice" role="alert">
        {problem}
      </p>
    </>
  ),
  main,
);
