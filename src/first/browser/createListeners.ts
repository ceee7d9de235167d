import type { On } from '../types.js';
import { on } from './on.js';

/** Makes what listens as `on` does, until it is ended. */
export const createListeners = () => {
  let all: Parameters<On>[] = [];
  return {
    on: ((types, listener) => {
      all.push([types, listener]);
      on(types, listener);
    }) as On,
    end: (): void => {
      all.forEach(([types, listener]) => {
        types.split(' ').forEach((type) => {
          removeEventListener(type, listener as EventListener, true);
        });
      });
      all = [];
    },
  };
};
