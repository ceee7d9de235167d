import { beforeEach, describe, expect, test } from 'vitest';
import { downloads } from '../../src/parts/downloads';
import { visit } from '../visit';
import { act, startPart } from './startPart';

// What is a file, and what is not, is in outboundLinks.test.ts, with both parts on one page.

// A click on a link leaves the page.
beforeEach(() => visit('https://app.test/page'));

const FILE = '<a href="/a.pdf"><i>x</i></a>';

const click = (attributes: Record<string, string>, html = FILE, type = 'click', button = 0) => {
  document.body.innerHTML = html;
  const { tracked } = startPart(downloads, attributes);
  act('i', type, { button });
  return tracked;
};

test.each([
  ['auxclick', 1, 1],
  ['auxclick', 2, 0],
])('by %s with button %i', (type, button, count) => {
  expect(click({ downloads: '' }, FILE, type, button)).toHaveLength(count);
});

test('has the name that is wanted', () => {
  const wanted = click({ downloads: '', downloadEventName: 'Mine' });
  expect(wanted).toEqual([['Mine', { meta: { file: '/a.pdf' }, non_interactive: true }]]);
  expect(click({ downloads: '', downloadEventName: '' })).toMatchObject([['File Download', {}]]);
});

test.each([
  ['tar, .ttf', 'ttf', 1],
  ['tar, .ttf', 'tar', 1],
  ['tar, .ttf', 'pdf', 1],
  ['TTF', 'ttf', 1],
  ['ttf', 'TTF', 1],
  ['', 'ttf', 0],
  [',', 'ttf', 0],
  ['tf', 'ttf', 0],
])('with the endings %j beside the usual ones, .%s: %i', (downloadExtensions, ending, count) => {
  expect(click({ downloads: '', downloadExtensions }, `<a href="/a.${ending}"><i>x</i></a>`)).toHaveLength(count);
});

test('a link around a label is one event', () => {
  document.body.innerHTML = '<a href="/a.pdf"><label><input type="checkbox"><i>x</i></label></a>';
  const { tracked } = startPart(downloads, { downloads: '' });
  document.querySelector('i')!.click();
  expect(tracked).toHaveLength(1);
  document.querySelector('input')!.click();
  expect(tracked).toHaveLength(2);
});

describe('a tag', () => {
  test.each([
    [{}, 0],
    [{ downloads: '' }, 1],
    [{ downloads: 'true' }, 1],
    [{ downloads: 'false' }, 0],
    [{ disableDownloads: '' }, 0],
    [{ id: 'pianjs' }, 1],
    [{ id: 'pirschextendedjs' }, 1],
    [{ id: 'pianjs', disableDownloads: '' }, 0],
    [{ id: 'pianjs', disableDownloads: 'false' }, 1],
    [{ id: 'pirschextendedjs', disableOutboundLinks: '' }, 1],
    [{ id: 'pirschjs' }, 0],
    [{ id: 'pirscheventsjs', downloads: '' }, 1],
  ])('with %j: %i', (attributes: Record<string, string>, count) => {
    expect(click(attributes)).toHaveLength(count);
  });

  test('that comes later may want it; it is there once', () => {
    document.body.innerHTML = FILE;
    const { names, addTag } = startPart(downloads, {});
    addTag({ downloads: '', downloadEventName: 'Later' });
    addTag({ id: 'pianjs' });
    act('i');
    expect(names()).toEqual(['Later']);
  });
});
