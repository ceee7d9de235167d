import type { Page } from '../../types/records.js';

/** The campaign in an address, in the words that Customer.io and Firstparty share; nothing when there is none. */
export const readCampaign = ({ at }: Page): Record<string, string> | undefined => {
  let campaign: Record<string, string> | undefined;
  at.searchParams.forEach((value, name) => {
    if (value && !name.indexOf('utm_')) {
      campaign = campaign || Object.create(null);
      campaign![name === 'utm_campaign' ? 'name' : name.slice(4)] = value;
    }
  });
  return campaign;
};
