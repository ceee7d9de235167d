/** A part of 1 as a percentage. */
export const formatRate = (rate) =>
  rate.toLocaleString('en', { style: 'percent', minimumFractionDigits: 1, maximumFractionDigits: 1 });
