import type { Random } from './createRandom.js';

const REFERRERS = [
  { referrer: '', weight: 40 },
  { referrer: 'https://www.google.com/', weight: 25 },
  { referrer: 'https://news.ycombinator.com/item?id=41234567', weight: 9 },
  { referrer: 'https://www.bing.com/', weight: 4 },
  { referrer: 'https://duckduckgo.com/', weight: 5 },
  { referrer: 'https://www.reddit.com/r/webdev/', weight: 6 },
  { referrer: 'https://github.com/', weight: 5 },
  { referrer: 'https://blog.example.org/2025/small-trackers', weight: 4 },
  { referrer: 'https://www.linkedin.com/', weight: 2 },
];

const CAMPAIGNS = [
  { query: 'utm_source=newsletter&utm_medium=email&utm_campaign=autumn', weight: 5 },
  { query: 'utm_source=google&utm_medium=cpc&utm_campaign=brand', weight: 4 },
  { query: 'utm_source=partner&utm_medium=referral', weight: 2 },
  { query: 'ref=producthunt', weight: 1 },
];

/** Where a visit comes from; either may be empty. */
export interface Origin {
  /** The page before. */
  referrer: string;
  /** The campaign's part of the address. */
  query: string;
}

/** Where a visit comes from: from a campaign for this share of them. */
export function chooseOrigin(random: Random, shareOfCampaigns: number): Origin {
  const { query } = random.chance(shareOfCampaigns) ? random.pickWeighted(CAMPAIGNS) : { query: '' };
  const isNewsletter = query.includes('utm_medium=email');
  return { referrer: isNewsletter ? '' : random.pickWeighted(REFERRERS).referrer, query };
}
