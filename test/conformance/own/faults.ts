import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { EngineName } from '../../engines/harness/types';
import { cases } from '../cases';
import type { Case, Tag, Tally } from '../types';

/** What a case came to with one file. */
export interface Faults extends Tally {
  /** What the file does not offer, and was not held against. */
  lack: string;
  /** What was amiss, in words; not where it is known. */
  problems: string[];
}

export interface Row {
  name: string;
  note?: string | undefined;
  /** By the names of the files. */
  files: Record<string, Faults>;
}

export interface FaultResults {
  engine: EngineName;
  version: string;
  rows: Row[];
}

/** The cases in which a call is told how it ended: the table of docs/delivery.md. */
export const faults: Case[] = cases.filter(({ told }) => told);

/** A column of it: a file, and for which destinations; both have their share of the trials. */
export interface Column {
  file: string;
  tags: Tag[];
}

const pathOf = (engine: EngineName): string =>
  fileURLToPath(new URL(`../results/faults-${engine}.json`, import.meta.url));

export const readFaults = (engine: EngineName): FaultResults | undefined =>
  existsSync(pathOf(engine)) ? JSON.parse(readFileSync(pathOf(engine), 'utf8')) : undefined;

export const writeFaults = (results: FaultResults): void =>
  writeFileSync(pathOf(results.engine), `${JSON.stringify(results, undefined, 2)}\n`);
