export { createTracker } from './dev/createTracker.js';
export * from './index.js';
