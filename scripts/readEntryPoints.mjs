import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const fromRoot = (path) => fileURLToPath(new URL(`../${path}`, import.meta.url));

/** What npm users can import, each with its source: the types of a destination are those of the pure one. */
export const readEntryPoints = () => [
  { name: 'pagebeat', path: fromRoot('src/index.ts') },
  ...['destinations', 'plugins'].flatMap((room) =>
    readdirSync(fromRoot(`src/${room}`))
      .filter((file) => file.endsWith('.ts'))
      .sort()
      .map((file) => ({ name: `pagebeat/${room}/${file.slice(0, -3)}`, path: fromRoot(`src/${room}/${file}`) })),
  ),
];
