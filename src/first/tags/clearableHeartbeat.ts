import { startHeartbeat } from '../browser/startHeartbeat.js';

/** Makes what starts a heartbeat that `pirschClearSession()` ends for the life of the page, as in Pirsch's own script. */
export const clearableHeartbeat = (): typeof startHeartbeat => {
  let isCleared = false;
  (window as unknown as Record<string, unknown>).pirschClearSession = () => {
    isCleared = true;
  };
  return (on, seconds, beat) => startHeartbeat(on, seconds, (done) => (isCleared ? done() : beat(done)));
};
