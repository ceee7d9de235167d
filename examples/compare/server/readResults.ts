import { readFile } from 'node:fs/promises';
import { type CompareResults, compareResults } from '../records.js';

const AGAIN = '"npm run compare -- --report" writes it anew.';

interface Read {
  results?: CompareResults;
  /** Why there are none, in a sentence for who looks at the page. */
  problem?: string;
}

const parse = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
};

/** Reads what `npm run compare` has written, as far as the page can show it. */
export async function readResults(file: string): Promise<Read> {
  const text = await readFile(file, 'utf8').catch(() => undefined);
  if (text === undefined) return { problem: `There are no results, as docs/compare-results.json is missing. ${AGAIN}` };
  const { data, error } = compareResults.safeParse(parse(text));
  if (data) return { results: data };
  const [issue] = error.issues;
  const place = issue?.path.length ? ` at ${issue.path.join('.')}` : '';
  return { problem: `The results can’t be read, as docs/compare-results.json is broken${place}. ${AGAIN}` };
}
