/** A part of 1 as a percentage. */
export const formatRate = (rate: number): string =>
  rate.toLocaleString('en', { style: 'percent', minimumFractionDigits: 1, maximumFractionDigits: 1 });
