import type { TagSettings } from '../core/readTag.js';
import type { Equipment } from '../tracker.js';
/**
 * Gives a tracker the automations of a tag: with the id of one of Pirsch's own scripts those that this script has, and
 * else those that the markup or an attribute of the tag asks for.
 */
export declare const automate: (tracker: Equipment, settings: TagSettings, id: string) => void;
