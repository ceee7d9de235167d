import { z } from 'zod';

const word = z.enum(['holds', 'fails', 'not offered', 'not tried']);
const result = z.object({ word, saw: z.string(), when: z.string() });
const engineName = z.enum(['chromium', 'firefox', 'webkit']);

/** What docs/compare-results.json says: `npm run compare` writes it, and the page shows it. */
export const compareResults = z.object({
  tags: z.array(z.object({ name: z.string(), version: z.string(), document: z.string() })),
  cases: z.array(z.object({ name: z.string(), why: z.string(), rule: z.string(), level: z.enum(['must', 'should']) })),
  /** Tags that can't be played, with the reason. */
  leftOut: z.record(z.string(), z.string()),
  engines: z.array(
    z.object({
      engine: engineName,
      version: z.string(),
      /** By the names of tag and case; what is not there was not played. */
      tags: z.record(z.string(), z.object({ version: z.string(), cases: z.record(z.string(), result) })),
    }),
  ),
  /** Bytes by the names of tags, when they were weighed, and on which machine. */
  work: z
    .object({
      machine: z.string(),
      when: z.string(),
      tags: z.record(z.string(), z.object({ version: z.string(), brotli: z.number() })),
    })
    .optional(),
});

export type CompareResults = z.infer<typeof compareResults>;
export type Word = z.infer<typeof word>;
export type Result = z.infer<typeof result>;
export type EngineName = z.infer<typeof engineName>;
export type NamedTag = CompareResults['tags'][number];
export type NamedCase = CompareResults['cases'][number];
export type Played = CompareResults['engines'][number];
