import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import type { Composition } from '../../examples/catalogue/readDoors.js';
import type { Scale } from '../../examples/compose/records.js';
import { sizeOf } from '../build/ledger.js';
import { fromRoot } from '../fromRoot.js';
import { hashFiles, listFiles } from '../hashFiles.js';

const FOLDER = fromRoot('node_modules/.cache/pagebeat');

/** What decides how large a tag is: the source, how it is built, and with what. */
const fingerprint = (): string => {
  const require = createRequire(import.meta.url);
  // No tag has what is for npm.
  const sources = listFiles('src').filter((path) => path.endsWith('.ts') && !path.startsWith('src/package'));
  const ways = ['bundleTag', 'minify'].map((name) => `examples/compose/${name}.ts`);
  const versions = ['rollup', 'typescript', 'terser'].map((name) => require(`${name}/package.json`).version);
  return hashFiles([...sources, ...ways], ...versions).slice(0, 16);
};

/** Bytes with brotli. */
const readKept = (file: string): Record<string, number> => {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return {};
  }
};

/**
 * Weighs tags: each once, as long as the source is the same. What was weighed is kept in `node_modules/.cache`.
 *
 * @param onStep is told how far it is
 */
export const createScale = (onStep: (done: number, all: number) => void = () => {}, folder = FOLDER): Scale => {
  const file = join(folder, `sizes-${fingerprint()}.json`);
  const sizes = readKept(file);
  const keyOf = ({ destinations, parts }: Composition) => `${destinations.join()} | ${parts.join()}`;

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

  const weigh: Scale['weigh'] = async (tags) => {
    const missing = [...new Map(tags.map((tag) => [keyOf(tag), tag]))].filter(([key]) => !(key in sizes));
    let done = 0;
    const work = async () => {
      for (let next = missing.shift(); next; next = missing.shift()) {
        const [key, tag] = next;
        sizes[key] = await sizeOf(fromRoot('.'), tag);
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
    return (tag) => {
      const size = sizes[keyOf(tag)];
      if (size === undefined) throw new Error(`This tag was not weighed: ${keyOf(tag)}`);
      return size;
    };
  };
  return { weigh };
};
