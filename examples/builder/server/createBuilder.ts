import { type Context, Hono } from 'hono';
import { chooseFile } from '../chooseFile.js';
import { COMPOSED_FILE, isOfComposed } from '../composedFile.js';
import { piecesOf } from '../piecesOf.js';
import { findProblems, readChoices } from '../readChoices.js';
import type { Catalogue } from '../records.js';
import type { ComposedTag } from './createComposer.js';
import { RefusedError } from './RefusedError.js';
import { renderLive } from './renderLive.js';

/** The live page may run and ask nothing but what is on this origin, whatever its address says. */
const POLICY = "default-src 'self'; img-src 'self' data:; base-uri 'none'; form-action 'self'";

const SCRIPT = { 'content-type': 'text/javascript; charset=utf-8' };
const JSON_TYPE = { 'content-type': 'application/json' };

type Compose = (pieces: string) => Promise<ComposedTag>;

/**
 * What the tag builder asks of its server: `options`, all that a tag can say; `compose`, what a tag of some pieces weighs, and
 * `composed`, its file; and `live`, a page with the tag that the parameters of its address describe.
 * It is to be mounted at `/builder`.
 */
export function createBuilder({ compose }: { compose?: Compose } = {}) {
  const builder = new Hono();
  let reading: Promise<Catalogue> | undefined;
  /** It is read with the compiler of TypeScript, which takes more memory than all the rest: not before somebody asks. */
  const read = () => {
    reading ??= import('./readCatalogue.js').then(({ readCatalogue }) => readCatalogue());
    // What can't be read now may be there once it is built.
    reading.catch(() => {
      reading = undefined;
    });
    return reading;
  };

  let composer: Promise<Compose> | undefined;
  /** So is the composer. */
  const composeNow: Compose = async (pieces) => {
    composer ??= compose
      ? Promise.resolve(compose)
      : import('./createComposer.js').then(({ createComposer }) => createComposer());
    return (await composer)(pieces);
  };

  const live = async (context: Context) => {
    const catalogue = await read();
    const { choices, problems } = readChoices(new URL(context.req.url).searchParams, catalogue);
    const wrong = [...problems, ...findProblems(choices, catalogue)];
    if (wrong.length > 0) {
      const lines = wrong.map(({ of, message }) => `${of}: ${message}`);
      return context.text(
        `There is no tag like this.\n\n${lines.join('\n')}\n\n/builder/ has all that there is.\n`,
        400,
      );
    }
    context.header('content-security-policy', POLICY);
    const isComposed = isOfComposed(choices, chooseFile(choices, catalogue));
    const composed = isComposed ? (await composeNow(piecesOf(choices, catalogue).join())).about : undefined;
    return context.html(renderLive(choices, catalogue, new URL(context.req.url).origin, composed));
  };

  builder.onError((error, context) => {
    if (error instanceof RefusedError) return context.text(`${error.message}\n`, 400);
    throw error;
  });
  builder.get('/options', async (context) => context.json(await read()));
  builder.get('/compose', async (context) => context.json((await composeNow(context.req.query('pieces') ?? '')).about));
  builder.get('/composed/:pieces/:file', async (context, next) => {
    const { pieces, file } = context.req.param();
    // Beside a tag there is the companion, which is the same for all.
    if (file === 'pagebeat.dev.js') return context.redirect('/pagebeat.dev.js');
    if (file !== COMPOSED_FILE && file !== `${COMPOSED_FILE}.map`) return next();
    const { code, map = '' } = await composeNow(pieces);
    return file === COMPOSED_FILE ? context.body(code, 200, SCRIPT) : context.body(map, 200, JSON_TYPE);
  });
  builder.get('/live', live);
  // The page moves to addresses below its own, as a single-page app does, and may be reloaded there.
  builder.get('/live/*', live);
  return builder;
}
