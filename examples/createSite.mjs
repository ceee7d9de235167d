import { fileURLToPath } from 'node:url';
import { serveStatic } from '@hono/node-server/serve-static';
import { Hono } from 'hono';
import { createBuilder } from './builder/createBuilder.mjs';
import { bundleLibrary } from './bundleLibrary.mjs';
import { answerFailure } from './collector/answerFailure.mjs';
import { createInspection } from './collector/createInspection.mjs';
import { refuseForeignHosts } from './refuseForeignHosts.mjs';

const folder = (path) => fileURLToPath(new URL(path, import.meta.url));

/**
 * The example pages, the built files and the collector on one origin.
 *
 * @param {object} options
 * @param {ReturnType<import('./collector/createCollector.mjs').createCollector>} options.collector
 * @param {boolean} [options.isOwnOnly] whether what was collected is told to this machine's own pages only
 * @returns {Hono} to be used as `site.fetch(request)`
 */
export function createSite({ collector, isOwnOnly = false }) {
  const site = new Hono();
  site.onError(answerFailure);

  site.use(async (context, next) => {
    await next();
    context.header('cache-control', 'no-store');
  });

  if (isOwnOnly) site.use('/collector/*', refuseForeignHosts);
  site.route('/collector', createInspection(collector));

  for (const library of ['preact', 'chart']) {
    site.get(`/libraries/${library}.js`, async (context) =>
      context.body(await bundleLibrary(library), 200, { 'content-type': 'text/javascript' }),
    );
  }
  site.route('/builder', createBuilder());
  for (const room of ['shared', 'inspector', 'builder']) {
    site.use(`/${room}/*`, serveStatic({ root: folder('./') }));
  }
  site.use(serveStatic({ root: folder('pages') }));
  // These pages move to addresses below their own, as a single-page app does, and may be reloaded there.
  site.get('/navigation/*', serveStatic({ path: folder('pages/navigation.html') }));
  site.get('/destinations/*', serveStatic({ path: folder('pages/destinations.html') }));
  site.use(serveStatic({ root: folder('../dist') }));
  site.all('*', (context) => collector.app.fetch(context.req.raw, context.env));

  return site;
}
