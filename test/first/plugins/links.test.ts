// @vitest-environment happy-dom
// @vitest-environment-options { "happyDOM": { "url": "https://app.test/page" } }
import { beforeAll, describe, expect, test } from 'vitest';
import { downloads } from '../../../src/first/plugins/downloads';
import { outboundLinks } from '../../../src/first/plugins/outboundLinks';
import { act, startPlugin } from './clicks';

// The page is to stay.
beforeAll(() => document.addEventListener('click', (event) => event.preventDefault()));

/** What both of them make of a click on a link. */
const click = (html: string, settings: { name?: string; extensions?: string } = {}, type = 'click', button = 0) => {
  document.body.innerHTML = html;
  const out = startPlugin(outboundLinks(settings));
  const files = startPlugin(downloads(settings));
  act('i, area, a', type, { button });
  return { out: out.map(([, options]) => options), files: files.map(([, options]) => options), names: [out, files] };
};
const outbound = (url: string) => ({ out: [{ meta: { url }, non_interactive: true }], files: [] });
const download = (file: string) => ({ out: [], files: [{ meta: { file }, non_interactive: true }] });
const NOTHING = { out: [], files: [] };

describe('a link', () => {
  test.each([
    ['to another host', '<a href="https://other.test/a?b=c#d"><i>x</i></a>', outbound('https://other.test/a?b=c#d')],
    ['to another scheme’s host', '<a href="http://other.test"><i>x</i></a>', outbound('http://other.test/')],
    ['in capitals', '<a href="HTTPS://OTHER.TEST/A"><i>x</i></a>', outbound('https://other.test/A')],
    ['of a map', '<map><area href="https://other.test/"></map>', outbound('https://other.test/')],
    ['to the same host', '<a href="/a"><i>x</i></a>', NOTHING],
    ['to nowhere', '<a><i>x</i></a>', NOTHING],
    ['by mail', '<a href="mailto:a@other.test"><i>x</i></a>', NOTHING],
    ['by phone', '<a href="tel:+123"><i>x</i></a>', NOTHING],
    ['to a script', '<a href="javascript:void 0"><i>x</i></a>', NOTHING],
    ['that is no address', '<a href="https://["><i>x</i></a>', NOTHING],
    ['to a file', '<a href="/files/a.pdf"><i>x</i></a>', download('/files/a.pdf')],
    ['to a file with a query', '<a href="/a.PDF?v=1#p=2"><i>x</i></a>', download('/a.PDF')],
    ['to a file elsewhere', '<a href="https://cdn.test/a.zip"><i>x</i></a>', download('cdn.test/a.zip')],
    ['to a host that ends like a file', '<a href="https://a.zip"><i>x</i></a>', outbound('https://a.zip/')],
    ['to a path with a dot in it', '<a href="/v1.pdf/page"><i>x</i></a>', NOTHING],
    ['that says that it is a download', '<a href="/report" download><i>x</i></a>', download('/report')],
    ['that is made in the page', '<a href="blob:x" download="a.csv"><i>x</i></a>', download('a.csv')],
    ['that is to be ignored', '<a href="https://other.test" data-pirsch-ignore><i>x</i></a>', NOTHING],
    ['to be ignored, of before', '<a href="/a.pdf" pirsch-ignore><i>x</i></a>', NOTHING],
    ['to be ignored by its class', '<a href="/a.pdf" class="b pirsch-ignore"><i>x</i></a>', NOTHING],
    ['in what is to be ignored', '<p data-pirsch-ignore><a href="/a.pdf"><i>x</i></a></p>', NOTHING],
    ['that is none', '<p><i>x</i></p>', NOTHING],
  ])('%s', (_what, html, events) => {
    expect(click(html)).toMatchObject(events);
  });

  test('is read as it is when it is clicked', () => {
    document.body.innerHTML = '<a href="/a">x</a>';
    const tracked = startPlugin(outboundLinks());
    document.querySelector('a')!.href = 'https://other.test/now';
    act('a');
    expect(tracked).toEqual([
      ['Outbound Link Click', { meta: { url: 'https://other.test/now' }, non_interactive: true }],
    ]);
  });

  test.each([
    ['auxclick', 1, 1],
    ['auxclick', 2, 0],
  ])('by %s with button %i', (type, button, count) => {
    expect(click('<a href="/a.pdf">x</a>', {}, type, button).files).toHaveLength(count);
  });

  test('has the name that is wanted, and more endings', () => {
    const settings = { name: 'Mine', extensions: 'tar, .ttf' };
    expect(click('<a href="/a.ttf">x</a>', settings).names).toEqual([
      [],
      [['Mine', { meta: { file: '/a.ttf' }, non_interactive: true }]],
    ]);
    expect(click('<a href="https://other.test/a.tar">x</a>', settings).out).toEqual([]);
    expect(click('<a href="/a.ttf">x</a>', { extensions: 'TTF' }).files).toHaveLength(1);
  });
});
