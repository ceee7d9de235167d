import type { Meta } from '../types/options.js';
import { copy } from './copy.js';

/** Metadata for a system that keeps text only; its own copy. */
export const texts = (meta: Meta | undefined): Record<string, string> => copy(meta || {}, (value) => '' + value);
