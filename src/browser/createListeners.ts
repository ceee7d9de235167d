import type { On } from '../types.js';

/** Makes what listens as `on` does, until it is ended. */
export const createListeners = () => {
  let all: [type: string, listener: (event: Event) => void][] = [];
  const on: On = (types, listener) =>
    types.split(' ').forEach((type) => {
      all.push([type, listener]);
      addEventListener(type, listener, true);
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
