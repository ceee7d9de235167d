import { type TagSettings } from '../core/readTag.js';
import type { Destination, Face } from '../types.js';
/**
 * Acts on load: reads the script tag, starts a tracker and puts the function on the page. A script that is loaded again
 * hands its tag to the first, so that a destination gets everything once.
 *
 * @param makers the destinations that this script knows; each is on the tag when its id is there
 * @param selector finds the tags that have such an id
 * @param equip puts in the plugins that the settings ask for
 */
export declare const startTag: (makers: ((settings: never) => Destination)[], selector: string, equip?: (face: Face, settings: TagSettings) => void) => void;
