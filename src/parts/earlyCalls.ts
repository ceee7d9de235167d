import { guard } from '../browser/guard.js';
import type { Verdict } from '../types/options.js';
import type { Part, Track } from '../types/records.js';

/** A call that was made through the stub: what it was given, its promise, when and at which address it was made. */
type Call = [Parameters<Track>, (verdict: Verdict) => void, (error: Error) => void, time: number, url: string];

/**
 * Makes up for the calls that the stub took before the script had loaded, in their order, with the time and the address they
 * were made at; those that come through a reference to the stub later are made at once.
 */
export const earlyCalls: Part = ({ track }) => {
  const { pirsch } = window as unknown as { pirsch: { q: Call[] } };
  const push = (call: Call): void => {
    track(call[0][0], call[0][1], call[4], call[3]).then(call[1], call[2]);
  };
  track.q = { push };
  // Once the tag's destinations are there; what is there may be no stub, but a frame of another site.
  Promise.resolve().then(guard<unknown>(() => pirsch.q.forEach(push)));
};
