import type { z } from 'zod';
import { filterError, type MetadataQuery, metadataQuery, type ReportQuery, reportQuery } from './reportQuery.js';

/** What was asked, or what to write instead. */
export type Read<Query> = { query: Query; error?: undefined } | { query?: undefined; error: string };

/** What is wrong, in one sentence for each parameter. */
function describe(issue: z.core.$ZodIssue, names: string[]): string {
  const [name] = issue.path;
  if (issue.code === 'unrecognized_keys' && name === undefined) {
    return `${issue.keys.join(', ')}: not known; there are ${names.join(', ')}`;
  }
  return `${String(name)} ${name === 'filter' ? filterError : issue.message}`;
}

function read<Query>(schema: z.ZodType<Query> & { shape: object }, query: Record<string, string>): Read<Query> {
  const { data, error } = schema.safeParse(query);
  if (!error) return { query: data };
  const names = Object.keys(schema.shape);
  return { error: [...new Set(error.issues.map((issue) => describe(issue, names)))].join('; ') };
}

/** What the parameters of an address ask. */
export const readReportQuery = (query: Record<string, string>): Read<ReportQuery> => read(reportQuery, query);

/** The same, with the event whose metadata is asked for. */
export const readMetadataQuery = (query: Record<string, string>): Read<MetadataQuery> => read(metadataQuery, query);
