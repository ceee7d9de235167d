/** The campaign in an address, in the words that Customer.io and Firstparty share; nothing when there is none. */
export declare const readCampaign: (url: string) => Record<string, string> | undefined;
