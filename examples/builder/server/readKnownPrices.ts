import { readFileSync } from 'node:fs';
import { fromRoot } from '../../catalogue/fromRoot.js';

/** What each part adds to `pagebeat.pirsch.js`, in bytes: the table of docs/parts.md, as to weigh them anew takes a hundred builds. */
export function readKnownPrices(): Map<string, number> {
  const rows = readFileSync(fromRoot('docs/parts.md'), 'utf8').matchAll(/^\| `(\w+)` \|.*\| (-?[\d,]+) B \|$/gm);
  return new Map([...rows].map(([, name = '', bytes = '']) => [name, Number(bytes.replaceAll(',', ''))]));
}
