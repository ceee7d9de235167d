import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { lackOf, launchEngine } from '../engines/harness/launchEngine';
import { startServer } from '../engines/harness/startServer';
import type { Engine, EngineName, Page } from '../engines/harness/types';
import { createResults } from './createResults';
import { faults } from './faults';
import { runFault, type Troupe } from './runFault';
import { tally } from './tally';

/** By hand it is set, and the table is written; else a few trials show that the bar is met. */
const TRIALS = Number(process.env.PAGEBEAT_TRIALS ?? 0);
const TRIALS_OF_RACE = TRIALS || 4;
const TRIALS_OF_REST = TRIALS ? 10 : 2;

// Milliseconds. Only what hangs is to meet it: the slowest rows take a tenth of that, and each trial about half a second.
const TIMEOUT = 240_000 + TRIALS * 10_000;

/** Runs the whole table in one engine, some rows at a time, each in a window of its own. */
export const describeFaults = (engineName: EngineName): void => {
  const lack = lackOf(engineName);
  describe.skipIf(lack)(`faults, ${engineName}${lack}`, async () => {
    const server = await startServer();
    const troupe: Troupe = { server, roles: new Map() };
    const results = createResults(engineName);
    const idle: Page[] = [];
    let engine: Engine;

    beforeAll(async () => {
      engine = await launchEngine(engineName, server.proxyPort);
      // What is tested stays the same while somebody builds.
      const tag = await readFile(fileURLToPath(new URL('../../dist/pagebeat.full.js', import.meta.url)), 'utf8');
      server.page('/pagebeat.full.js', () => ({ body: tag, headers: { 'content-type': 'text/javascript' } }));
      server.page('/next', '<!doctype html><title>Next</title>');
      server.page('/slow', () => ({ delay: 1000 }));
      server.answer = (hit) => troupe.roles.get(hit.headers.host!)?.answer(hit);
      server.arrive = (arrival) => troupe.roles.get(arrival.url.host)?.arrive(arrival);
    });
    afterAll(async () => {
      await Promise.all(idle.map((page) => page.discard()));
      await engine?.close();
      await server.close();
      if (TRIALS) results.write(engine.version);
    });

    for (const [index, fault] of faults.entries()) {
      if (fault.engines && !fault.engines.includes(engineName)) continue;
      const destinations = fault.destinations ?? ['pirsch', 'swetrix'];
      const trials = Math.ceil((fault.isRace ? TRIALS_OF_RACE : TRIALS_OF_REST) / destinations.length);

      // Most rows wait for most of their time. Many trials of a race are work, and do not leave others theirs.
      const run = fault.isRace && TRIALS ? test : test.concurrent;
      run(
        fault.name,
        async ({ task }) => {
          task.meta.engine = `${engineName} ${engine.version}`;
          const runs = destinations.map(async (destination) => {
            const page = idle.pop() ?? (await engine.newPage());
            const id = `${destination}${index}`;
            const calls = await runFault({ fault, id, destination, trials, engine: engineName, page }, troupe);
            // A page that was frozen stays hidden.
            if (fault.engines) await page.discard();
            else idle.push(page);
            return calls;
          });
          const calls = (await Promise.all(runs)).flat();
          const row = tally(fault, engineName, calls);
          results.add(fault, row);
          if (TRIALS)
            console.log(`${engineName}: ${fault.name}: ${row.arrived}/${row.calls} ${JSON.stringify(row.told)}`);
          expect(row.problems).toEqual([]);
        },
        TIMEOUT,
      );
    }
  });
};
