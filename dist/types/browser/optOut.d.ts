/**
 * Remembers on the visitor's device that nothing is to be sent, or forgets it: by the word of Pirsch's own script
 * (https://docs.pirsch.io/advanced/traffic-filter).
 */
export declare const optOut: (isOut: boolean) => void;
