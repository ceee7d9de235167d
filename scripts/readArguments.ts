import { fail } from './fail.js';

/**
 * What a program was told. Answers `--help`, and ends with a message and the help for what it does not know.
 *
 * @param read throws an Error that says what to write instead
 * @param code with which it ends then
 */
export function readArguments<Options extends { help?: boolean | undefined }>(
  read: () => Options,
  help: string,
  code?: number,
): Options {
  try {
    const options = read();
    if (!options.help) return options;
    console.log(help);
    return process.exit();
  } catch (error) {
    return fail(`${error instanceof Error ? error.message : error}\n\n${help}`, code);
  }
}
