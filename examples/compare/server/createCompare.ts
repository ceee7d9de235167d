import { Hono } from 'hono';
import { fromRoot } from '../../catalogue/fromRoot.js';
import { readResults } from './readResults.js';

/** What the comparison asks of its server: `results.json`. It is to be mounted at `/compare`. */
export function createCompare(file = fromRoot('docs/compare-results.json')): Hono {
  const compare = new Hono();

  compare.get('/', (context) => context.redirect('/compare/'));

  compare.get('/results.json', async (context) => {
    const { results, problem } = await readResults(file);
    return results ? context.json(results) : context.json({ error: problem }, 500);
  });

  return compare;
}
