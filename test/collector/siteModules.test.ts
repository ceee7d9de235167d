import { readdirSync } from 'node:fs';
import { expect, it } from 'vitest';
import { createCollector } from '../../examples/collector/createCollector.js';
import { createSite } from '../../examples/site/createSite.js';

const site = createSite({ collector: createCollector() });
const PAGES = ['/inspector/', '/builder/', '/compare/', '/docs/tag.md'];
for (const name of readdirSync(new URL('../../examples/pages/', import.meta.url))) {
  if (name.endsWith('.html')) PAGES.push(`/${name}`);
}

/** What a page loads, as it stands in it. */
const LOADED = /<(?:script\b[^>]*?\bsrc|link\b[^>]*?\bhref)="([^"]+)"/g;
/** What a module imports. */
const IMPORTED = /\b(?:from|import)\s*\(?\s*"([^"\s]+)"/g;

/** Everything that a page loads from the site, with the status of the answer. */
async function follow(path: string, found: Map<string, number>): Promise<void> {
  if (found.has(path)) return;
  const response = await site.request(`http://localhost${path}`);
  found.set(path, response.status);
  const [, kind] = /(javascript|html)/.exec(response.headers.get('content-type') ?? '') ?? [];
  if (!kind) return;
  for (const [, specifier] of (await response.text()).matchAll(kind === 'html' ? LOADED : IMPORTED)) {
    const { origin, pathname } = new URL(specifier!, `http://localhost${path}`);
    if (origin === 'http://localhost') await follow(pathname, found);
  }
}

it.each(PAGES)('%s is served with everything that it loads, and each module with what it imports', async (page) => {
  const found = new Map<string, number>();
  await follow(page, found);
  expect([...found].filter(([, status]) => status !== 200)).toEqual([]);
  expect(found.size).toBeGreaterThan(2);
});
