import { type Context, Hono } from 'hono';
import type { Collector } from './createCollector.js';
import type { Read } from './readReportQuery.js';
import { readMetadataQuery, readReportQuery } from './readReportQuery.js';
import { streamHits } from './streamHits.js';

const ROUTES = 'GET /collector/report, /report/metadata, /stream and /hits/ID, and DELETE /collector/hits';

/**
 * What the collector tells of what it has received. No other site may read it: there are no CORS headers.
 *
 * - `GET /report`, `GET /report/metadata`: the panels; see `store/readReport.ts` and `reportQuery.ts`.
 * - `GET /stream`: what arrives, as it arrives; see `streamHits.ts`.
 * - `GET /hits/ID`: one request, raw.
 * - `DELETE /hits`: forgets everything, or says why it can't, and forgets nothing.
 */
export function createInspection(collector: Collector) {
  const { store } = collector;
  const answer =
    <Query>(readQuery: (query: Record<string, string>) => Read<Query>, readStore: (query: Query) => object) =>
    (context: Context) => {
      const { query, error } = readQuery(context.req.query());
      return error === undefined ? context.json(readStore(query as Query)) : context.json({ error }, 400);
    };

  return new Hono()
    .get('/report', answer(readReportQuery, store.report))
    .get('/report/metadata', answer(readMetadataQuery, store.metadata))
    .get('/stream', (context) => streamHits(context, collector))
    .get('/hits/:id{[0-9]+}', (context) => {
      const hit = store.request(Number(context.req.param('id')));
      return hit
        ? context.json(hit)
        : context.json({ error: 'The raw text of this request is not kept any more.' }, 404);
    })
    .delete('/hits', (context) => {
      try {
        collector.clear();
        return context.body(null, 204);
      } catch (error) {
        const reason = error instanceof Error ? error.message : String(error);
        return context.json({ error: `Nothing was forgotten: ${reason}.` }, 503);
      }
    })
    .all('*', (context) => {
      const { method, path } = context.req;
      return context.json({ error: `There is nothing at ${method} ${path}. There are ${ROUTES}.` }, 404);
    });
}
