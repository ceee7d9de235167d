import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { bundleTag } from '../bundleTag.mjs';
import { fromRoot } from '../fromRoot.mjs';
import { measure } from '../measure.mjs';

const FOLDER = fromRoot('node_modules/.cache/pagebeat');

/** What decides how large a tag is: the source, how it is built, and with what. */
const fingerprint = () => {
  const require = createRequire(import.meta.url);
  const hash = createHash('sha256');
  // No tag has what is for npm.
  const sources = readdirSync(fromRoot('src'), { recursive: true, encoding: 'utf8' }).filter(
    (name) => name.endsWith('.ts') && !name.startsWith('package'),
  );
  for (const name of sources.sort()) hash.update(name).update(readFileSync(fromRoot(`src/${name}`)));
  hash.update(readFileSync(fromRoot('scripts/bundleTag.mjs')));
  for (const name of ['rollup', 'typescript', 'terser']) hash.update(require(`${name}/package.json`).version);
  return hash.digest('hex').slice(0, 16);
};

const readKept = (file) => {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return {};
  }
};

/**
 * Weighs tags: each once, as long as the source is the same. What was weighed is kept in `node_modules/.cache`.
 *
 * @typedef {{ destinations: string[], parts: string[] }} Door
 *
 * @param {(done: number, all: number) => void} [onStep] is told how far it is
 * @param {string} [folder]
 */
export const createScale = (onStep = () => {}, folder = FOLDER) => {
  const file = join(folder, `sizes-${fingerprint()}.json`);
  /** @type {Record<string, number>} bytes with brotli */
  const sizes = readKept(file);
  const keyOf = ({ destinations, parts }) => `${destinations.join()} | ${parts.join()}`;

  /** Only the last source's are of use. What can't be kept is weighed again the next time. */
  const keep = () => {
    try {
      mkdirSync(folder, { recursive: true });
      const others = readdirSync(folder).filter((name) => name.startsWith('sizes-') && !file.endsWith(name));
      for (const name of others) rmSync(join(folder, name), { force: true });
      writeFileSync(`${file}.${process.pid}`, JSON.stringify(sizes));
      renameSync(`${file}.${process.pid}`, file);
    } catch {
      // A folder that can't be written to.
    }
  };

  /**
   * @param {Door[]} doors
   * @returns {Promise<(door: Door) => number>} bytes with brotli, of each of these
   */
  const weigh = async (doors) => {
    const missing = [...new Map(doors.map((door) => [keyOf(door), door]))].filter(([key]) => !(key in sizes));
    let done = 0;
    const work = async () => {
      for (let next = missing.shift(); next; next = missing.shift()) {
        const [key, door] = next;
        sizes[key] = measure((await bundleTag(fromRoot('.'), door)).code).brotli;
        done++;
        onStep(done, all);
      }
    };
    const all = missing.length;
    if (all) {
      onStep(0, all);
      // One is bundled while another one is minified, by a process of its own.
      await Promise.all(Array.from({ length: availableParallelism() + 1 }, work));
      keep();
    }
    return (door) => /** @type {number} */ (sizes[keyOf(door)]);
  };
  return { weigh };
};
