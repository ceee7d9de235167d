import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { EXAMPLES } from '../../examples/shared/examples.js';
import { readStub } from '../readStub';

const pages = new URL('../../examples/pages/', import.meta.url);

test('each example page is in the list of examples', () => {
  const listed = EXAMPLES.map(({ href }) => href!.slice(1));
  expect(readdirSync(pages).sort()).toEqual([...listed, 'examples.html', 'index.html'].sort());
});

test('the example of early calls has the line of the README', () => {
  expect(readFileSync(new URL('early.html', pages), 'utf8')).toContain(readStub());
});
