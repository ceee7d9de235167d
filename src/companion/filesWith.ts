import { FILES } from './catalogue.js';

/** The files that have all of these parts and destinations, the smallest first. */
export const filesWith = (names: string[]): string[] =>
  Object.keys(FILES).filter((file) => names.every((name) => FILES[file]!.indexOf(name) >= 0));
