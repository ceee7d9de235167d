// What bundlers take in development, by the condition of that name: the same as `index.ts`, with the companion.
export { createTracker } from './dev/createTracker.js';
export * from './index.js';
