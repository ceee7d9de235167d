import { check } from '../core/check.js';
import type { Part } from '../types/records.js';

declare module '../types/options.js' {
  interface Settings {
    /**
     * Swetrix: `any` takes every event name of up to 256 characters, as today's servers do. Otherwise a name has letters, digits,
     * `_` and `.`, starts with a letter and is shorter than 64 characters, as the document says.
     * @default the documented rule
     */
    names?: string;
  }
}

/**
 * Has Swetrix take every event name of up to 256 characters, with `data-names="any"`.
 *
 * @for swetrix
 */
export const names: Part = (stages) => {
  const { make } = stages;
  stages.make = (route, kind, page, event) => {
    if (!event || !route.settings.names || route.key.indexOf('projectId')) return make(route, kind, page, event);
    // One that it takes, in the place of the real one.
    const delivery = make(route, kind, page, Object.assign({}, event, { name: 'any' }));
    check(event.name.length <= 256, 'name for Swetrix');
    if (delivery) (delivery.body as Record<string, unknown>).ev = event.name;
    return delivery;
  };
};
