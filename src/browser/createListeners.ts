import type { On } from '../types.js';

/** Makes what listens as `on` does, until it is ended. */
export const createListeners = () => {
  let all: [type: string, listener: EventListener][] = [];
  const on: On = (types, listener) =>
    types.split(' ').forEach((type) => {
      const added = listener as EventListener;
      all.push([type, added]);
      addEventListener(type, added, true);
    });
  return {
    on,
    end: (): void => {
      all.forEach(([type, listener]) => {
        removeEventListener(type, listener, true);
      });
      all = [];
    },
  };
};
