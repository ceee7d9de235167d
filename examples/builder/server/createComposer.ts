import { readdirSync, statSync } from 'node:fs';
import { fromRoot } from '../../catalogue/fromRoot.js';
import { measure } from '../../catalogue/measure.js';
import { type Bundle, bundleTag } from '../../compose/bundleTag.js';
import { choosePieces, toDoor } from '../../compose/choosePieces.js';
import { hashOf } from '../../compose/hashOf.js';
import { readCatalogue } from '../../compose/readCatalogue.js';
import type { Piece } from '../../compose/records.js';
import { COMPOSED_FILE } from '../composedFile.js';
import type { Composed } from '../records.js';
import { RefusedError } from './RefusedError.js';

/** Composed files that are kept; each is some 10 kB, and twice that with its map. */
const KEPT = 100;
/** Characters of all the names; of all there are it is some 600. */
const LONGEST = 2000;

interface Options {
  catalogue?: Piece[];
  kept?: number;
  bundle?: typeof bundleTag;
}

/** A composed file, with its code. */
export type ComposedTag = Bundle & { about: Composed };

/** The source as it is now: what was composed of another one is composed again. */
const stamp = (): string =>
  readdirSync(fromRoot('src'), { recursive: true, encoding: 'utf8' })
    .map((name) => statSync(fromRoot(`src/${name}`), { throwIfNoEntry: false })?.mtimeMs ?? 0)
    .reduce((latest, one) => Math.max(latest, one), 0)
    .toString();

/** Composes tags one after the other, each of the same pieces once. */
export function createComposer({ catalogue, kept = KEPT, bundle = bundleTag }: Options = {}) {
  let pieces = catalogue;
  const tags = new Map<string, Promise<ComposedTag>>();
  let last: Promise<unknown> = Promise.resolve();

  /** When what was asked for before is made, or has failed. */
  const enqueue = <Made>(work: () => Promise<Made>): Promise<Made> => {
    const made = last.then(work);
    last = made.catch(() => {});
    return made;
  };

  const choose = (names: string): Piece[] => {
    if (names.length > LONGEST)
      throw new RefusedError(`This asks for too much: the names have at most ${LONGEST} characters.`);
    pieces ??= readCatalogue();
    try {
      return choosePieces(names.split(',').filter(Boolean), pieces);
    } catch (error) {
      throw new RefusedError(error instanceof Error ? error.message : String(error));
    }
  };

  const make = async (chosen: Piece[]): Promise<ComposedTag> => {
    const { code, map } = await bundle(fromRoot('.'), toDoor(chosen, pieces ?? []), { hasMap: true });
    const names = chosen.map(({ name }) => name);
    return { code, map, about: { file: COMPOSED_FILE, names, ...measure(code), integrity: hashOf(code) } };
  };

  /**
   * The tag of these pieces and of what they need.
   *
   * @param names with commas between
   * @throws a {@link RefusedError} when there is no such tag
   */
  return async function compose(names: string): Promise<ComposedTag> {
    const chosen = choose(names);
    const key = `${stamp()} ${chosen.map(({ name }) => name).join()}`;
    const made = tags.get(key) ?? enqueue(() => make(chosen));
    // The one that was asked for last is forgotten last.
    tags.delete(key);
    tags.set(key, made);
    made.catch(() => tags.get(key) === made && tags.delete(key));
    for (const old of [...tags.keys()].slice(0, Math.max(0, tags.size - kept))) tags.delete(old);
    return made;
  };
}
