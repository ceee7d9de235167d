import type { Stages } from '../../types/records.js';
declare module '../../types/records.js' {
    interface Stages {
        /** By the part `companion`: what the stages were given, in order, until somebody takes it. */
        seen?: Seen;
    }
    /** A stage's name, and what it was given. */
    type Step = [stage: string, given: ArrayLike<unknown>];
    /** A list of steps; whoever has taken what is in there sets a `push` of his own, and is told the rest. */
    interface Seen {
        /** Takes one. */
        push(step: Step): unknown;
        /** Those that are kept. */
        [index: number]: Step;
    }
}
/** Keeps what the stages are given from now on, for somebody who comes later. */
export declare const watch: (stages: Stages) => void;
