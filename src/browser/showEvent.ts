import type { Stages } from '../types/records.js';

/** Prints an event that is not sent from localhost, as Pirsch's own script does it; for others with their own name. */
export const showEvent: Stages['show'] = ([delivery], _page, event) => {
  if (event) {
    const { name, duration, meta } = event;
    console.log(delivery!.name + ' event: ' + name + ' ' + JSON.stringify({ duration, meta }));
  }
};
