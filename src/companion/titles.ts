/** The destinations, as they write themselves. */
export const titles: Record<string, string> = {
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
