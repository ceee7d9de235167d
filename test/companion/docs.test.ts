import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { fromRoot } from '../../scripts/fromRoot.js';
import { MISTAKES } from './mistakes';

test('docs/localhost.md lists what is said in browsers, word for word', () => {
  const [, table = ''] = readFileSync(fromRoot('docs/localhost.md'), 'utf8').split(
    'what the console says |\n| --- | --- |\n',
  );
  const listed = table
    .split('\n\n')[0]!
    .split('\n')
    .map((row) => row.replace(/^.* \| (.*) \|$/, '$1'));
  const said = Object.values(MISTAKES).flatMap(({ says }) => says);
  expect(listed.length).toBeGreaterThanOrEqual(20);
  expect(listed.filter((sentence) => !said.includes(sentence))).toEqual([]);
});
