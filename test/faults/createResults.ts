import { mkdirSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { EngineName } from '../engines/harness/types';
import { faults } from './faults';
import type { Fault, Tally } from './types';

/** Keeps what the rows came to in one engine, and writes it where `scripts/docs/faultsTable.ts` reads it. */
export const createResults = (engine: EngineName) => {
  const tallies = new Map<Fault, Tally>();
  return {
    add(fault: Fault, tally: Tally): void {
      tallies.set(fault, tally);
    },
    /** Only the whole table is written, not a part of it that was chosen. */
    write(version: string): void {
      if (faults.some((fault) => !tallies.has(fault) && (fault.engines ?? [engine]).includes(engine))) return;
      const rows = faults.map((fault) => ({ name: fault.name, note: fault.note, ...tallies.get(fault) }));
      const folder = fileURLToPath(new URL('results/', import.meta.url));
      mkdirSync(folder, { recursive: true });
      writeFileSync(`${folder}${engine}.json`, `${JSON.stringify({ engine, version, rows }, undefined, 2)}\n`);
    },
  };
};
