import type { Meta, Verdict } from '../../types/options.js';
import type { Stages } from '../../types/records.js';

/**
 * Gives the function that sends an event whose metadata is kept as it was given, for a system that takes whatever JSON can hold: it is made into
 * text within the call.
 */
export const sendRaw = (stages: Stages): ((name: string, meta?: Meta) => Promise<Verdict>) => {
  const { readEvent } = stages;
  let given: Meta | undefined;
  stages.readEvent = (name, options) => Object.assign(readEvent(name, options), given && { meta: given });
  return (name, meta) => {
    given = meta;
    const sent = stages.track(name);
    given = undefined;
    return sent;
  };
};
