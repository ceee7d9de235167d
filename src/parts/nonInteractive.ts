import type { Part } from '../types/records.js';
import { amend } from './around/amend.js';
import { keep } from './around/keep.js';

declare module '../types/options.js' {
  interface EventOptions {
    /**
     * Pirsch and Plausible: the visit stays a bounce, as if nobody had done anything. By the name that its own function has for it.
     * @default false
     * @see https://docs.pirsch.io/advanced/events
     */
    non_interactive?: boolean;
  }
}

declare module '../types/records.js' {
  interface TrackEvent {
    /** As the caller gave it. */
    non_interactive?: boolean | undefined;
  }
}

/**
 * Tells Pirsch and Plausible which events leave a visit a bounce: those with `non_interactive: true`.
 *
 * @for pirsch, plausible
 */
export const nonInteractive: Part = (stages) => {
  keep(stages, 'non_interactive');
  amend(stages, 'code', ({ body }, _page, event) => {
    if (event && event.non_interactive) body.non_interactive = true;
  });
};
