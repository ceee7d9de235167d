import { readFileSync } from 'node:fs';

/** The script of Pirsch's documentation that sends an event at each click, as the example page holds it. */
export const readSnippet = (): string => {
  const page = readFileSync(new URL('../examples/pages/localhost.html', import.meta.url), 'utf8');
  return /<!-- call -->\s*<script[^>]*>([\s\S]*?)<\/script>/.exec(page)![1]!;
};
