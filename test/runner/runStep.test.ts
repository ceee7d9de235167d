import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { runStep } from '../../scripts/test/runStep';

const reports = mkdtempSync(join(tmpdir(), 'pagebeat-steps-'));
afterAll(() => rmSync(reports, { recursive: true, force: true }));

const node = (script: string) => ({ name: 'it', what: '', command: process.execPath, args: ['-e', script] });
const runAndListen = async (step: Parameters<typeof runStep>[0]) => {
  const said: string[] = [];
  const result = await runStep(step, { reports, needed: [], say: (line) => said.push(line) });
  return { ...result, said };
};

test('a command is one test', async () => {
  expect(await runAndListen(node('console.log("fine")'))).toMatchObject({
    state: 'ok',
    passed: 1,
    failed: 0,
    said: [],
  });
});

test('of a command that fails the whole output is told, and at the end what is most telling', async () => {
  const lines = [...Array.from({ length: 20 }, (_, index) => `line ${index}`), 'src/a.ts: error TS1'];
  const result = await runAndListen(node(`console.log(${JSON.stringify(lines.join('\n'))}); process.exit(1)`));
  expect(result).toMatchObject({ state: 'failed', passed: 0, failed: 1, said: [`${lines.join('\n')}\n`] });
  expect(result.problems).toEqual([{ file: '', name: '', error: 'src/a.ts: error TS1' }]);
});

test('a function is one too, and tells what could not be had', async () => {
  const step = { name: 'it', what: '' };
  expect(await runAndListen({ ...step, run: async () => ['mujs'] })).toMatchObject({ state: 'ok', missing: ['mujs'] });
  const broken = await runAndListen({ ...step, run: () => Promise.reject(new Error('no rights')) });
  expect(broken).toMatchObject({ state: 'failed', failed: 1, problems: [{ error: 'no rights' }], missing: [] });
});
