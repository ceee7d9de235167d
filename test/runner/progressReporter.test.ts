import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { fromRoot } from '../../scripts/fromRoot';
import { runStep } from '../../scripts/test/runStep';

// Below the project, where vitest is found.
mkdirSync(fromRoot('.cache'), { recursive: true });
const folder = mkdtempSync(fromRoot('.cache/runner-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const write = (name: string, lines: string) =>
  writeFileSync(join(folder, name), `import { beforeAll, describe, expect, test } from 'vitest';\n${lines}`);

test('vitest tells each file as it ends, each failure, and what passed at the second try', async () => {
  write(
    'fine.test.js',
    `test('holds', ({ task }) => { task.meta.engine = 'chromium 1'; }); test.skip('not now', () => {});`,
  );
  write(
    'not.test.js',
    `let tries = 0;
    describe('a page', () => {
      test('is late once', { retry: 1 }, () => expect(tries++).toBe(1));
      test('is wrong', () => expect({ a: 1 }).toEqual({ a: 2 }));
    });
    describe('no browser', () => {
      beforeAll(() => { throw new Error('it does not start'); });
      test('is never run', () => {});
    });`,
  );
  write('missing.test.js', `import './no-such-file';`);
  // Without one it takes that of a folder above.
  writeFileSync(join(folder, 'vitest.config.js'), 'export default {};');
  const said: string[] = [];
  const args = ['run', '--root', folder];
  const step = { name: 'it', what: '', command: fromRoot('node_modules/.bin/vitest'), args, isVitest: true };
  const result = await runStep(step, { reports: folder, needed: [], say: (line) => said.push(line) });

  expect(result).toMatchObject({ state: 'failed', passed: 2, failed: 3, skipped: 2, engines: ['chromium 1'] });
  expect(result.files.map(({ name }) => name).sort()).toEqual(['fine.test.js', 'missing.test.js', 'not.test.js']);
  expect(result.retried).toMatchObject([{ file: 'not.test.js', name: 'a page > is late once' }]);
  expect(result.problems.sort((one, other) => one.name.localeCompare(other.name))).toMatchObject([
    { file: 'not.test.js', name: 'a page > is wrong', error: 'expected { a: 1 } to deeply equal { a: 2 }' },
    { file: 'not.test.js', name: 'no browser', error: 'it does not start' },
    { file: 'missing.test.js', name: 'the file itself', error: expect.stringContaining('no-such-file') },
  ]);
  const log = said.join('\n');
  expect(log).toMatch(/^ok \d\/3 fine\.test\.js: 1 passed, 1 skipped, \d+\.\d s \(at \d+ s\)$/m);
  expect(log).toMatch(/^FAILED \d\/3 not\.test\.js: 1 passed, 1 failed, 1 skipped, /m);
  expect(log).toMatch(/^passed at the second try: not\.test\.js > a page > is late once: expected/m);
  expect(log).toMatch(/^FAILED not\.test\.js > a page > is wrong\n[\s\S]*\+ {3}"a": 1,/m);
}, 60_000);
