/** Where nobody looks who visits a site: what they did there would not be what visitors do. */
const NOT_VISITED = /^\/(inspector|builder|collector|shared|libraries)(\/|$)|^\/examples\.html$/;

/**
 * Whether a visitor goes there: to a page of the site, that is no tool of its owner.
 *
 * @param {string} address
 * @param {string} origin
 */
export function isVisited(address, origin) {
  if (!URL.canParse(address)) return false;
  const { origin: its, pathname } = new URL(address);
  return its === origin && !NOT_VISITED.test(pathname) && /(\/|\.html|\/[^./]+)$/.test(pathname);
}

const findLinks = (page, origin) =>
  page
    .evaluate(() => Array.from(document.querySelectorAll('a[href]'), ({ href }) => href.split('#')[0]))
    .then((links) => [...new Set(links)].filter((link) => isVisited(link, origin)));

/**
 * The example pages: those that the list of them links to, or else the start page.
 *
 * @param {import('puppeteer-core').Page} page
 * @param {string} url
 * @returns {Promise<string[]>}
 */
export async function findPages(page, url) {
  const { origin } = new URL(url);
  for (const path of ['/examples.html', '/']) {
    const answer = await page.goto(origin + path, { waitUntil: 'load' });
    const links = answer.ok() ? await findLinks(page, origin) : [];
    if (links.length) return [...new Set([`${origin}/`, ...links])];
  }
  throw new Error(`There is no page with a link at ${url}.`);
}
