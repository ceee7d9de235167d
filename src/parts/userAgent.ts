import { read } from '../browser/read.js';
import type { Part } from '../types/records.js';

declare module '../types/records.js' {
  interface Page {
    /** What the browser calls itself, by the part `userAgent`. */
    userAgent?: string;
  }
}

/** Tells Firstparty and Customer.io, which have a field for it, what the browser calls itself. */
export const userAgent: Part = (stages) => {
  const { readPage } = stages;
  stages.readPage = (previous, url) =>
    Object.assign(readPage(previous, url), { userAgent: read<string>('navigator.userAgent') });
};
