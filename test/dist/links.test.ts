import { existsSync, readFileSync, statSync } from 'node:fs';
import { join, posix } from 'node:path';
import { fileURLToPath } from 'node:url';
import MarkdownIt from 'markdown-it';
import { expect, test } from 'vitest';
import { readDocuments } from '../../scripts/docs/fillReadme.js';

const root = fileURLToPath(new URL('../../', import.meta.url));
const read = (path: string): string => readFileSync(join(root, path), 'utf8');

const OTHERS = [
  'CONTRIBUTING.md',
  'CHANGELOG.md',
  'src/destinations/README.md',
  'examples/README.md',
  'examples/recipes/README.md',
];
const documents = [...readDocuments(), ...OTHERS];

const markdown = new MarkdownIt({ html: true });

/** What a page says, a token each, those within a line too. */
const tokensOf = (text: string) =>
  markdown.parse(text, {}).flatMap((token) => (token.children ? [token, ...token.children] : [token]));

/** As GitHub names a heading in a link; the second of two by one name has `-1` behind it. */
const anchorsOf = (text: string): string[] => {
  const tokens = markdown.parse(text, {});
  const seen = new Map<string, number>();
  return tokens.flatMap(({ type }, index) => {
    if (type !== 'heading_open') return [];
    const title = tokens[index + 1]!.children!.map(({ content }) => content).join('');
    const anchor = title
      .toLowerCase()
      .replace(/[^\p{L}\p{N}_\- ]/gu, '')
      .replace(/ /g, '-');
    const count = seen.get(anchor) ?? 0;
    seen.set(anchor, count + 1);
    return count ? [`${anchor}-${count}`] : [anchor];
  });
};

/** Where links and pictures of a page lead, but for those to other sites. */
const linksOf = (path: string): string[] =>
  tokensOf(read(path))
    .map((token) => token.attrGet(token.type === 'image' ? 'src' : 'href'))
    .filter((target) => target !== null)
    .filter((target) => !/^[a-z]+:/.test(target));

test.each(documents)('the links of %s lead somewhere', (path) => {
  for (const target of linksOf(path)) {
    const [file, anchor] = target.split('#') as [string, string?];
    const there = file ? posix.join(posix.dirname(path), decodeURI(file)) : path;
    expect(existsSync(join(root, there)), `${target}: there is no ${there}`).toBe(true);
    if (anchor && statSync(join(root, there)).isFile())
      expect(anchorsOf(read(there)), `${target}: no such heading`).toContain(anchor);
  }
});

test('the documentation has links enough to be looked at', () => {
  expect(documents.flatMap(linksOf).length).toBeGreaterThan(150);
  expect(anchorsOf('# A `b-c`: d?\n\n## A b-c d\n')).toEqual(['a-b-c-d', 'a-b-c-d-1']);
});

test('docs/README.md leads to each page of docs/', () => {
  const named = linksOf('docs/README.md').map((target) => posix.join('docs', target));
  const pages = readDocuments().filter((path) => /^docs\/(?!README)[^/]+\.md$/.test(path));
  for (const page of [...pages, 'docs/destinations/README.md']) expect(named).toContain(page);
});
