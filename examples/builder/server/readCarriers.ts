import { readFileSync } from 'node:fs';

const dist = new URL('../../../dist/', import.meta.url);
const word = (path: string) => path.replace(/^.*\/|\.ts$/g, '');

interface Carrier {
  hasDestination(name: string): boolean;
  carries(option: { path: string }): boolean;
}

/**
 * What a built file can do, by its source map: the destinations and the parts that are in it. An option is known to each file that
 * has the module where it is declared.
 *
 * @param file such as `pagebeat.full.js`
 */
export function readCarriers(file: string): Carrier {
  const { sources }: { sources: string[] } = JSON.parse(readFileSync(new URL(`${file}.map`, dist), 'utf8'));
  const destinations = sources.filter((source) => /\/destinations\/\w+\.ts$/.test(source)).map(word);
  return {
    hasDestination: (name) => destinations.includes(name),
    // What all tags know is declared apart, and is in no file.
    carries: ({ path }) => path.startsWith('src/types/') || sources.some((source) => source.endsWith(`/${path}`)),
  };
}
