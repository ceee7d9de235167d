import type { Plugin } from '../types.js';
/** The ways to name events, each with what it is and an example. */
declare const GUIDELINES: {
    readonly title: readonly [RegExp, "a noun and what happened to it, in capitals, as in \"Form Submitted\""];
    readonly snake: readonly [RegExp, "small letters, digits and underscores, as in \"form_submitted\""];
};
/**
 * Says on localhost which names of events are off a guideline, so that one event does not become two: `title` is
 * Firstparty's, "Form Submitted", and `snake` is "form_submitted". All names are sent all the same.
 *
 * @param name `title` or `snake`; with another one a line says so, and that is all
 * @see https://www.firstpartyhq.com/docs
 */
export declare const guideline: (name: keyof typeof GUIDELINES) => Plugin;
export {};
