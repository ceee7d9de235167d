import type { On } from '../types.js';

/** Listens for the page's whole life, before anybody can stop the event on its way. */
export const on: On = (types, listener) =>
  types.split(' ').forEach((type) => {
    addEventListener(type, listener as EventListener, true);
  });
