import type { DestinationName } from '../collector/records.js';

/** The destinations there are, and how they write their names. */
export const destinationNames: Record<DestinationName, string> = {
  pirsch: 'Pirsch',
  swetrix: 'Swetrix',
  firstparty: 'Firstparty',
  customerio: 'Customer.io',
  usercom: 'User.com',
  plausible: 'Plausible',
  umami: 'Umami',
  goatcounter: 'GoatCounter',
  matomo: 'Matomo',
  posthog: 'PostHog',
  own: 'your own endpoint',
};
