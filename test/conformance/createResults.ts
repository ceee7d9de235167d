import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { EngineName } from '../engines/harness/types';
import type { Case, Result, Tag, Word } from './types';

export interface EngineResults {
  engine: EngineName;
  version: string;
  /** By the names of tag and case. */
  tags: Record<string, { version: string; cases: Record<string, Result> }>;
}

const pathOf = (engine: EngineName): string => fileURLToPath(new URL(`results/${engine}.json`, import.meta.url));

export const readResults = (engine: EngineName): EngineResults =>
  existsSync(pathOf(engine)) ? JSON.parse(readFileSync(pathOf(engine), 'utf8')) : { engine, version: '', tags: {} };

/** A result is out of date as soon as the tag, its adapter, the case or the browser has changed. */
const keyOf = (version: string, tag: Tag, one: Case): string => {
  const adapter = [tag.version, tag.offers, tag.send, tag.isTaken, tag.stub, String(tag.html), String(tag.read)];
  const parts = JSON.stringify([version, adapter, one.rule, String(one.play)]);
  return createHash('sha256').update(parts).digest('hex').slice(0, 8);
};

/** Whether a result is of what is there now. */
const isCurrent = (version: string, tag: Tag, one: Case, result: Result | undefined): result is Result =>
  result?.key === keyOf(version, tag, one);

/** Undefined where nothing was played yet, or only with an earlier edition. */
export const resultOf = ({ version, tags }: EngineResults, tag: Tag, one: Case): Result | undefined => {
  const result = tags[tag.name]?.cases[one.name];
  return isCurrent(version, tag, one, result) ? result : undefined;
};

/** Keeps each result as it comes, so that a run that was interrupted goes on where it was. */
export const createResults = (engine: EngineName, version: string) => {
  const results = readResults(engine);
  results.version = version;
  return {
    has: (tag: Tag, one: Case): boolean => {
      const known = results.tags[tag.name]?.cases[one.name];
      return isCurrent(version, tag, one, known) && known.word !== 'not tried';
    },
    add(tag: Tag, one: Case, { word, saw }: { word: Word; saw: string }): void {
      const row = (results.tags[tag.name] ??= { version: tag.version, cases: {} });
      row.version = tag.version;
      row.cases[one.name] = { word, saw, key: keyOf(version, tag, one), when: new Date().toISOString().slice(0, 10) };
      mkdirSync(fileURLToPath(new URL('results/', import.meta.url)), { recursive: true });
      writeFileSync(pathOf(engine), `${JSON.stringify(results, undefined, 2)}\n`);
    },
  };
};
