import { readFile } from 'node:fs/promises';
import { Hono } from 'hono';
import type { Section } from '../records.js';
import { fileOf, listPages } from './listPages.js';
import { type Document, readDocument } from './readDocument.js';
import { renderPage } from './renderPage.js';

const INDEX = 'docs/README.md';

/**
 * The documentation as pages of the site, each at the path that its file has in the project (`/docs/tag.md`), so that the links between
 * them lead the same way; and all of it cut into sections, for the search, at `/docs/search.json`. It is to be mounted at `/`.
 */
export function createDocs(): Hono {
  const docs = new Hono();

  const read = async (page: string, pages: string[]): Promise<Document> =>
    readDocument(await readFile(fileOf(page), 'utf8'), page, pages);

  docs.get('/docs', (context) => context.redirect(`/${INDEX}`));
  docs.get('/docs/', (context) => context.redirect(`/${INDEX}`));

  docs.get('/docs/search.json', async (context) => {
    const pages = listPages();
    const documents = await Promise.all(pages.map((page) => read(page, pages)));
    const sections: Section[] = documents.flatMap((document) => document.sections);
    return context.json(sections);
  });

  docs.get('/docs/:picture{[\\w-]+\\.webp}', async (context, next) => {
    const file = await readFile(fileOf(`docs/${context.req.param('picture')}`)).catch(() => undefined);
    return file ? context.body(new Uint8Array(file), 200, { 'content-type': 'image/webp' }) : next();
  });

  docs.get('/:page{.+\\.md}', async (context, next) => {
    const pages = listPages();
    const page = context.req.param('page');
    if (!pages.includes(page)) return next();
    const [document, index] = await Promise.all([read(page, pages), read(INDEX, pages)]);
    return context.html(renderPage(document, index.html, `/${page}`));
  });

  return docs;
}
