import { z } from 'zod';
import { parseJson } from './parseJson.js';
import { DESTINATIONS } from './records.js';

const FILTER_EXAMPLE = '[{"event":"Button Clicked"},{"event":"Button Clicked","key":"plan","value":"pro"}]';
const MOST_ROWS = 1000;

const oneOf = <const Value extends string>(values: readonly Value[]) =>
  z.enum(values, { error: () => `must be one of ${values.join(', ')}` });
const rowsError = `must be a whole number from 1 to ${MOST_ROWS}`;

const condition = z.union([
  z.strictObject({ event: z.string().min(1), key: z.undefined().optional(), value: z.undefined().optional() }),
  z.strictObject({ event: z.string().min(1), key: z.string(), value: z.string() }),
]);
export const filterError = `must be a list of events, or of values of their metadata, such as ${FILTER_EXAMPLE}`;

/** What a report may be asked: see `store/createScope.ts` for what it means. */
export const reportQuery = z.strictObject({
  period: oneOf(['today', '7d', '30d']).default('today'),
  destination: oneOf(DESTINATIONS).optional(),
  filter: z.preprocess((text) => (text === undefined ? [] : parseJson(String(text))), z.array(condition, filterError)),
  rows: z.coerce.number(rowsError).int(rowsError).min(1, rowsError).max(MOST_ROWS, rowsError).default(10),
});

/** The same, with the event whose metadata is asked for. */
export const metadataQuery = reportQuery.omit({ rows: true }).extend({
  event: z.string('must be the name of an event').min(1, 'must be the name of an event'),
});

/** A condition of a filter: visitors with an event, perhaps with a value in its metadata. */
export type Condition = z.infer<typeof condition>;
export type ReportQuery = z.infer<typeof reportQuery>;
export type MetadataQuery = z.infer<typeof metadataQuery>;
export type Period = ReportQuery['period'];
