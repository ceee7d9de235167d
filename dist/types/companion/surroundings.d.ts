import type { Shown } from './describe.js';
import type { Tag } from './types.js';
/** How much is to be done: advice, or something that does not work. */
export type Level = 'info' | 'warn' | 'error';
/** The only place where the companion touches the console and the page; the panel is made by `createBadge`. */
export declare const surroundings: {
    /** One line. */
    say: (line: string, level?: Level) => void;
    /** A group that opens to the request, field by field. */
    show: ({ title, request, fields }: Shown) => void;
    /** A panel on the page. */
    badge: (entries: import("./createBadge.js").Entry[]) => ((entry: import("./createBadge.js").Entry) => void);
    /** The tags of ours, in their order, with the one that has loaded the companion among them. */
    tags: (own?: unknown) => Tag[];
    /** The addresses of all scripts. */
    scripts: () => string[];
    /** The code of what stands in the page itself and runs before the tag has: also below it, where that is not waited for. */
    inline: (own?: unknown) => string[];
    host: () => string;
    origin: () => string;
    protocol: () => string;
    isOnline: () => boolean;
    /**
     * Asks an address that gave no answer once more, for its head alone, and tells why: a policy of this page blocks it, the answer may not
     * be read, or there is none.
     */
    probe: (url: string) => Promise<"policy" | "cors" | "silent">;
};
