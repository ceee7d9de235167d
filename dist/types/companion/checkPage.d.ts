import type { Settings } from '../types/options.js';
import type { Route } from '../types/records.js';
import type { Has, Tag } from './types.js';
/** What the page is asked. */
interface Asked {
    tags(own: unknown): Tag[];
    scripts(): string[];
    inline(own: unknown): string[];
    protocol(): string;
}
/** What to say of a page as it stands: its tags, or the settings of a tracker from npm, and what stands beside them. Pure. */
export declare const checkPage: ({ tags, scripts, inline, protocol }: Asked, settings: Settings, routes: Route[], has: Has, script?: unknown) => string[];
export {};
