import { readFileSync } from 'node:fs';
import { fromRoot } from '../../../scripts/fromRoot.js';

import type { Tag } from '../tags.js';

declare global {
  interface Window {
    pirsch(name: string, options?: object): Promise<unknown>;
  }
}

const CODE = '5gXQXdNTvteM4eVY35fNBkcU5CbStFSq';

/** A file of `dist/`, as it was built last, that sends to Pirsch alone. */
export const pagebeat = (file: string): Tag => ({
  name: file,
  files: () => ({ [file]: readFileSync(fromRoot(`dist/${file}`), 'utf8') }),
  html: (collector) => `<script defer src="${file}" data-code="${CODE}" data-endpoint="${collector}/pirsch"></script>`,
  // An event that did not arrive is seen by the collector's count.
  send: (number) => window.pirsch('Button Clicked', { meta: { plan: 'pro', step: number } }).catch(() => {}),
});
