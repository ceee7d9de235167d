import type { Meta } from '../../types/options.js';
import type { TrackerDestination } from '../../types/tracker.js';
/** What of an event may be different for one destination: its name, not empty, and its metadata, one object. */
export interface Mapping {
    /** Of the event. */
    name: string;
    /** Of the event; empty when it has none. */
    meta: Meta;
}
/**
 * A destination that gets names and metadata of its own.
 *
 * @param destination what it is made from; its pageviews and heartbeats stay as they are
 * @param map is given each event, with a copy of its metadata, and returns what this destination gets in its place, or
 * nothing when it gets none. A mapped event is checked as any other; when `map` throws, the call is refused for all.
 *
 * @example
 * mapped(swetrix({ projectId: '…' }), ({ name, meta }) => ({ name: name.replace(/\W+/g, '_'), meta }))
 */
export declare const mapped: (destination: TrackerDestination, map: (event: Mapping) => Partial<Mapping> | undefined) => TrackerDestination;
