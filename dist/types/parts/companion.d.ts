import type { Part } from '../types/records.js';
declare module '../types/options.js' {
    interface Settings {
        /** On localhost: show what would be sent, and what there is to say of it, in a panel on the page too. @default false */
        badge?: Switch;
        /**
         * Say on localhost which names of events are off a guideline: `title` is Firstparty's, "Form Submitted", and `snake` is
         * "form_submitted".
         * @default nothing
         * @see https://www.firstpartyhq.com/docs
         */
        guideline?: 'title' | 'snake';
    }
}
declare module '../types/records.js' {
    interface Stages {
        /** What the stages were given, in order, until somebody takes it. */
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
    interface Track {
        /** On localhost, by the companion: shows the panel of `data-badge`. */
        badge?(): void;
    }
}
/**
 * On localhost, and with `data-dev`, loads the companion from the tag's own folder, `pagebeat.dev.js`, which says in sentences
 * what the tag says in one word; elsewhere it does nothing. As a module: a server that answers a missing file with its start page does no harm.
 * What happens until it is there is kept for it. It stands innermost, so that it sees what is really done.
 */
export declare const companion: Part;
