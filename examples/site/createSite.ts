import { fileURLToPath } from 'node:url';
import { serveStatic } from '@hono/node-server/serve-static';
import { Hono } from 'hono';
import { createBuilder } from '../builder/server/createBuilder.js';
import { answerFailure } from '../collector/answerFailure.js';
import type { Collector } from '../collector/createCollector.js';
import { createInspection } from '../collector/createInspection.js';
import type { Connection } from '../collector/readHit.js';
import { createCompare } from '../compare/server/createCompare.js';
import { createDocs } from '../docs/server/createDocs.js';
import { bundleLibrary, LIBRARIES } from './bundleLibrary.js';
import { compileModule, findModule } from './compileModule.js';
import { refuseForeignHosts } from './refuseForeignHosts.js';

const folder = (path: string) => fileURLToPath(new URL(`../${path}`, import.meta.url));
const SCRIPT = { 'content-type': 'text/javascript' };

interface Options {
  collector: Collector;
  /** Whether what was collected is told to this machine's own pages only. */
  isOwnOnly?: boolean;
  /** What `npm run compare` has written; by itself that of docs/. */
  comparison?: string | undefined;
}

/** The example pages, the built files and the collector on one origin, to be used as `site.fetch(request)`. */
export function createSite({ collector, isOwnOnly = false, comparison }: Options): Hono<Connection> {
  const site = new Hono<Connection>();
  site.onError(answerFailure);

  site.use(async (context, next) => {
    await next();
    context.res.headers.set('cache-control', 'no-store');
  });

  if (isOwnOnly) site.use('/collector/*', refuseForeignHosts);
  site.route('/collector', createInspection(collector));

  for (const library of LIBRARIES) {
    site.get(`/libraries/${library}.js`, async (context) => context.body(await bundleLibrary(library), 200, SCRIPT));
  }
  site.route('/builder', createBuilder());
  site.route('/compare', createCompare(comparison));
  site.route('/', createDocs());
  for (const room of ['shared', 'inspector', 'builder', 'compare', 'docs']) {
    site.get(`/${room}/:name{\\w+\\.js}`, async (context, next) => {
      const file = findModule(folder(`${room}/${context.req.param('name').slice(0, -'.js'.length)}`));
      return file ? context.body(await compileModule(file), 200, SCRIPT) : next();
    });
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
