import type { Make } from './startTag.js';

/** Makes a destination from the attributes that begin with its name: `data-firstparty-key` is its `key`. */
export const prefixed =
  (prefix: string, make: Make) =>
  (settings: object): ReturnType<Make> => {
    const own: Record<string, unknown> = Object.create(null);
    Object.keys(settings).forEach((name) => {
      const rest = name.slice(prefix.length);
      if (!name.indexOf(prefix) && rest) own[rest[0]!.toLowerCase() + rest.slice(1)] = settings[name as never];
    });
    return make(own as never);
  };
