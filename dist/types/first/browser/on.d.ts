import type { On } from '../types.js';
/** Listens for the page's whole life, before anybody can stop the event on its way. */
export declare const on: On;
