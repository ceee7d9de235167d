import type { Reason, Verdict } from '../types/options.js';
import type { Part } from '../types/records.js';
/** Why a destination did not take something. */
export interface Failure {
    /** Tells it from a {@link Verdict} among {@link Results}. */
    ok: false;
    /** One word, which does not change. */
    reason: Reason;
    /** For a person. It may change. */
    message: string;
    /** The server's HTTP status, when it refused. */
    status: number | undefined;
    /** The destination that failed. */
    destination: string;
}
/** What each destination said, by its name; by its name and id, when there is another of that name. */
export type Results = Record<string, Verdict | Failure>;
declare module '../types/options.js' {
    interface Verdict {
        /** With several destinations, by the part `results`: what each of them said. */
        results?: Results;
    }
    interface TrackError {
        /** By the part `results`: false. */
        ok?: false;
        /** By the part `results`: the destination that failed. */
        destination?: string;
        /** With several destinations, by the part `results`: what each of them said. */
        results?: Results;
    }
}
/**
 * Tells of each of several destinations what it said: as `results` on what a call resolves or rejects with; and by name, on the error,
 * which one failed and who took it all the same. A call that was on its way when the page was left is `queued`, when the page comes
 * back from the back/forward cache and hears no more of it.
 */
export declare const results: Part;
