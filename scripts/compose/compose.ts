import { readFileSync } from 'node:fs';
import { choosePieces } from '../../examples/compose/choosePieces.js';
import { readCatalogue } from '../../examples/compose/readCatalogue.js';
import { fail } from '../fail.js';
import { readArguments } from '../readArguments.js';
import { checkSets } from './checkSets.js';
import { composeTag } from './composeTag.js';
import { createScale } from './createScale.js';
import { listCatalogue } from './listCatalogue.js';
import { COMPOSE_HELP, readComposeOptions } from './readComposeOptions.js';
import { type PageUse, readPage } from './readPage.js';
import { readPrices } from './readPrices.js';
import { checkWritable, writeTag } from './writeTag.js';

const options = readArguments(() => readComposeOptions(process.argv.slice(2)), COMPOSE_HELP);

/** A line that stays where it is on a terminal, and is gone when it is done. */
const showProgress = (done: number, all: number): void => {
  if (process.stderr.isTTY) process.stderr.write(done < all ? `\rWeighing ${done}/${all} …` : '\r\u001b[K');
};

const readHtml = (file: string): string => {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    // What the file system throws.
    const { code, message } = error as NodeJS.ErrnoException;
    const why: Record<string, string> = { ENOENT: 'there is no such file', EISDIR: 'it is a folder' };
    throw new Error(`${file} can't be read: ${why[code ?? ''] ?? message}.`);
  }
};

const catalogue = readCatalogue();
const scale = createScale(showProgress);

/** Says what a page needs, and why. */
const propose = (file: string): Pick<PageUse, 'names' | 'given'> => {
  const { names, because, given, unknown } = readPage(readHtml(file), catalogue);
  console.log(`${file} needs:\n`);
  for (const name of names) console.log(`  ${name.padEnd(16)} ${because.get(name)}`);
  if (unknown[0]) console.log(`\nNo piece knows ${unknown.join(', ')}.`);
  console.log(`\n  npm run compose -- ${names.join(' ')} --out ${options.out ?? 'my-tag.js'}\n`);
  return { names, given };
};

const compose = async (): Promise<void> => {
  const { names, given } =
    options.from === undefined ? { names: options.names, given: undefined } : propose(options.from);
  const pieces = choosePieces(names, catalogue);
  if (options.out) checkWritable(options.out);
  const tag = await composeTag(pieces, { catalogue, scale, out: options.out, given });
  if (options.out) writeTag(options.out, tag);
  console.log(tag.report);
  console.log(
    options.out
      ? `\n${options.out} is written, and ${options.out}.map.`
      : '\nNothing is written: --out my-tag.js does.',
  );
};

try {
  if (options.list) {
    console.log(listCatalogue(catalogue, await readPrices(catalogue, scale)));
  } else if (options.check) {
    // What a tag weighs is compared with these; they are kept for the tests.
    await readPrices(catalogue, scale);
    checkSets(options);
  } else {
    await compose();
  }
} catch (error) {
  fail(error instanceof Error ? error.message : String(error));
}
