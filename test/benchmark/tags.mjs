import { empty } from './tags/empty.mjs';
import { floor } from './tags/floor.mjs';
import { pagebeat } from './tags/pagebeat.mjs';

/**
 * @typedef {object} Tag
 * @property {string} name as it is printed
 * @property {boolean} [silent] whether it sends nothing
 * @property {(collector: string) => Record<string, string>} files its scripts by their name, served beside the page
 * @property {(collector: string) => string} html what stands in the head of the page; `collector` is the address at which
 *   whatever is sent is answered with 200, at any path
 * @property {(number: number) => unknown} send sends one event; it runs in the page, so it sees nothing of its file
 */

/**
 * What is measured, in the order in which it is printed: first the page alone, then the floor. Another tag is a file in
 * `tags/` and a line here.
 *
 * @type {Tag[]}
 */
export const tags = [
  empty,
  floor,
  pagebeat('pagebeat.js'),
  pagebeat('pagebeat.pirsch.js'),
  pagebeat('pagebeat.full.js'),
];
