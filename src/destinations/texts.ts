import type { Meta } from '../types.js';

/** Metadata for a system that keeps strings only; its own copy. */
export const texts = (meta: Meta): Record<string, string> => {
  const copy: Record<string, string> = Object.create(null);
  for (const key in meta) copy[key] = '' + meta[key];
  return copy;
};
