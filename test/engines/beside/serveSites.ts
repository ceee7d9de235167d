import { choose } from '../../compose/sets';
import { codeOf } from '../../compose/tryTag';
import { bundlePeer } from '../../conformance/peers';
import { plausible } from '../../conformance/tags/plausible';
import type { Server } from '../harness/startServer';
import { serveTag } from '../harness/tagPage';

/** Plausible's own script, our ready-made file in its place, and a composed tag with what that file has not. Each has a host. */
export const SITES = ['original', 'ready', 'composed'] as const;
export type Site = (typeof SITES)[number];

const PARTS = 'plausibleCalls navigation outboundLinks downloads forms activeTime scrollDepth engagement';
const COMPOSED = `data-outbound-links data-outbound-link-event-name="Outbound Link: Click" data-downloads
  data-download-event-name="File Download" data-active-time`;

/** What is on every page. A click leaves it by one link alone, so that the others can be clicked one after the other. */
const BODY = `
  <a id="anchor" href="#part">Part</a>
  <a id="leave" href="http://other.test/">Leave</a>
  <a id="outbound" href="http://other.test/shop?a=1#b" onclick="event.preventDefault()">Shop</a>
  <a id="file" href="/files/report.pdf?v=2" onclick="event.preventDefault()">Report</a>
  <a id="away" href="http://other.test/files/report.pdf" onclick="event.preventDefault()">Report of others</a>
  <button id="button" class="plausible-event-name=Sign+Up plausible-event-plan--pro">Sign up</button>
  <button id="price" class="plausible-event-name=Buy plausible-revenue-amount=9.90 plausible-revenue-currency=EUR">Buy</button>
  <button id="equals" class="plausible-event-name=Sum plausible-event-sum=1=2">Sum</button>
  <a id="link" class="plausible-event-name=Docs" href="http://other.test/docs" onclick="event.preventDefault()">Docs</a>
  <div class="plausible-event-name=Card"><div><div><div><div id="deep">Deep</div></div></div></div></div>
  <form class="plausible-event-name=Contact" onsubmit="event.preventDefault()">
    <input id="field"><button id="send">Send</button></form>
  <div class="plausible-event-name=Around"><form onsubmit="event.preventDefault()">
    <input id="inner"><button id="sendInner">Send</button></form></div>
  <form onsubmit="event.preventDefault()">
    <button id="within" type="button" class="plausible-event-name=Within">Within</button></form>
  <form data-pagebeat-submit="Form: Submission" onsubmit="event.preventDefault()"><button id="plain">Send</button></form>
  <div style="height: 4000px"></div>`;

/** Serves the sites, on each path the same page; and another site at `other.test`. */
export const serveSites = async (server: Server): Promise<void> => {
  const original = (options: string): Promise<string> =>
    bundlePeer(
      `${plausible.name}@${plausible.version}`,
      `import { init } from '${plausible.name}';
      init({ domain: 'site.test', outboundLinks: true, fileDownloads: true, formSubmissions: true, ${options} });`,
    );
  const scripts = {
    '/original.js': await original("endpoint: 'http://collector.test/api/event'"),
    '/originalHash.js': await original("endpoint: '/api/event', hashBasedRouting: true"),
    '/composed.js': await codeOf(choose(['plausible', ...PARTS.split(' ')]), false),
  };
  for (const [path, body] of Object.entries(scripts))
    server.page(path, () => ({ body, headers: { 'content-type': 'text/javascript' } }));
  serveTag(server);

  const tagOf = (site: string, hasHash: boolean): string => {
    if (site === 'original') return `src="/original${hasHash ? 'Hash' : ''}.js"`;
    const own = `data-domain="site.test" data-api="${hasHash ? '' : 'http://collector.test'}/api/event"`;
    return site === 'ready' ? `src="/pagebeat.plausible.js" ${own}` : `src="/composed.js" ${own} ${COMPOSED}`;
  };
  server.page('/rest', '');
  server.page('*', ({ hostname, pathname }) =>
    hostname === 'other.test'
      ? '<!doctype html><title>Other</title>'
      : `<!doctype html><html><head><meta charset="utf-8"><title>Title</title>
      <script>__plausible = true; document.cookie = 'visitor=known'</script>
      <script defer ${tagOf(hostname.replace('.test', ''), pathname === '/hash')}></script></head><body>${BODY}</body></html>`,
  );
  // Plausible refuses a name like that, and the collector does not know it.
  server.answer = ({ body }) => (body.includes('"Refused"') ? { status: 400 } : undefined);
};
