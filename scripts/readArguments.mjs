import { fail } from './fail.mjs';

/**
 * What a program was told. Answers `--help`, and ends with a message and the help for what it does not know.
 *
 * @template {{ help?: boolean }} Options
 * @param {() => Options} read throws an Error that says what to write instead
 * @param {string} help
 * @param {number} [code] with which it ends then
 * @returns {Options}
 */
export function readArguments(read, help, code) {
  try {
    const options = read();
    if (!options.help) return options;
    console.log(help);
    return process.exit();
  } catch (error) {
    return fail(`${error.message}\n\n${help}`, code);
  }
}
