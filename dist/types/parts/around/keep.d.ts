import type { EventOptions } from '../../types/options.js';
import type { Stages, TrackEvent } from '../../types/records.js';
/** Has a field of what a caller gave with an event kept with it, as it is: read once, and not what a page put on `Object.prototype`. */
export declare const keep: <Key extends keyof EventOptions & keyof TrackEvent>(stages: Stages, field: Key) => void;
