import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { fillReadme } from '../../scripts/docs/fillReadme.js';

const readme = readFileSync(new URL('../../README.md', import.meta.url), 'utf8');

test('the README has the sizes and options of the code: run "npm run docs" when it does not', async () => {
  expect(readme).toBe(await fillReadme(readme));
  // It builds a tag with every part.
}, 240_000);

test('the README shows the tag, the sizes and the call in its first 30 lines', () => {
  const top = readme.split('\n').slice(0, 30).join('\n');
  for (const part of ['<script defer src="pagebeat.js" data-code=', 'with brotli', '.then((verdict)']) {
    expect(top).toContain(part);
  }
});

test('the README explains every reason for a rejection and for sending nothing', () => {
  const types = readFileSync(new URL('../../src/types/options.ts', import.meta.url), 'utf8');
  const wordsOf = (type: string): string[] =>
    [...new RegExp(`export type ${type} = ([^;]*);`).exec(types)![1]!.matchAll(/'([^']+)'/g)].map((match) => match[1]!);
  expect(wordsOf('Reason')).toContain('blocked');
  for (const reason of wordsOf('Reason')) expect(readme).toMatch(new RegExp(`^\\| \`${reason}\``, 'm'));
  for (const skipped of wordsOf('Skipped'))
    expect(readme).toMatch(new RegExp(`^\\| \`\\{.*skipped: '${skipped}'`, 'm'));
});
