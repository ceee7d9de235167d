import { readFileSync } from 'node:fs';

const read = (name: string): string =>
  readFileSync(new URL(`../examples/recipes/proxy/${name}`, import.meta.url), 'utf8');

const pairs = (text: string, pattern: RegExp): Record<string, string> =>
  Object.fromEntries([...text.matchAll(pattern)].map(([, from, to]) => [from, to]));

/** Which path of the site is forwarded to which of Pirsch's, by the configurations of the recipe. */
export const forwards = {
  nginx: () => pairs(read('nginx.conf'), /location = (\S+)\s*\{\s*proxy_pass \$pirsch(\/\w+)\$is_args\$args;/g),
  caddy: () => pairs(read('Caddyfile'), /handle (\S+) \{\s*rewrite \* (\S+)\s*import to-pirsch/g),
};
