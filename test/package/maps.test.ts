import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { SourceMap } from 'node:module';
import { basename, dirname, join } from 'node:path';
import { expect, inject, test } from 'vitest';
import { TAGS } from './entryPoints';

const dist = join(inject('project'), 'node_modules/pagebeat/dist');
/** Where the build has put it: the maps of tags, which name none, are there and not in the package. */
const built = join(import.meta.dirname, '../../dist');
const scripts = readdirSync(dist, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.js'));

/** Texts that are the same in the source and in what is built: a map has to lead from the one to the other. */
const LITERALS = /https:\/\/[\w.]+|pagebeat\.outbox|disable_pirsch|data-pagebeat-\w+|userengage/g;

const readMap = (file: string) => {
  const code = readFileSync(file, 'utf8');
  const named = /\/\/# sourceMappingURL=(.+)/.exec(code)?.[1];
  const isUnnamed = TAGS.includes(basename(file, '.js'));
  if (isUnnamed) expect(named, 'it names no map').toBeUndefined();
  else expect(named, 'it names a map').toBeTruthy();
  const path = isUnnamed ? join(built, `${basename(file)}.map`) : join(dirname(file), named!);
  expect(existsSync(path), path).toBe(true);
  expect(existsSync(`${file}.map`), 'what no file names is not published').toBe(!isUnnamed);
  return { code, path, map: JSON.parse(readFileSync(path, 'utf8')) };
};

test.each(scripts)('the map of %s has the source of everything', (name) => {
  const { map } = readMap(join(dist, name));
  expect(map.version).toBe(3);
  for (const [index, source] of (map.sources as string[]).entries()) {
    // A debugger shows what the map holds, so the source itself need not be published.
    const file = join(built, dirname(name), source);
    expect(map.sourcesContent?.[index], source).toBe(readFileSync(file, 'utf8'));
  }
});

test('the maps lead to the line that something comes from', () => {
  let found = 0;
  for (const name of scripts) {
    const { code, map } = readMap(join(dist, name));
    const lookup = new SourceMap(map);
    for (const [index, line] of code.split('\n').entries()) {
      if (/^\s*(\/\/|\*|\/\*)/.test(line)) continue;
      for (const { 0: literal, index: column } of line.matchAll(LITERALS)) {
        const entry = lookup.findEntry(index, column);
        if (!('originalSource' in entry)) throw new Error(`${name}: nothing leads to ${literal}`);
        const content: string = map.sourcesContent[map.sources.indexOf(entry.originalSource)];
        expect(content.split('\n')[entry.originalLine], `${literal} in ${name}`).toContain(literal);
        found++;
      }
    }
  }
  expect(found).toBeGreaterThan(20);
});
