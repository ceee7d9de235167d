import { createTracker as create } from '../createTracker.js';
/** As in production, with the companion along where one's own machine is, or `dev` says so. */
export declare const createTracker: typeof create;
