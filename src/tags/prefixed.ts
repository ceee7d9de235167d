import type { Destination } from '../types.js';

/** Makes a destination from the attributes that begin with its name: `data-firstparty-key` is its `key`. */
export const prefixed =
  <Own>(prefix: string, make: (settings: Own) => Destination) =>
  (settings: Record<string, unknown>): Destination => {
    const own: Record<string, unknown> = Object.create(null);
    Object.keys(settings).forEach((name) => {
      const rest = name.slice(prefix.length);
      if (!name.indexOf(prefix) && rest) own[rest[0]!.toLowerCase() + rest.slice(1)] = settings[name];
    });
    return make(own as Own);
  };
