import { readFileSync } from 'node:fs';
import { COMPOSE_HELP, readComposeOptions } from './compose/readComposeOptions.mjs';
import { ensureDependencies } from './ensureDependencies.mjs';
import { fail } from './fail.mjs';
import { readArguments } from './readArguments.mjs';

const options = readArguments(() => readComposeOptions(process.argv.slice(2)), COMPOSE_HELP);
await ensureDependencies().catch((error) => fail(error.message));
// These need the packages, which may have been installed just now.
const { choosePieces } = await import('./compose/choosePieces.mjs');
const { composeTag } = await import('./compose/composeTag.mjs');
const { createScale } = await import('./compose/createScale.mjs');
const { listCatalogue } = await import('./compose/listCatalogue.mjs');
const { readCatalogue } = await import('./compose/readCatalogue.mjs');
const { readPage } = await import('./compose/readPage.mjs');
const { readPrices } = await import('./compose/readPrices.mjs');
const { checkWritable, writeTag } = await import('./compose/writeTag.mjs');

/** A line that stays where it is on a terminal, and is gone when it is done. */
const showProgress = (done, all) => {
  if (process.stderr.isTTY) process.stderr.write(done < all ? `\rWeighing ${done}/${all} …` : '\r\u001b[K');
};

const readHtml = (file) => {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    throw new Error(
      `${file} can't be read: ${{ ENOENT: 'there is no such file', EISDIR: 'it is a folder' }[error.code] ?? error.message}.`,
    );
  }
};

const catalogue = readCatalogue();
const scale = createScale(showProgress);

/** Says what a page needs, and why. */
const propose = (file) => {
  const { names, because, given, unknown } = readPage(readHtml(file), catalogue);
  console.log(`${file} needs:\n`);
  for (const name of names) console.log(`  ${name.padEnd(16)} ${because.get(name)}`);
  if (unknown[0]) console.log(`\nNo piece knows ${unknown.join(', ')}.`);
  console.log(`\n  npm run compose -- ${names.join(' ')} --out ${options.out ?? 'my-tag.js'}\n`);
  return { names, given };
};

const compose = async () => {
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
    (await import('./compose/checkSets.mjs')).checkSets(options);
  } else {
    await compose();
  }
} catch (error) {
  fail(error.message);
}
