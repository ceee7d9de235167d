import { empty } from './tags/empty.js';
import { floor } from './tags/floor.js';
import { pagebeat } from './tags/pagebeat.js';

export interface Tag {
  /** As it is printed. */
  name: string;
  /** Whether it sends nothing. */
  silent?: boolean;
  /** Its scripts by their name, served beside the page. */
  files(collector: string): Record<string, string>;
  /** What stands in the head of the page; `collector` is the address at which whatever is sent is answered with 200, at any path. */
  html(collector: string): string;
  /** Sends one event; it runs in the page, so it sees nothing of its file. */
  send: (number: number) => unknown;
}

/**
 * What is measured, in the order in which it is printed: first the page alone, then the floor. Another tag is a file in
 * `tags/` and a line here.
 */
export const tags: Tag[] = [
  empty,
  floor,
  pagebeat('pagebeat.js'),
  pagebeat('pagebeat.pirsch.js'),
  pagebeat('pagebeat.full.js'),
];
