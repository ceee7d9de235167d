import { fileURLToPath } from 'node:url';

/** The path of a file of the project, which is given from its root. */
export const fromRoot = (path: string): string => fileURLToPath(new URL(`../${path}`, import.meta.url));
