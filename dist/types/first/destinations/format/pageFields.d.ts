import type { Page } from '../../types.js';
/** A page, in the words that Customer.io and Firstparty share. */
export declare const pageFields: ({ path, referrer, title, url }: Page) => {
    path: string;
    referrer: string;
    search: string;
    title: string;
    url: string;
};
