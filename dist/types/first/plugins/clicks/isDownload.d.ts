import type { Link } from './linkOf.js';
/** Whether a link leads to a file: it says so, or its path ends as one, in any case and whatever comes after it. */
export declare const isDownload: ({ path, download }: Link, extensions?: string) => boolean;
