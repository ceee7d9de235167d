import { parse } from 'parse5';
import { describe, expect, it, test } from 'vitest';
import { createCollector } from '../../examples/collector/createCollector.js';
import { excerptOf } from '../../examples/docs/excerptOf.js';
import type { Section } from '../../examples/docs/records.js';
import { listPages } from '../../examples/docs/server/listPages.js';
import { readDocument } from '../../examples/docs/server/readDocument.js';
import { createSite } from '../../examples/site/createSite.js';

const site = createSite({ collector: createCollector() });
const get = async (path: string): Promise<Response> => site.request(`http://localhost${path}`);

interface Node {
  nodeName: string;
  attrs?: { name: string; value: string }[];
  childNodes?: Node[];
}

/** The values of an attribute in a page. */
const valuesOf = (node: Node, name: string, tag?: string): string[] => [
  ...(tag && node.nodeName !== tag ? [] : (node.attrs ?? []).filter((one) => one.name === name)).map(
    ({ value }) => value,
  ),
  ...(node.childNodes ?? []).flatMap((child) => valuesOf(child, name, tag)),
];

const opened = new Map<string, Promise<Node | undefined>>();
/** A page, once; nothing when there is none. */
const open = (path: string) => {
  const known =
    opened.get(path) ??
    get(path).then(async (response) =>
      response.status === 200 ? (parse(path.endsWith('.md') ? await response.text() : '') as Node) : undefined,
    );
  opened.set(path, known);
  return known;
};

describe('the documentation on the site', () => {
  it.each(listPages())('%s: each link leads to a page, and each anchor to a heading', async (page) => {
    const document = await open(`/${page}`);
    const wrong: string[] = [];
    for (const link of [...valuesOf(document!, 'href', 'a'), ...valuesOf(document!, 'src', 'img')]) {
      const { origin, pathname, hash } = new URL(link, `http://localhost/${page}`);
      if (origin !== 'http://localhost') continue;
      const target = await open(pathname);
      const isThere = target && (!hash || !pathname.endsWith('.md') || valuesOf(target, 'id').includes(hash.slice(1)));
      if (!isThere && pathname !== '/docs/') wrong.push(link);
    }
    expect(wrong).toEqual([]);
  });

  it('begins with the index, and marks the page that is open', async () => {
    expect((await get('/docs/')).headers.get('location')).toBe('/docs/README.md');
    expect(await (await get('/docs/tag.md')).text()).toContain('<a href="/docs/tag.md" aria-current="page">');
  });

  it('can be searched: every section has an address of its own', async () => {
    const sections: Section[] = await (await get('/docs/search.json')).json();
    const ids = sections.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    const heartbeat = sections.find(({ id }) => id === '/docs/heartbeat.md');
    expect(heartbeat).toMatchObject({
      page: expect.stringContaining('heartbeat'),
      text: expect.stringContaining('30'),
    });
  });

  it.each(['/docs/none.md', '/docs/../package.json', '/docs/%2e%2e/src/tracker.ts', '/src/tracker.md', '/docs/x.webp'])(
    'has no %s',
    async (path) => {
      expect((await get(path)).status).toBe(404);
    },
  );
});

test('a document is cut at its headings; of two by one name the second has a number', () => {
  const { title, html, sections } = readDocument(
    '# A `page`\nfirst\n\n## One\nx\n```\ncode\n```\n## One\ny',
    'docs/a.md',
    [],
  );
  expect(title).toBe('A page');
  expect(sections.map(({ id, heading, text }) => [id, heading, text.trim()])).toEqual([
    ['/docs/a.md', '', 'first'],
    ['/docs/a.md#one', 'One', 'x code'],
    ['/docs/a.md#one-1', 'One', 'y'],
  ]);
  expect(html).toContain('<h2 id="one-1">');
});

test.each([
  ['[a](b.md#c)', '<a href="/docs/b.md#c">a</a>'],
  ['[a](../README.md)', '<a href="/README.md">a</a>'],
  ['[a](../dist/pagebeat.js)', '<a href="/pagebeat.js">a</a>'],
  ['[a](../examples/compare/)', '<a href="/compare/">a</a>'],
  ['[a](https://example.com/x)', '<a href="https://example.com/x">a</a>'],
  ['[a](#here)', '<a href="#here">a</a>'],
  [
    '[a](../src/tracker.ts) [b](b.md)',
    '<span title="In the project: src/tracker.ts">a</span> <a href="/docs/b.md">b</a>',
  ],
])('a link %s', (text, html) => {
  expect(readDocument(text, 'docs/a.md', ['docs/b.md', 'README.md']).html).toContain(html);
});

test.each([
  ['a few words', ['few'], 'a few words'],
  ['', ['few'], ''],
  [`${'word '.repeat(40)}here ${'word '.repeat(40)}`, ['here'], /^… (word )+here (word )+…$/],
  ['none of these', ['other'], 'none of these'],
])('an excerpt of "%s"', (text, words, excerpt) => {
  expect(excerptOf(text, words)).toEqual(typeof excerpt === 'string' ? excerpt : expect.stringMatching(excerpt));
});
