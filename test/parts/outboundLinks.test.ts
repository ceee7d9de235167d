import { beforeEach, describe, expect, test } from 'vitest';
import { downloads } from '../../src/parts/downloads';
import { outboundLinks } from '../../src/parts/outboundLinks';
import { visit } from '../visit';
import { act, startPart } from './startPart';

// A click on a link leaves the page.
beforeEach(() => visit('https://app.test/page'));

const OUT = '<a href="https://other.test/"><i>x</i></a>';

/** What both of the parts for links make of a click on a link. */
const click = (html: string, attributes: Record<string, string> = {}, type = 'click', button = 0) => {
  document.body.innerHTML = html;
  const out = startPart(outboundLinks, { outboundLinks: '', ...attributes });
  const files = startPart(downloads, { downloads: '', ...attributes });
  act('i, area, a', type, { button });
  return { out: out.tracked, files: files.tracked };
};
const outbound = (url: string) => ({
  out: [['Outbound Link Click', { meta: { url }, non_interactive: true }]],
  files: [],
});
const download = (file: string) => ({ out: [], files: [['File Download', { meta: { file }, non_interactive: true }]] });
const NOTHING = { out: [], files: [] };

describe('a link', () => {
  test.each([
    ['to another host', '<a href="https://other.test/a?b=c#d"><i>x</i></a>', outbound('https://other.test/a?b=c#d')],
    ['to another scheme’s host', '<a href="http://other.test"><i>x</i></a>', outbound('http://other.test/')],
    ['in capitals', '<a href="HTTPS://OTHER.TEST/A"><i>x</i></a>', outbound('https://other.test/A')],
    ['of a map', '<map><area href="https://other.test/"></map>', outbound('https://other.test/')],
    ['to the same host', '<a href="/a"><i>x</i></a>', NOTHING],
    ['to another port', '<a href="https://app.test:81/a"><i>x</i></a>', NOTHING],
    ['to nowhere', '<a><i>x</i></a>', NOTHING],
    ['by mail', '<a href="mailto:a@other.test"><i>x</i></a>', NOTHING],
    ['by mail to what ends like a file', '<a href="mailto:a@other.zip"><i>x</i></a>', NOTHING],
    ['by another scheme', '<a href="ftp://other.test/a"><i>x</i></a>', NOTHING],
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
    ['made in the page, without a name', '<a href="data:,x" download><i>x</i></a>', download('data:')],
    ['that is to be ignored', '<a href="https://other.test" data-pirsch-ignore><i>x</i></a>', NOTHING],
    ['to be ignored, of before', '<a href="/a.pdf" pirsch-ignore><i>x</i></a>', NOTHING],
    ['to be ignored by its class', '<a href="/a.pdf" class="b pirsch-ignore"><i>x</i></a>', NOTHING],
    ['in what is to be ignored', '<p data-pirsch-ignore><a href="/a.pdf"><i>x</i></a></p>', NOTHING],
    ['that is none', '<p><i>x</i></p>', NOTHING],
    [
      'with a name and a password, which nobody is told',
      '<a href="https://jane:secret@other.test/a"><i>x</i></a>',
      outbound('https://other.test/a'),
    ],
  ])('%s', (_what, html, events) => {
    expect(click(html)).toEqual(events);
  });

  test('is read as it is when it is clicked', () => {
    document.body.innerHTML = '<a href="/a">x</a>';
    const { tracked } = startPart(outboundLinks, { outboundLinks: '' });
    document.querySelector('a')!.href = 'https://other.test/now';
    act('a');
    expect(tracked).toEqual([
      ['Outbound Link Click', { meta: { url: 'https://other.test/now' }, non_interactive: true }],
    ]);
  });

  test('in SVG has its address in an object', () => {
    document.body.innerHTML = '<svg><a><circle></circle></a></svg>';
    const { tracked } = startPart(outboundLinks, { outboundLinks: '' });
    Object.defineProperty(document.querySelector('a'), 'href', { value: { baseVal: 'https://other.test/svg' } });
    act('circle');
    expect(tracked).toMatchObject([['Outbound Link Click', { meta: { url: 'https://other.test/svg' } }]]);
  });

  test.each([
    ['auxclick', 1, 1],
    ['auxclick', 2, 0],
  ])('by %s with button %i', (type, button, count) => {
    expect(click(OUT, {}, type, button).out).toHaveLength(count);
    document.body.innerHTML = '';
  });

  test('has the name that is wanted', () => {
    expect(click(OUT, { outboundLinkEventName: 'Mine' }).out).toMatchObject([['Mine', {}]]);
    visit('https://app.test/page');
    expect(click(OUT, { outboundLinkEventName: '' }).out).toMatchObject([['Outbound Link Click', {}]]);
  });

  test('to a file by its own ending is left to downloads', () => {
    expect(click('<a href="https://other.test/a.tar">x</a>', { downloadExtensions: 'tar, .ttf' }).out).toEqual([]);
  });
});

describe('one act of a person is one event', () => {
  const click = (html: string, selector: string) => {
    document.body.innerHTML = html;
    const { tracked } = startPart(outboundLinks, { outboundLinks: '' });
    document.querySelector<HTMLElement>(selector)!.click();
    return tracked;
  };
  const HREF = 'href="https://other.test/"';

  test.each([
    ['a link around a label', `<a ${HREF}><label><input type="checkbox"><i>x</i></label></a>`, 'i'],
    ['a link around a label and what it is for', `<a ${HREF}><label for="c"><i>x</i></label><input id="c"></a>`, 'i'],
    ['a link around the control', `<label for="c"><i>x</i></label><a ${HREF}><input id="c"></a>`, 'i'],
    ['a link that is clicked in a label', `<label><a ${HREF}>x</a><input type="checkbox"></label>`, 'a'],
  ])('%s', (_what, html, selector) => {
    expect(click(html, selector)).toHaveLength(1);
  });

  test('around the control, in what is to be ignored', () => {
    const html = `<p data-pirsch-ignore><label for="c"><i>x</i></label><a ${HREF}><input id="c"></a></p>`;
    expect(click(html, 'i')).toEqual([]);
  });

  test('a card hands a click on to its link', () => {
    document.body.innerHTML = `<div><i>x</i><a ${HREF}><b>go</b></a></div>`;
    document.querySelector('div')!.addEventListener('click', ({ target }) => {
      if ((target as Element).localName === 'i') document.querySelector('a')!.click();
    });
    document.querySelector('a')!.addEventListener('click', ({ target }) => {
      if ((target as Element).localName === 'b') document.querySelector('a')!.click();
    });
    const { tracked } = startPart(outboundLinks, { outboundLinks: '' });
    document.querySelector('i')!.click();
    expect(tracked).toHaveLength(1);
    visit('https://app.test/page');
    document.querySelector('b')!.click();
    expect(tracked).toHaveLength(2);
  });
});

describe('a tag', () => {
  test.each([
    [{}, 0],
    [{ outboundLinks: '' }, 1],
    [{ outboundLinks: 'true' }, 1],
    [{ outboundLinks: 'false' }, 0],
    [{ disableOutboundLinks: '' }, 0],
    [{ id: 'pianjs' }, 1],
    [{ id: 'pirschextendedjs' }, 1],
    [{ id: 'pianjs', disableOutboundLinks: '' }, 0],
    [{ id: 'pianjs', disableOutboundLinks: 'false' }, 1],
    [{ id: 'pirschextendedjs', outboundLinks: '', disableOutboundLinks: '' }, 0],
    [{ id: 'pirschjs' }, 0],
    [{ id: 'pirscheventsjs', outboundLinks: '' }, 1],
    [{ id: 'mine' }, 0],
  ])('with %j: %i', (attributes: Record<string, string>, count) => {
    document.body.innerHTML = OUT;
    const { tracked } = startPart(outboundLinks, attributes);
    act('i');
    expect(tracked).toHaveLength(count);
  });

  test('that comes later may want it, with a name of its own; it is there once', () => {
    document.body.innerHTML = OUT;
    const { names, addTag } = startPart(outboundLinks, { id: 'pirschjs' });
    addTag({});
    act('i');
    expect(names()).toEqual([]);
    visit('https://app.test/page');
    addTag({ id: 'pianjs', outboundLinkEventName: 'Later' });
    addTag({ outboundLinks: '' });
    act('i');
    expect(names()).toEqual(['Later']);
  });
});
