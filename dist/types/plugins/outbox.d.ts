import type { Plugin } from '../types.js';
export declare const outbox: () => Plugin;
