import type { Destination } from '../types.js';
import { type PirschSettings } from './pirsch.js';
/** What Pirsch has to be told of a site whose statistics go to several dashboards, or with other addresses. */
export interface PirschSitesSettings extends PirschSettings {
    /**
     * In `pagebeat.full.js`: other dashboards that get everything as well, with commas between: the host that is reported
     * there, and after a `:` the identification code when it has one of its own. Each is billed.
     */
    domain?: string;
    /**
     * In `pagebeat.full.js`: what comes before the path. With `data-domain` one for each of its hosts, with commas
     * between; the last holds for the rest, and the page's own dashboard has none.
     */
    pathPrefix?: string;
    /** In `pagebeat.full.js`: what comes after the path, in the form of `data-path-prefix`. */
    pathSuffix?: string;
    /** In `pagebeat.full.js`: what comes before the title, in the form of `data-path-prefix`. */
    titlePrefix?: string;
    /** In `pagebeat.full.js`: what comes after the title, in the form of `data-path-prefix`. */
    titleSuffix?: string;
    /**
     * In `pagebeat.full.js`: what visits are tagged with, `data-tag="one,two"` or `data-tag-author="jane"`; a `-`
     * stands for a space. Keys and values have up to 50 characters.
     */
    tag?: Record<string, string> | undefined;
    /**
     * In `pagebeat.full.js`: the number of the site at a Pirsch of your own, which needs no `data-code`. Everything
     * goes to `/pirsch`, `/pirsch-event` and `/session` of the page's own host then, unless there is an endpoint for
     * it.
     */
    clientId?: string;
}
/**
 * The dashboards of a site at Pirsch: its own, and those of `domain`, as Pirsch's own script has them. Each is a
 * destination with a verdict of its own, and refuses what {@link pirsch} does.
 *
 * @see https://docs.pirsch.io/advanced/domains-rollup
 */
export declare const pirschSites: (settings: PirschSitesSettings) => Destination[];
