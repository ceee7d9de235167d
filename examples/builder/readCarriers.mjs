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
 *   carries: (option: { option: string, path: string, destination: string }) => boolean }}
 */
export function readCarriers(file) {
  const { sources, sourcesContent } = JSON.parse(readFileSync(new URL(`${file}.map`, dist), 'utf8'));
  const has = (path) => sources.some((source) => source.endsWith(`/${path}`));
  const hasDestination = (name) =>
    sources.some((source) => /\/destinations\/\w+\.ts$/.test(source) && word(source) === name);
  const isRead = (option) => sourcesContent.some((text) => readsOption(option).test(text));
  return {
    hasDestination,
    carries: ({ option, path, destination }) => (destination === 'all' ? isRead(option) : has(path)),
  };
}
