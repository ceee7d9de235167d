import { bare } from './bare.js';
import { readQuery } from './readQuery.js';

/** The campaign in an address, in the words that Customer.io and Firstparty share; nothing when there is none. */
export const readCampaign = (url: string): Record<string, string> | undefined => {
  const query = readQuery(url);
  const names = Object.keys(query).filter((key) => !key.indexOf('utm_'));
  if (!names[0]) return undefined;
  const campaign: Record<string, string> = bare({});
  names.forEach((key) => {
    campaign[key === 'utm_campaign' ? 'name' : key.slice(4)] = query[key]!;
  });
  return campaign;
};
