import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** What was read of a page, by names. */
export type Sample = Record<string, number>;

/** What is read of a tag: its bytes, and with Chromium's help what it costs, a number for each round. */
export interface Work {
  version: string;
  raw: number;
  gzip: number;
  brotli: number;
  /** With brotli: what its package imports only when it is needed. */
  later?: number;
  rounds: Sample[];
  /** Why it could not be measured. */
  lack?: string;
}

export interface WorkResults {
  /** The processor and how many of them. */
  machine: string;
  when: string;
  tags: Record<string, Work>;
}

const PATH = fileURLToPath(new URL('../results/work.json', import.meta.url));

export const readWork = (): WorkResults | undefined =>
  existsSync(PATH) ? JSON.parse(readFileSync(PATH, 'utf8')) : undefined;

export const writeWork = (results: WorkResults): void =>
  writeFileSync(PATH, `${JSON.stringify(results, undefined, 2)}\n`);
