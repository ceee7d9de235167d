/** Says why nothing comes of it, and ends the program. */
export function fail(message, code = 1) {
  console.error(message);
  process.exit(code);
}
