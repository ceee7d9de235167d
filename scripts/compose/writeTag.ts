import { accessSync, constants, existsSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';

/** What the system says, in words. */
const REASONS: Record<string, string> = {
  ENOENT: 'there is no such folder',
  ENOTDIR: 'there is no such folder',
  EACCES: 'it may not be written',
  EPERM: 'it may not be written',
  EROFS: 'nothing can be written there',
  ENOSPC: 'the disk is full',
  EISDIR: 'it is a folder',
};

const explain = (file: string, { code = '', message }: NodeJS.ErrnoException) =>
  new Error(`${file} can't be written: ${REASONS[code] ?? message}.`);

/**
 * Asks whether a file may be written, before there is anything to write.
 *
 * @throws an Error that says why not
 */
export const checkWritable = (file: string): void => {
  try {
    const folder = dirname(resolve(file));
    if (!statSync(folder).isDirectory()) throw Object.assign(new Error(), { code: 'ENOTDIR' });
    for (const name of [file, `${file}.map`]) {
      if (existsSync(name) && statSync(name).isDirectory()) throw Object.assign(new Error(), { code: 'EISDIR' });
      if (existsSync(name)) accessSync(name, constants.W_OK);
    }
    accessSync(folder, constants.W_OK);
    // What somebody wrote by hand would be lost.
    if (existsSync(file) && !readFileSync(file, 'utf8').includes('pagebeat')) {
      throw new Error('there is another script of that name');
    }
  } catch (error) {
    // What the file system throws.
    throw explain(file, error as NodeJS.ErrnoException);
  }
};

/**
 * Writes a tag and its source map: both or, when that fails, neither.
 *
 * @throws an Error that says why not
 */
export const writeTag = (file: string, { code, map = '' }: { code: string; map?: string | undefined }): void => {
  const texts = [
    [`${file}.map`, map],
    [file, code],
  ] as const;
  const temporary = (name: string) => `${name}.${process.pid}.tmp`;
  try {
    for (const [name, text] of texts) writeFileSync(temporary(name), text);
    for (const [name] of texts) renameSync(temporary(name), name);
  } catch (error) {
    // What the file system throws.
    throw explain(file, error as NodeJS.ErrnoException);
  } finally {
    for (const [name] of texts) rmSync(temporary(name), { force: true });
  }
};
