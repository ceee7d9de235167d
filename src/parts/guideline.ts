import type { Part } from '../types/records.js';
import { onLocalhost } from './advice/onLocalhost.js';

declare module '../types/options.js' {
  interface Settings {
    /**
     * Say on localhost which names of events are off a guideline: `title` is Firstparty's, "Form Submitted", and `snake` is
     * "form_submitted".
     * @default nothing
     * @see https://www.firstpartyhq.com/docs
     */
    guideline?: 'title' | 'snake';
  }
}

/** The ways to name events, each with what it is and an example. */
const GUIDELINES: Record<string, [RegExp, string]> = {
  title: [/^[A-Z][A-Za-z]*( [A-Z][A-Za-z]*)+$/, 'a noun and what happened to it, in capitals, as in "Form Submitted"'],
  snake: [/^[a-z][a-z0-9]*(_[a-z0-9]+)*$/, 'small letters, digits and underscores, as in "form_submitted"'],
};

/**
 * Says on localhost which names of events are off a guideline, so that one event does not become two: that of `data-guideline`.
 * All names are sent all the same. Of another guideline a line says so, and that is all.
 */
export const guideline: Part = (stages, settings) => {
  const name = settings.guideline;
  const own = Object.keys(GUIDELINES);
  if (!name) return;
  if (own.indexOf(name) < 0) console.error('pagebeat: guideline must be ' + own.join(' or ') + ', not ' + name);
  else {
    const [pattern, must] = GUIDELINES[name]!;
    onLocalhost(stages, (_deliveries, _page, event) =>
      event && !pattern.test(event.name) ? ['name "' + event.name + '" is off the guideline, which is ' + must] : [],
    );
  }
};
