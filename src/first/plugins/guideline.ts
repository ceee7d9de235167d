import type { Plugin } from '../types.js';
import { onLocalhost } from './advice/onLocalhost.js';

/** The ways to name events, each with what it is and an example. */
const GUIDELINES = {
  title: [/^[A-Z][A-Za-z]*( [A-Z][A-Za-z]*)+$/, 'a noun and what happened to it, in capitals, as in "Form Submitted"'],
  snake: [/^[a-z][a-z0-9]*(_[a-z0-9]+)*$/, 'small letters, digits and underscores, as in "form_submitted"'],
} as const;

/**
 * Says on localhost which names of events are off a guideline, so that one event does not become two: `title` is
 * Firstparty's, "Form Submitted", and `snake` is "form_submitted". All names are sent all the same.
 *
 * @param name `title` or `snake`; with another one a line says so, and that is all
 * @see https://www.firstpartyhq.com/docs
 */
export const guideline =
  (name: keyof typeof GUIDELINES): Plugin =>
  (tracker) => {
    const [pattern, must] = GUIDELINES[name] || [];
    if (!pattern) {
      console.error('pagebeat: guideline must be ' + Object.keys(GUIDELINES).join(' or ') + ', not ' + name);
      return;
    }
    onLocalhost(tracker, (_jobs, _page, event) =>
      event && !pattern.test(event.name) ? ['name "' + event.name + '" is off the guideline, which is ' + must] : [],
    );
  };
