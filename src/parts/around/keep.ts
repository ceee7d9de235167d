import type { EventOptions } from '../../types/options.js';
import type { Stages, TrackEvent } from '../../types/records.js';

/** Has a field of what a caller gave with an event kept with it, as it is: read once, and not what a page put on `Object.prototype`. */
export const keep = <Key extends keyof EventOptions & keyof TrackEvent>(stages: Stages, field: Key): void => {
  const { readEvent } = stages;
  stages.readEvent = (name, options) => {
    const event = readEvent(name, options);
    if (Object.keys(Object(options)).indexOf(field) >= 0) event[field] = (options as TrackEvent)[field];
    return event;
  };
};
