import { guard } from '../browser/guard.js';
import type { Part } from '../types/records.js';
import { guidelines } from './advice/guidelines.js';
import { onLocalhost } from './advice/onLocalhost.js';

// The attribute is declared there: every tag's companion reads it.
export type {} from './companion.js';

/**
 * Says on localhost which names of events are off a guideline, so that one event does not become two: that of `data-guideline`.
 * All names are sent all the same. Of another guideline a line says so, and that is all.
 */
export const guideline: Part = (stages, settings) => {
  const name = settings.guideline;
  const own = Object.keys(guidelines);
  if (!name) return;
  if (own.indexOf(name) < 0) {
    guard(() => console.error('pagebeat: guideline must be ' + own.join(' or ') + ', not ' + name))();
  } else {
    const [pattern, must] = guidelines[name]!;
    onLocalhost(stages, (_deliveries, _page, event) =>
      event && !pattern.test(event.name) ? ['name "' + event.name + '" is off the guideline, which is ' + must] : [],
    );
  }
};
