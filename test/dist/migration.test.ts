import { readdirSync, readFileSync } from 'node:fs';
import { type Node, parse } from 'acorn';
import { Window } from 'happy-dom';
import { describe, expect, test } from 'vitest';
import { readFamilies, readOptions } from '../../examples/catalogue/readOptions.js';
import { readDocuments } from '../../scripts/docs/fillReadme.js';
import { readEntryPoints } from '../../scripts/docs/readEntryPoints.js';

const read = (path: string): string => readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8');
const pages = readdirSync(new URL('../../docs', import.meta.url))
  .filter((name) => name.startsWith('migrate-from-'))
  .map((name) => `docs/${name}`);
const blocks = pages.flatMap((path) =>
  [...read(path).matchAll(/^```(html|js) (before|after)\n([\s\S]*?)^```$/gm)].map(
    ([, language, when, code], index) => ({
      title: `${index + 1} of ${path}, ${language} ${when}`,
      language,
      when,
      code: code!,
    }),
  ),
);
const after = blocks.filter(({ when }) => when === 'after');

/** What a script tag has of its own, and what some attributes have a family of. */
const OWN = /^(src|id|defer|integrity|crossorigin)$/;
const FAMILIES = /^data-(tag|meta)-[a-z]/;
/** What a file reads in the place of the vendor's own script, and another part for its own. */
const IN_PLACE: Record<string, string> = {
  'pagebeat.plausible.js': 'data-domain data-api data-include data-exclude',
  'pagebeat.umami.js': 'data-tag',
};
const options = readOptions().map(({ attribute }) => attribute);

/** What may come with an event, wherever it is declared. */
const EVENT_OPTIONS = readdirSync(new URL('../../src', import.meta.url), { recursive: true, encoding: 'utf8' })
  .filter((path) => path.endsWith('.ts'))
  .flatMap((path) => [
    ...read(`src/${path}`).matchAll(/^( *)(?:export )?interface EventOptions \{\n([\s\S]*?)\n\1\}/gm),
  ])
  .flatMap(([, , members]) => [...members!.matchAll(/^ *(\w+)\?:/gm)].map(([, name]) => name!));

const elementsOf = (html: string) => {
  const { document } = new Window();
  document.body.innerHTML = html;
  return [...document.querySelectorAll('*')];
};

/** All the code in a block: it as a whole, or what is in its scripts and its attributes for events. */
const scriptsOf = ({ language, code }: { language?: string | undefined; code: string }): string[] =>
  language === 'js'
    ? [code]
    : elementsOf(code).flatMap((element) => [
        ...(element.tagName === 'SCRIPT' ? [element.textContent ?? ''] : []),
        ...[...element.attributes].filter(({ name }) => name.startsWith('on')).map(({ value }) => value ?? ''),
      ]);

type Found = Record<string, unknown> & { type: string };

/** Every node of a syntax tree. */
const nodesOf = (tree: unknown): Found[] => {
  if (!tree || typeof tree !== 'object') return [];
  const inside = Object.values(tree).flatMap(nodesOf);
  return typeof (tree as Node).type === 'string' ? [tree as Found, ...inside] : inside;
};

const parseCode = (code: string) => parse(code, { ecmaVersion: 2022, sourceType: 'module' });

test.each(pages)('%s shows what was there and what takes its place', (path) => {
  const page = read(path);
  expect(page).toMatch(/^```\w+ before$/m);
  expect(page).toMatch(/^```\w+ after$/m);
  expect(page.match(/^```\w.*/gm)!.every((fence) => / (before|after)$/.test(fence))).toBe(true);
});

test('docs/migration.md has all of them', () => {
  expect(pages).toHaveLength(10);
  for (const path of pages) expect(read('docs/migration.md')).toContain(`](${path.replace('docs/', '')})`);
});

describe.each(after)('block $title', (block) => {
  test('has only attributes that there are, on a script that there is', () => {
    if (block.language !== 'html') return;
    const tags = elementsOf(block.code).filter((element) => /pagebeat/.test(element.getAttribute('src') ?? ''));
    expect(tags).toHaveLength(1);
    for (const { name } of tags[0]!.attributes) {
      if (!OWN.test(name) && !FAMILIES.test(name)) expect(options).toContain(name);
    }
    const file = tags[0]!.getAttribute('src')!.replace(/^\//, '');
    const isOn = ({ attribute }: { attribute: string }): boolean => tags[0]!.hasAttribute(attribute);
    const hasMember = ({ attribute }: { attribute: string }): boolean =>
      [...tags[0]!.attributes].some(({ name }) => name.startsWith(`${attribute}-`));
    const families = [...readFamilies(), ...readOptions().filter(({ attribute }) => attribute === 'data-tag')];
    for (const { attribute, files } of [...readOptions().filter(isOn), ...families.filter(hasMember)]) {
      if (!IN_PLACE[file]?.split(' ').includes(attribute)) expect(files, attribute).toContain(file);
    }
    expect(read(`dist/${file}`)).not.toBe('');
  });

  test('has code that parses, and calls with options that there are', async () => {
    for (const code of scriptsOf(block)) {
      for (const node of nodesOf(parseCode(code))) {
        const [, given] = (node.arguments ?? []) as { properties?: { key: { name: string } }[] }[];
        const callee = (node.callee as { name?: string } | undefined)?.name;
        if (callee === 'pirsch' || callee === 'track') {
          for (const { key } of given?.properties ?? []) expect(EVENT_OPTIONS).toContain(key.name);
        }
        if (node.type !== 'ImportDeclaration') continue;
        const source = (node.source as { value: string }).value;
        const entry = readEntryPoints().find(({ name }) => name === source);
        expect(entry, source).toBeDefined();
        const exported = await import(entry!.path);
        for (const { imported } of node.specifiers as { imported: { name: string } }[]) {
          expect(exported).toHaveProperty(imported.name);
        }
      }
    }
  });
});

// docs/localhost.md is about attributes that are mistyped: test/companion/docs.test.ts reads it.
test.each(readDocuments().filter((path) => path !== 'docs/localhost.md'))(
  '%s names no attribute that is not there',
  (path) => {
    // Of other scripts, of the markup, families, and what stands for several: `data-disable-…`.
    const others =
      /^data-(site-id$|tag-|meta-|pirsch-|pagebeat-|umami-event|goatcounter-|performance$|fetch-credentials$|tagline$|\w+-$)/;
    for (const [name] of read(path).matchAll(/\bdata-[a-z][a-z-]*/g))
      if (!others.test(name)) expect(options, path).toContain(name);
  },
);
