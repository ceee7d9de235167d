import { existsSync, readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../../../', import.meta.url));

/** What is read beside the folder `docs`. */
const OTHERS = ['README.md', 'CHANGELOG.md', 'CONTRIBUTING.md', 'examples/README.md', 'examples/recipes/README.md'];

export const fileOf = (page: string): string => root + page;

/** The documents that the site shows, as paths from the root of the project: `docs/tag.md`. */
export const listPages = (): string[] => [
  ...readdirSync(fileOf('docs'), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.md'))
    .map((name) => `docs/${name.replaceAll('\\', '/')}`)
    .sort(),
  ...OTHERS.filter((page) => existsSync(fileOf(page))),
];
