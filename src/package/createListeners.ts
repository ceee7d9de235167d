import { guard } from '../browser/guard.js';
import type { Stages } from '../types/records.js';

/** Makes what listens on the window, before anybody can stop the event on its way, until it is ended. */
export const createListeners = () => {
  let all: [type: string, listener: EventListener][] = [];
  const on: Stages['on'] = (types, listener) => {
    for (const type of types.split(' ')) {
      const guarded = guard(listener as EventListener);
      all.push([type, guarded]);
      addEventListener(type, guarded, true);
    }
  };
  return {
    on,
    end: (): void => {
      for (const [type, listener] of all) removeEventListener(type, listener, true);
      all = [];
    },
  };
};
