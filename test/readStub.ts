import { readFileSync } from 'node:fs';

/** The line of the README that takes calls before the script has loaded. */
export const readStub = (): string => {
  const readme = readFileSync(new URL('../README.md', import.meta.url), 'utf8');
  return /<script>(var pirsch=.*)<\/script>/.exec(readme)![1]!;
};
