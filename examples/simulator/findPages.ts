import type { Page } from 'puppeteer-core';

/** Where nobody looks who visits a site: what they did there would not be what visitors do. */
const NOT_VISITED = /^\/(inspector|builder|collector|shared|libraries)(\/|$)|^\/examples\.html$/;

/** Whether a visitor goes there: to a page of the site, that is no tool of its owner. */
export function isVisited(address: string, origin: string): boolean {
  if (!URL.canParse(address)) return false;
  const { origin: its, pathname } = new URL(address);
  return its === origin && !NOT_VISITED.test(pathname) && /(\/|\.html|\/[^./]+)$/.test(pathname);
}

const findLinks = (page: Page, origin: string): Promise<string[]> =>
  page
    .evaluate(() =>
      Array.from(document.querySelectorAll<HTMLAnchorElement>('a[href]'), ({ href }) => href.replace(/#.*/, '')),
    )
    .then((links) => [...new Set(links)].filter((link) => isVisited(link, origin)));

/** The example pages: those that the list of them links to, or else the start page. */
export async function findPages(page: Page, url: string): Promise<string[]> {
  const { origin } = new URL(url);
  for (const path of ['/examples.html', '/']) {
    const answer = await page.goto(origin + path, { waitUntil: 'load' });
    const links = answer?.ok() ? await findLinks(page, origin) : [];
    if (links.length) return [...new Set([`${origin}/`, ...links])];
  }
  throw new Error(`There is no page with a link at ${url}.`);
}
