import type { Meta, TrackEvent } from '../../types.js';

/** The metadata of an event, for a system that has no field for the duration. A copy, as others get the event as well. */
export const withDuration = ({ meta, duration }: TrackEvent): Meta => {
  // Without a prototype `__proto__` is a key like any other.
  const copy: Meta = Object.create(null);
  if (duration !== undefined) copy.duration = duration;
  Object.keys(meta).forEach((key) => {
    copy[key] = meta[key];
  });
  return copy;
};
