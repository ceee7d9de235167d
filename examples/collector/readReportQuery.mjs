import { z } from 'zod';
import { destinations } from './destinations.mjs';
import { parseJson } from './parseJson.mjs';

const FILTER_EXAMPLE = '[{"event":"Button Clicked"},{"event":"Button Clicked","key":"plan","value":"pro"}]';
const MOST_ROWS = 1000;

const oneOf = (values) => z.enum(values, { error: () => `must be one of ${values.join(', ')}` });
const rowsError = `must be a whole number from 1 to ${MOST_ROWS}`;

const condition = z.union([
  z.strictObject({ event: z.string().min(1) }),
  z.strictObject({ event: z.string().min(1), key: z.string(), value: z.string() }),
]);
const filterError = `must be a list of events, or of values of their metadata, such as ${FILTER_EXAMPLE}`;

/** What a report may be asked: see `store/createScope.mjs` for what it means. */
const reportQuery = z.strictObject({
  period: oneOf(['today', '7d', '30d']).default('today'),
  destination: oneOf(destinations.map(({ name }) => name)).optional(),
  filter: z.preprocess((text) => (text === undefined ? [] : parseJson(text)), z.array(condition, filterError)),
  rows: z.coerce.number(rowsError).int(rowsError).min(1, rowsError).max(MOST_ROWS, rowsError).default(10),
});

const metadataQuery = reportQuery.omit({ rows: true }).extend({
  event: z.string('must be the name of an event').min(1, 'must be the name of an event'),
});

/** What is wrong, in one sentence for each parameter. */
function describe({ path: [name], code, keys, message }, schema) {
  if (code === 'unrecognized_keys' && name === undefined) {
    return `${keys.join(', ')}: not known; there are ${Object.keys(schema.shape).join(', ')}`;
  }
  return `${name} ${name === 'filter' ? filterError : message}`;
}

function read(schema, query) {
  const { data, error } = schema.safeParse(query);
  return error
    ? { error: [...new Set(error.issues.map((issue) => describe(issue, schema)))].join('; ') }
    : { query: data };
}

/**
 * @typedef {{ period: 'today' | '7d' | '30d', destination?: string, rows: number,
 *   filter: { event: string, key?: string, value?: string }[] }} ReportQuery
 *
 * @param {Record<string, string>} query the parameters of the address
 * @returns {{ query?: ReportQuery, error?: string }} the error says what to write instead
 */
export const readReportQuery = (query) => read(reportQuery, query);

/** The same, with the event whose metadata is asked for. */
export const readMetadataQuery = (query) => read(metadataQuery, query);
