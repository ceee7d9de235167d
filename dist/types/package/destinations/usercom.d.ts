import type { TrackerDestination } from '../../types/tracker.js';
/** What User.com has to be told. */
export interface UsercomSettings {
    /** The API key of the widget, as in the page's `civchat.apiKey`. */
    key: string;
}
/** {@inheritDoc make} */
export declare const usercom: ({ key }: UsercomSettings) => TrackerDestination;
