import type { readSends } from '../core/readSends.js';
import { type TagSettings } from '../core/readTag.js';
import { type Equipment } from '../tracker.js';
import type { Destination } from '../types.js';
/** Makes a destination from what its tag says. */
export type Make = (settings: never) => Destination | Destination[];
/**
 * Acts on load: reads the script tag, starts a tracker and puts the function on the page. A second script
 * hands its tag to the first, so that a destination gets everything once.
 *
 * @param makers the destinations that this script knows; each is on the tag when its id is there
 * @param selector finds the tags that have such an id
 * @param sends what is sent, by the settings and the id of the tag
 * @param equip gives the tracker what these destinations need and what the tag asks for
 */
export declare const startTag: (makers: Make[], selector: string, sends: typeof readSends, equip: (tracker: Equipment, settings: TagSettings, id: string) => void) => void;
