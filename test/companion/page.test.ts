import { describe, expect, test } from 'vitest';
import { checkAttributes } from '../../src/companion/checkAttributes';
import { checkEndpoints } from '../../src/companion/checkEndpoints';
import { checkIds } from '../../src/companion/checkIds';
import { checkPage } from '../../src/companion/checkPage';
import { checkTags } from '../../src/companion/checkTags';
import { idsFor, readBy } from '../../src/companion/readBy';
import type { Has } from '../../src/companion/types';
import { readStub } from '../readStub';
import { has } from './has';

const CODE = 'a'.repeat(32);

describe('attributes', () => {
  const of = (given: Record<string, string>, file = 'pagebeat.js', more: Partial<Has> = {}) =>
    checkAttributes({ given, file: more.file || file }, has(file, more));

  test.each<[Record<string, string>]>([
    [{ code: CODE, dev: '', hitEndpoint: '/hit', heartbeat: 'off', exclude: '/a{1,3},/b', disableQuery: '' }],
    [{ code: CODE, cfasync: 'false', nscript: 'afterInteractive', badge: '', turboTrack: 'reload' }],
    [{ code: CODE, outbox: 'false' }],
    [{ code: CODE, guideline: 'snake' }],
    [{ code: CODE, customerioKey: '' }],
    [{ code: CODE, dev: 'true' }],
  ])('%o are fine', (given) => {
    expect(of(given)).toEqual([]);
  });

  test.each<[Record<string, string>, string]>([
    [{ heartBeat: '60' }, 'There is no attribute data-heart-beat, so it does nothing. Did you mean data-heartbeat?'],
    [{ wobble: '1' }, 'There is no attribute data-wobble, so it does nothing.'],
    [{ constructor: '1' }, 'There is no attribute data-constructor, so it does nothing.'],
    [
      { outboundLinks: '' },
      'data-outbound-links does nothing here: it needs the part outboundLinks, which pagebeat.js does not have. Use pagebeat.full.js.',
    ],
    [
      { tagAuthor: 'jane' },
      'data-tag-author does nothing here: it needs the part tags, which pagebeat.js does not have. Use pagebeat.full.js.',
    ],
    [
      { metaPlan: 'pro' },
      'data-meta-plan does nothing here: it needs the part pageMeta, which pagebeat.js does not have. Use pagebeat.full.js.',
    ],
    [
      { customerioKey: 'k' },
      'data-customerio-key does nothing here: pagebeat.js can’t send to Customer.io. Use pagebeat.customerio.js or pagebeat.full.js.',
    ],
    [
      { dev: 'shop.example' },
      'It sends, but by the real host and not by that of data-dev: for this pagebeat.js needs the part devHost. Use pagebeat.full.js.',
    ],
    [
      { heartbeat: '30s' },
      "data-heartbeat is a number of seconds, or off: it was '30s', so there are no heartbeats. Write 30.",
    ],
    [{ include: '/a,[b' }, 'data-include has [b, which is no regular expression and matches nothing. Write \\[b'],
    [
      { code: CODE, heartbeat: '30000' },
      "data-heartbeat is in seconds, and '30000' looks like milliseconds. Write 30.",
    ],
    [
      { code: CODE, api: '/log' },
      'data-api does nothing here: it is for Swetrix, and the tag has no data-project-id. Add that, or leave it out.',
    ],
    [
      { clientId: '7' },
      'data-client-id does nothing here: it needs the part clientId, which pagebeat.js does not have. Use pagebeat.full.js.',
    ],
    [{ pid: 'x' }, 'There is no attribute data-pid, so it does nothing. Did you mean data-project-id?'],
    [
      { exclude: '*.html' },
      'data-exclude has *.html, which is no regular expression and matches nothing. Write .*\\.html',
    ],
    [{ guideline: 'camel' }, "data-guideline can be title or snake: it was 'camel'."],
  ])('%o are told of', (given, line) => {
    expect(of(given)).toEqual([line]);
  });

  test('without data- are told of, where they are ours', () => {
    const bare = ['src', 'defer', 'id', 'crossorigin', 'code', 'data_heartbeat', 'hitendpoint'];
    expect(checkAttributes({ given: { code: CODE }, file: 'pagebeat.js', bare }, has())).toEqual([
      'There is no attribute code, so it does nothing. Did you mean data-code?',
      'There is no attribute data_heartbeat, so it does nothing. Did you mean data-heartbeat?',
      'There is no attribute hitendpoint, so it does nothing. Did you mean data-hit-endpoint?',
    ]);
  });

  test('that somebody reads are named, each once', () => {
    const tag = { given: { id: '', code: CODE, api: '/log', heartbeat: '60', outboundLinks: '', dev: '' }, file: '' };
    expect(readBy([tag, tag], has())).toEqual(['data-code', 'data-heartbeat', 'data-dev']);
    expect(idsFor('pagebeat.js')).toEqual(['code', 'projectId']);
    expect(idsFor('pagebeat.full.js')).toContain('clientId');
    expect(idsFor('own.js')).toHaveLength(12);
  });

  test('of a file that has the part nothing is said', () => {
    expect(
      of({ outboundLinks: '', tagAuthor: 'jane', metaPlan: 'pro', dev: 'shop.example' }, 'pagebeat.full.js'),
    ).toEqual([]);
  });

  test('of npm are settings', () => {
    expect(
      of({ heartBeat: '60', before: 'x', cfasync: '' }, 'pagebeat.js', { isTag: false, file: 'this tracker' }),
    ).toEqual([
      'There is no setting heartBeat, so it does nothing. Did you mean heartbeat?',
      'before does nothing here: it needs the part before, which this tracker does not have. Import it from pagebeat/parts/before, and give parts: { before }.',
      'There is no setting cfasync, so it does nothing.',
    ]);
  });
});

describe('ids', () => {
  test.each<[Record<string, string>]>([
    [{ code: CODE, projectId: 'aUn1quEid-3x', customerioKey: 'abc:def', clientId: '7' }],
    [{ code: '', projectId: '' }],
    [{ plausibleDomain: 'shop.example,roll.up.example', websiteId: '0d9E6f2a-3b1d-4a52-9c0e-5d0f6f1f7a10' }],
    [{ matomoSite: '7', posthogKey: 'phc_aB3', goatcounter: 'https://a.goatcounter.com/count', ownEndpoint: '/e' }],
    [{ code: 'constructor'.padEnd(32, 'A') }],
  ])('%o are fine', (given) => {
    expect(checkIds(given)).toEqual([]);
  });

  test.each<[Record<string, string>, RegExp]>([
    [
      { code: 'abc' },
      /^data-code can’t be right: an identification code of Pirsch has 32 letters and digits\. It was 'abc'\. /,
    ],
    [{ projectId: 'abc' }, /^data-project-id can’t be right: a project id of Swetrix has 12 characters\./],
    [{ projectId: CODE }, /^data-project-id can’t be right/],
    [{ plausibleDomain: 'https://shop.example' }, /^data-plausible-domain can’t be right: .* without https:/],
    [{ websiteId: CODE }, /^data-website-id can’t be right: a website id of Umami is a UUID/],
    [{ matomoSite: 'shop' }, /^data-matomo-site can’t be right: a site of Matomo is a number\./],
    [{ posthogKey: 'phx_secret' }, /^data-posthog-key can’t be right: .* phx_ is secret\./],
    [{ code: `"${CODE}"` }, /^data-code has a quote in it/],
    [{ code: `${CODE} ` }, /^data-code has a space in it/],
    [{ code: `${CODE}\ufeff` }, /^data-code has an invisible character in it/],
    [{ customerioKey: '‘abc’' }, /^data-customerio-key has a quote/],
    [{ code: 'YOUR_PIRSCH_CODE' }, /^data-code is still 'YOUR_PIRSCH_CODE', as in the example\./],
    [{ projectId: 'YOUR_SWETRIX_PROJECT' }, /^data-project-id is still/],
    [{ code: 'PIRSCH_CODE' }, /^data-code is still/],
    [{ projectId: 'SWETRIX_PID' }, /^data-project-id is still/],
  ])('%o are told of', (given, line) => {
    expect(checkIds(given)).toEqual([expect.stringMatching(line)]);
  });
});

describe('endpoints', () => {
  test.each<[Record<string, string>, string]>([
    [{ hitEndpoint: 'https://a.example/hit', eventEndpoint: '/event', endpoint: 'https://a.example/p' }, 'https:'],
    [{ api: 'https://a.example/log/', customerioEndpoint: 'https://cdp.customer.io/v1' }, 'https:'],
    [{ firstpartyEndpoint: 'https://fp.example.com' }, 'https:'],
    [{ api: 'http://a.example/log', hitEndpoint: '' }, 'http:'],
    [
      { goatcounter: 'https://a.goatcounter.com/count', hostUrl: 'https://u.example/', matomoUrl: '//m.example' },
      'https:',
    ],
    [
      { goatcounter: 'https://a.goatcounter.com', posthogHost: 'https://eu.i.posthog.com', ownEndpoint: '/e?k=1' },
      'https:',
    ],
  ])('%o are fine', (given, protocol) => {
    expect(checkEndpoints(given, protocol)).toEqual([]);
  });

  test.each<[Record<string, string>, string]>([
    [
      { hitEndpoint: 'https://a.example/' },
      "data-hit-endpoint needs a whole address, and this is only a host. Write 'https://a.example/hit'.",
    ],
    [
      { eventEndpoint: 'http://a.example:8080' },
      "data-event-endpoint needs a whole address, and this is only a host. Write 'http://a.example:8080/event'.",
    ],
    [
      { endpoint: 'http://127.0.0.1:8080' },
      'data-endpoint is one address for pageviews, events and heartbeats, and this is only a host. Give each its own: data-hit-endpoint, data-event-endpoint and data-session-endpoint.',
    ],
    [
      { eventEndpoint: 'https://a.example/x/hit' },
      "data-event-endpoint ends with /hit, where something else goes. Write 'https://a.example/x/event'.",
    ],
    [{ api: 'log/x' }, "data-api has to begin with https:// or /: it was 'log/x'. Write '/log/x'."],
    [
      { api: 'https://api.swetrix.com' },
      "data-api needs a whole address, and this is only a host. Write 'https://api.swetrix.com/log'.",
    ],
    [
      { api: 'https://api.swetrix.com/log/custom' },
      "data-api is a base, to which the rest of the path is added. Write 'https://api.swetrix.com/log'.",
    ],
    [
      { customerioEndpoint: 'https://cdp.customer.io/v1/t' },
      "data-customerio-endpoint is a base, to which the rest of the path is added. Write 'https://cdp.customer.io/v1'.",
    ],
    [
      { firstpartyEndpoint: 'https://fp.example.com/events/track' },
      "data-firstparty-endpoint is a base, to which the rest of the path is added. Write 'https://fp.example.com'.",
    ],
    [
      { hitEndpoint: 'a.example/hit' },
      "data-hit-endpoint has to begin with https:// or /: it was 'a.example/hit'. Write 'https://a.example/hit'.",
    ],
    [
      { goatcounter: 'https://stats.example/x' },
      "data-goatcounter is the address of the counter, which ends with /count. Write 'https://stats.example/x/count'.",
    ],
    [
      { matomoUrl: 'm.example' },
      "data-matomo-url has to begin with https:// or /: it was 'm.example'. Write 'https://m.example'.",
    ],
    [{ ownEndpoint: 'e' }, "data-own-endpoint has to begin with https:// or /: it was 'e'. Write '/e'."],
    [{ api: 'httpx://a' }, "data-api has to begin with https:// or /: it was 'httpx://a'. Write 'https://a'."],
  ])('%o are told of', (given, line) => {
    expect(checkEndpoints(given, 'http:')).toEqual([line]);
  });

  test('by http on a page by https', () => {
    expect(checkEndpoints({ hostUrl: 'http://u.example' }, 'https:')).toEqual([
      "This page is by https, so browsers block data-host-url by http. Write 'https://u.example'.",
    ]);
    expect(checkEndpoints({ api: 'http://a.example/log' }, 'https:')).toEqual([
      "This page is by https, so browsers block data-api by http. Write 'https://a.example/log'.",
    ]);
  });
});

describe('tags', () => {
  const tag = (given: Record<string, string>) => ({ given, file: 'pagebeat.js' });

  test('with one id are told of, unless they are Pirsch’s own that share the work', () => {
    expect(checkTags([tag({ code: CODE }), tag({ code: CODE })], [])).toEqual([
      'Two tags have the same data-code, and one is enough. Remove the other.',
    ]);
    expect(checkTags([tag({ code: CODE }), tag({ projectId: 'x' }), tag({ code: 'b' })], [])).toEqual([]);
    expect(checkTags([tag({ code: CODE, id: 'pirschjs' }), tag({ code: CODE, id: 'pirscheventsjs' })], [])).toEqual([]);
  });

  test.each([
    ['https://api.pirsch.io/pa.js', { code: CODE }, 'Pirsch'],
    ['https://swetrix.org/swetrix.js', { projectId: 'x' }, 'Swetrix'],
    ['https://cdn.customer.io/v1/analytics-js/snippet/k/analytics.min.js', { customerioKey: 'k' }, 'Customer.io'],
  ])('beside the vendor’s own script %s', (src, given, who) => {
    expect(checkTags([tag(given)], [src])).toEqual([
      `The script that ${who} gives is on the page too, so everything is counted twice. Remove ${src}.`,
    ]);
    // Somebody else’s is not counted twice.
    expect(checkTags([tag({ usercomKey: 'k' })], [src])).toEqual([]);
  });
});

describe('a page', () => {
  const ask = (inline: string[]) =>
    checkPage(
      {
        tags: () => [{ given: { code: CODE, id: '' }, file: 'pagebeat.js' }],
        scripts: () => [],
        inline: () => inline,
        protocol: () => 'https:',
      },
      {},
      [],
      has(),
      {},
    );

  test('whose inline script calls early', () => {
    expect(ask(["pirsch('A')"])).toEqual([expect.stringMatching('before the tag has loaded')]);
    expect(ask([readStub(), "pirsch('A')"])).toEqual([]);
    expect(ask([])).toEqual([]);
  });
});
