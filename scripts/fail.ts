/** Says why nothing comes of it, and ends the program. */
export function fail(message: string, code = 1): never {
  console.error(message);
  process.exit(code);
}
