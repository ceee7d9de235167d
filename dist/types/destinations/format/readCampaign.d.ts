import type { Page } from '../../types/records.js';
/** The campaign in an address, in the words that Customer.io and Firstparty share; nothing when there is none. */
export declare const readCampaign: ({ at }: Page) => Record<string, string> | undefined;
