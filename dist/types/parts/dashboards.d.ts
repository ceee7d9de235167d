import type { Part } from '../types/records.js';
declare module '../types/options.js' {
    interface Settings {
        /**
         * Pirsch: other dashboards that get everything as well, with commas between: the host that is reported there, and after a
         * `:` the identification code when it has one of its own. Each is billed.
         * @default nothing
         * @see https://docs.pirsch.io/advanced/domains-rollup
         */
        domain?: string;
        /**
         * Pirsch: what comes before the path. With `data-domain` one for each of its hosts, with commas between; the last holds for
         * the rest, and the page's own dashboard has none.
         * @default nothing
         */
        pathPrefix?: string;
        /** Pirsch: what comes after the path, in the form of `data-path-prefix`. @default nothing */
        pathSuffix?: string;
        /** Pirsch: what comes before the title, in the form of `data-path-prefix`. @default nothing */
        titlePrefix?: string;
        /** Pirsch: what comes after the title, in the form of `data-path-prefix`. @default nothing */
        titleSuffix?: string;
    }
}
/**
 * Sends what goes to Pirsch to other dashboards as well (`data-domain`), each with a verdict of its own, and puts something before
 * and after paths and titles there (`data-path-prefix` and so on), as Pirsch's own script does.
 *
 * @for pirsch
 * @see https://docs.pirsch.io/advanced/domains-rollup
 */
export declare const dashboards: Part;
