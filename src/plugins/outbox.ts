import type { Plugin } from '../types.js';

export const outbox = (): Plugin => () => {};
