import type { Page } from '../../types/records.js';
/** A page, in the words that Customer.io and Firstparty share. */
export declare const pageFields: ({ at, referrer, title, url }: Page) => {
    path: string;
    referrer: string;
    search: string;
    title: string;
    url: string;
};
