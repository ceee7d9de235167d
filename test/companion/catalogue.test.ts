import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { CATALOGUE, makeCatalogue } from '../../scripts/docs/writeCatalogue.js';
import { ATTRIBUTES, FAMILIES, FILES, OPTIONS } from '../../src/companion/catalogue';

/** But for what the formatter does to it. */
const plain = (code: string): string => code.replace(/,(\s*[\]}])/g, '$1').replace(/\s+/g, '');

test('is what the code says: `npm run docs` writes it anew', () => {
  expect(plain(readFileSync(CATALOGUE, 'utf8'))).toBe(plain(makeCatalogue()));
});

test('knows what there is', () => {
  expect(ATTRIBUTES).toMatchObject({ code: 'pirsch', heartbeat: 'heartbeat', dev: '', outboundLinks: 'outboundLinks' });
  expect(FAMILIES).toEqual({ meta: 'pageMeta', tag: 'tags' });
  expect(OPTIONS).toMatchObject({ duration: '', meta: '', unique: 'unique' });
  expect(FILES['pagebeat.swetrix.js']).toContain('swetrix');
});
