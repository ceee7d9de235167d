import type { AnyEvents } from './events.js';
import type { SendEvent } from './track.js';
declare global {
    /**
     * The events of a site, for those who use a script tag: where they are declared, the compiler knows them.
     *
     * @example
     * interface PagebeatEvents {
     *   'Plan Chosen': { meta: { plan: 'free' | 'pro' } };
     * }
     */
    interface PagebeatEvents {
    }
    /** The function that a script tag puts on the page. With `data-global="track"`: `declare var track: typeof pirsch`. */
    var pirsch: SendEvent<keyof PagebeatEvents extends never ? AnyEvents : PagebeatEvents>;
}
