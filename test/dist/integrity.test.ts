import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

const dist = new URL('../../dist/', import.meta.url);
// The companion is on nobody's site.
const tags = readdirSync(dist).filter((name) => /^pagebeat(?!\.dev).*\.js$/.test(name));
const hashes: Record<string, string> = JSON.parse(readFileSync(new URL('integrity.json', dist), 'utf8'));
const page = readFileSync(new URL('../../docs/csp-and-sri.md', import.meta.url), 'utf8');

test('integrity.json has every tag, and nothing else', () => {
  expect(tags.length).toBeGreaterThan(4);
  expect(Object.keys(hashes)).toEqual([...tags].sort());
});

test.each(tags)('%s is the file whose hash is written down', (name) => {
  const hash = createHash('sha384')
    .update(readFileSync(new URL(name, dist)))
    .digest('base64');
  expect(hashes[name]).toBe(`sha384-${hash}`);
  expect(page).toContain(`| \`${name}\` | \`sha384-${hash}\` |`);
});

test('docs/csp-and-sri.md shows a whole tag with integrity and crossorigin', () => {
  expect(page).toMatch(
    new RegExp(
      `<script[^>]* src="pagebeat.js"[^>]*\\sintegrity="${hashes['pagebeat.js']!.replace(/[+]/g, '\\+')}"[^>]*\\scrossorigin="anonymous"></script>`,
    ),
  );
});
