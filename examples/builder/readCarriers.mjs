import { readFileSync } from 'node:fs';

const dist = new URL('../../dist/', import.meta.url);
const word = (path) => path.replace(/^.*\/|\.ts$/g, '');

/** `settings.outbox`, and `{ heartbeat } = settings`: the two ways in which the code reads an option of the page. */
const readsOption = (option) =>
  new RegExp(`\\bsettings\\.${option}\\b|\\{[^{}]*\\b${option}\\b[^{}]*\\} = settings\\b`);

/**
 * What a built file can do, by its source map: the modules that are in it. An option of a destination is in each file
 * that has the module where it is declared; one of the page in each that has a module which reads it.
 *
 * @param {string} file such as `pagebeat.full.js`
 * @returns {{ hasDestination: (name: string) => boolean,
 *   carries: (option: { option: string, path: string, destination: string, isInSmall: boolean }) => boolean }}
 */
export function readCarriers(file) {
  const { sources, sourcesContent } = JSON.parse(readFileSync(new URL(`${file}.map`, dist), 'utf8'));
  // The files of the new house: their options are declared in one place, and read by the parts.
  const isNew = sources.some((source) => source.endsWith('/src/tracker.ts'));
  const has = (path) => sources.some((source) => source.endsWith(`/${path}`));
  const hasDestination = (name) =>
    sources.some((source) => /\/destinations\/\w+\.ts$/.test(source) && word(source) === name);
  const isRead = (option) => sourcesContent.some((text) => readsOption(option).test(text));
  const isNamed = (option) => sourcesContent.some((text) => new RegExp(`\\b${option}\\b`).test(text));
  return {
    hasDestination,
    carries: ({ option, path, destination, isInSmall }) =>
      isNew
        ? isInSmall && (destination === 'all' ? isNamed(option) : hasDestination(word(path)))
        : destination === 'all'
          ? isRead(option)
          : has(path),
  };
}
