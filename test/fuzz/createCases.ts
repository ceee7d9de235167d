import type { Hit, Server } from '../engines/harness/startServer';
import { serveTag } from '../engines/harness/tagPage';
import { source } from './page/source';
import type { Plan } from './plan';
import { type Place, toDocument, toHtml, withCode } from './toHtml';

/** What came of a case. */
export interface Result {
  /** Of the page's report: the kind, and what belongs to it. */
  lines: string[][];
  /** How many documents of it there were: where the browser does not keep a page, it opens it anew, out of its cache. */
  documents: number;
  /** What arrived that is of this case. */
  hits: Hit[];
  /** It was left, and did not come back as it was: what was open then is told of to nobody. */
  isGone: boolean;
}

interface Case extends Result {
  id: string;
  plan: Plan;
  html: string;
  isServed: boolean;
  answered: Set<string>;
  /** What each document has reported, by what it calls itself. */
  reports: Map<string, string[][]>;
  end(): void;
  over: Promise<void>;
}

const javascript = (body: string) => ({ body, headers: { 'content-type': 'text/javascript' } });
const GONE = '<!doctype html><title>Gone</title><script>onload = () => setTimeout(() => history.back(), 5)</script>';
/** The last page of a case, where the next one starts from. */
const endPage = (id: string): string =>
  `<!doctype html><title>End</title><script>onload = () => fetch('/ended?${id}')</script>`;
const idIn = (text: string): string | undefined => /\bc\d+x\b/.exec(text)?.[0];

/** Serves the pages of the cases, several at a time, and keeps for each what it reports and what arrives of it. */
export const createCases = (server: Server) => {
  const cases = new Map<string, Case>();
  let last = 0;

  serveTag(server);
  server.page('/fuzz.js', () => javascript(source));
  server.page('/other.js', () => javascript(''));
  server.page('/my-pagebeat-theme.js', () => javascript(''));
  server.page('/report', async ({ search }, request) => {
    const one = cases.get(idIn(search)!);
    const text = await request.text();
    if (!one) return '';
    const lines = text
      .split('\n')
      .filter(Boolean)
      .map((line) => line.split(' ').map(decodeURIComponent));
    one.reports.set(search, lines);
    const earlier = [...one.reports.values()].filter((other) => other !== lines).flat();
    // What was open in a document that is gone is told of to nobody.
    one.lines = [...earlier.filter(([kind]) => kind !== 'called'), ...lines];
    one.documents = one.reports.size;
    return '';
  });
  server.page('/ended', ({ search }) => {
    cases.get(idIn(search)!)?.end();
    return '';
  });
  server.page('*', ({ pathname }) => {
    const one = cases.get(idIn(pathname)!);
    if (pathname.endsWith('/gone')) return GONE;
    if (!one || pathname.endsWith('/frame')) return '<!doctype html><title>Nothing</title>';
    if (pathname.endsWith('/end')) return endPage(one.id);
    if (one.isServed) {
      // Another document of the same case: the one that counts is gone.
      one.isGone = true;
      return endPage(one.id);
    }
    one.isServed = true;
    return toDocument(one.plan, withCode(one.html));
  });

  server.answer = async (hit) => {
    const { headers, query, body, kind, destination, decoded } = hit;
    const one = cases.get(idIn([headers.host, headers.referer, headers.origin, query.url, body].join(' ')) ?? '');
    if (!one) return undefined;
    one.hits.push(hit);
    if (kind === 'preflight') return undefined;
    const { answer } = one.plan;
    const what = [destination, kind, decoded.name, decoded.page].join(' ');
    const isFirst = !one.answered.has(what);
    const [how, status] = answer.split(' ');
    one.answered.add(what);
    if (how === 'always') return { status: Number(status) };
    if (how === 'first') return isFirst ? { status: Number(status), headers: { 'retry-after': '0' } } : undefined;
    if (how === 'hangs') await one.over;
    return how === 'fine' ? undefined : { destroy: true, counted: false };
  };

  return {
    open(plan: Plan) {
      const id = `c${++last}x`;
      const host = plan.site.host.replace('{case}', id).replace('{port}', String(server.proxyPort));
      const place: Place = { id, origin: `http://${host}`, port: server.proxyPort };
      let end = (): void => {};
      const over = new Promise<void>((resolve) => {
        end = resolve;
      });
      const html = toHtml(plan, place);
      const one: Case = {
        id,
        plan,
        html,
        isServed: false,
        isGone: false,
        answered: new Set(),
        reports: new Map(),
        lines: [],
        documents: 1,
        hits: [],
        end,
        over,
      };
      cases.set(id, one);
      return { ...place, url: `${place.origin}/${id}/`, over, result: one as Result, close: () => cases.delete(id) };
    },
  };
};
