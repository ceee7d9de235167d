import type { Part } from '../types/records.js';
declare module '../types/options.js' {
    interface Settings {
        /** Of npm, by the part `meta`: goes with every event, and gives way to what the event itself has of that name. @default nothing */
        meta?: Meta;
    }
}
/** Has metadata go with every event. It is checked as that of any event: where it is wrong, each call is refused. */
export declare const meta: Part;
