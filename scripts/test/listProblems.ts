import type { Problem, Report } from './readReport.js';

/** How many there are at most: a log that is cut keeps its last lines. */
const MOST = 50;

interface Named extends Pick<Report, 'problems' | 'retried'> {
  /** Of the step. */
  name: string;
}

const toLines = (step: string, { file, name, error }: Problem): string[] => {
  const test = [file, name].filter(Boolean).join(' > ');
  return test ? [`  ${step}: ${test}`, `      ${error}`] : [`  ${step}: ${error}`];
};

const list = (title: string, results: Named[], key: 'problems' | 'retried'): string[] => {
  const all = results.flatMap((result) => result[key].map((problem) => toLines(result.name, problem)));
  if (!all.length) return [];
  const rest = all.length > MOST ? [`  and ${all.length - MOST} more`] : [];
  return ['', title, ...all.slice(0, MOST).flat(), ...rest];
};

/** What failed in all steps, and what did so once, for the end of a log. */
export const listProblems = (results: Named[]): string[] => [
  ...list('Passed only at the second try:', results, 'retried'),
  ...list('Failed:', results, 'problems'),
];
