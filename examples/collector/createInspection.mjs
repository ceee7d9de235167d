import { Hono } from 'hono';
import { readMetadataQuery, readReportQuery } from './readReportQuery.mjs';
import { streamHits } from './streamHits.mjs';

const ROUTES = 'GET /collector/report, /report/metadata, /stream and /hits/ID, and DELETE /collector/hits';

/**
 * What the collector tells of what it has received. No other site may read it: there are no CORS headers.
 *
 * - `GET /report`, `GET /report/metadata`: the panels; see `store/readReport.mjs` and `readReportQuery.mjs`.
 * - `GET /stream`: what arrives, as it arrives; see `streamHits.mjs`.
 * - `GET /hits/ID`: one request, raw.
 * - `DELETE /hits`: forgets everything.
 *
 * @param {ReturnType<typeof import('./createCollector.mjs').createCollector>} collector
 * @returns {Hono}
 */
export function createInspection(collector) {
  const { store } = collector;
  const answer = (readQuery, readStore) => (context) => {
    const { query, error } = readQuery(context.req.query());
    return error ? context.json({ error }, 400) : context.json(readStore(query));
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
      collector.clear();
      return context.body(null, 204);
    })
    .all('*', (context) => {
      const { method, path } = context.req;
      return context.json({ error: `There is nothing at ${method} ${path}. There are ${ROUTES}.` }, 404);
    });
}
