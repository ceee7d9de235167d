import { recordConsole } from '../../engines/harness/recordConsole';
import { CONSOLE_PATH, withConsole } from '../../engines/harness/withConsole';
import type { Opened, Place, Tag } from '../types';
import { visitorOf } from './visitor';

const JAVASCRIPT = { 'content-type': 'text/javascript; charset=utf-8' };
const NONCE = 'c29tZXRoaW5n';

/** Some compilers wrap inner functions in a helper, which the page does not have. */
const console = `{ const __name = (value) => value; ${recordConsole} }`;

const writePage = (
  tag: Tag,
  place: Place,
  base: string,
  { before = '', after = '', copies = 1, endpoint = place.endpoint }: Opened,
): string =>
  `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>First</title><link rel="icon" href="data:,">
<script src="${base}/visitor.js"></script>${before}
${tag.html({ ...place, endpoint }).repeat(copies)}
</head><body><h1>A page</h1><p>With <a id="link" href="${base}/next">a link</a>.</p>
<form id="form" action="${base}/next"><input name="word" value="a"><button id="submit">Send</button></form>
${after}</body></html>`;

/** A site with the tag: the page that is set, a next one without the tag, and the files. */
export const createSite = (tag: Tag, place: Place, base: string, files: Record<string, string>) => {
  const site = {
    page: {} as Opened,
    respond(request: Request): Response {
      const path = new URL(request.url).pathname.slice(base.length);
      if (path === CONSOLE_PATH || new URL(request.url).pathname === CONSOLE_PATH)
        return new Response(console, { headers: JAVASCRIPT });
      if (path === '/visitor.js') return new Response(visitorOf(tag), { headers: JAVASCRIPT });
      const file = files[path.replace('/tag/', '')];
      if (file !== undefined) return new Response(file, { headers: JAVASCRIPT });
      if (path === '/next') return html('<!doctype html><title>Next</title><link rel="icon" href="data:,">');
      // Another script of the page keeps the line busy.
      if (path === '/slow') return new Response(new ReadableStream());
      if (!path.startsWith('/page')) return new Response('', { status: 404 });
      const { headers = {} } = site.page;
      const policy = headers['content-security-policy'];
      const page = writePage(tag, place, base, site.page);
      return html(withConsole(policy ? page.replaceAll('<script', `<script nonce="${NONCE}"`) : page, policy), headers);
    },
  };
  return site;
};

const html = (text: string, headers: Record<string, string> = {}): Response =>
  new Response(text, {
    headers: { 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-cache', ...headers },
  });

export { NONCE };
