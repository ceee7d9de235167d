import type { Tag } from '../types';
import { describeMachine } from './describeMachine';
import { readWork, writeWork } from './results';
import { weigh } from './weigh';

/** Weighs what was not weighed in this edition: that needs no browser. */
export const weighAll = async (tags: Tag[]): Promise<void> => {
  const results = readWork() ?? { machine: describeMachine(), when: new Date().toISOString().slice(0, 10), tags: {} };
  for (const tag of tags) {
    if (results.tags[tag.name]?.version === tag.version) continue;
    results.tags[tag.name] = { version: tag.version, ...(await weigh(tag)), rounds: [] };
  }
  writeWork(results);
};
