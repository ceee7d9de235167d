import { readdirSync, readFileSync } from 'node:fs';
import { type Node, parse } from 'acorn';
import { Window } from 'happy-dom';
import { describe, expect, test } from 'vitest';
import { readFamilies, readOptions } from '../../examples/catalogue/readOptions.js';
import { readEntryPoints } from '../../scripts/docs/readEntryPoints.js';

const read = (path: string): string => readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8');
const page = read('docs/migration.md');
const blocks = [...page.matchAll(/^```(html|js) (before|after)\n([\s\S]*?)^```$/gm)].map(
  ([, language, when, code], index) => ({ title: `${index + 1}, ${language} ${when}`, language, when, code: code! }),
);
const after = blocks.filter(({ when }) => when === 'after');

/** What a script tag has of its own, and what some attributes have a family of. */
const OWN = /^(src|id|defer|integrity|crossorigin)$/;
const FAMILIES = /^data-(tag|meta)-[a-z]/;
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

test('each part of docs/migration.md shows what was there and what takes its place', () => {
  for (const vendor of ['Pirsch', 'Swetrix', 'User.com', 'Customer.io']) {
    const part = page.split(`\n## ${vendor}\n`)[1]!.split('\n## ')[0]!;
    expect(part).toMatch(/^```\w+ before$/m);
    expect(part).toMatch(/^```\w+ after$/m);
  }
  expect(page.match(/^```\w/gm)).toHaveLength(blocks.length);
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
      expect(files, attribute).toContain(file);
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

test.each(['docs/migration.md', 'docs/privacy.md'])('%s names no attribute that is not there', (path) => {
  // Of other scripts, of the markup, and families.
  const others = /^data-(site-id|tag-|meta-|pirsch-|pagebeat-)/;
  const named = [...read(path).matchAll(/data-[a-z][a-z-]*/g)].map(([name]) => name);
  expect(named.length).toBeGreaterThan(10);
  for (const name of named) if (!others.test(name)) expect(options, path).toContain(name);
});

/** What a page's headings are called in links, as GitHub has it. */
const anchorsOf = (markdown: string): string[] =>
  [...markdown.matchAll(/^#+ (.*)$/gm)].map(([, title]) =>
    title!
      .toLowerCase()
      .replace(/[^\w\- ]/g, '')
      .replace(/ /g, '-'),
  );

test.each(['docs/migration.md', 'docs/privacy.md'])('the links of %s lead somewhere', (path) => {
  for (const [, target, anchor] of read(path).matchAll(/\]\((?!https?:)([^)#]*)(?:#([^)]*))?\)/g)) {
    const there = target ? target.replace('../', '') : path;
    if (anchor) expect(anchorsOf(read(there))).toContain(anchor);
    else expect(() => readFileSync(new URL(`../../${there}`, import.meta.url))).not.toThrow(/ENOENT/);
  }
});
