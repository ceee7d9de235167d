import type { Plugin } from '../types.js';

/**
 * Puts `pirschNotFound()` on the page, which a page that was not found calls: it sends an event with the path.
 *
 * @param name the name of the event; `404 Page Not Found`, when it is left out
 * @see https://docs.pirsch.io/advanced/not-found
 */
export const notFound =
  (name = '404 Page Not Found'): Plugin =>
  ({ track }) => {
    (window as unknown as Record<string, unknown>).pirschNotFound = () =>
      track(name, { meta: { path: location.pathname } });
  };
