import { type Context, Hono } from 'hono';
import { findProblems, readChoices } from '../readChoices.js';
import type { Catalogue } from '../records.js';
import { renderLive } from './renderLive.js';

/** The live page may run and ask nothing but what is on this origin, whatever its address says. */
const POLICY = "default-src 'self'; img-src 'self' data:; base-uri 'none'; form-action 'self'";

/**
 * What the tag builder asks of its server: `options`, all that a tag can say, and `live`, a page with the tag that the
 * parameters of its address describe.
 * It is to be mounted at `/builder`.
 */
export function createBuilder() {
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
    return context.html(renderLive(choices, catalogue, new URL(context.req.url).origin));
  };

  builder.get('/options', async (context) => context.json(await read()));
  builder.get('/live', live);
  // The page moves to addresses below its own, as a single-page app does, and may be reloaded there.
  builder.get('/live/*', live);
  return builder;
}
