import type { Stages } from '../../types/records.js';
/** Adds to what is said on localhost of each pageview and event; a line is printed once, however often it is said. */
export declare const onLocalhost: (stages: Stages, say: (...given: Parameters<Stages["show"]>) => string[], level?: "warn" | "error") => void;
