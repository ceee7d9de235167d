import type { Delivery } from '../types/records.js';
/** A request, as it is shown. */
export interface Shown {
    title: string;
    /** The method and the address without its query, or the function of the page's own. */
    request: string;
    /** Field by field. */
    fields: Record<string, unknown>;
}
/** What would be sent, for people. Pure. */
export declare const describe: ({ name, kind, method, url, call, body }: Delivery, subject: string) => Shown;
