/** The periods there are, and what they are called. */
export const periods = { today: 'Today', '7d': '7 days', '30d': '30 days' };
