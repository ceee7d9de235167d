import type { Make } from './startTag.js';
/** Makes a destination from the attributes that begin with its name: `data-firstparty-key` is its `key`. */
export declare const prefixed: (prefix: string, make: Make) => (settings: object) => ReturnType<Make>;
