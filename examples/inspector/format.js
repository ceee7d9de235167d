const DASH = '–';

export const formatCount = (number) => number.toLocaleString('en');

/** A part of 1 as a percentage. */
export const formatRate = (rate) =>
  rate.toLocaleString('en', { style: 'percent', minimumFractionDigits: 1, maximumFractionDigits: 1 });

const short = (number) => number.toLocaleString('en', { maximumFractionDigits: 1 });

/** Seconds as people say them. */
export function formatDuration(seconds) {
  if (seconds === null || seconds === undefined) return DASH;
  if (seconds < 60) return `${short(seconds)} s`;
  const whole = Math.round(seconds);
  const minutes = Math.floor(whole / 60);
  if (minutes < 60) return `${minutes} min ${whole % 60} s`;
  return `${formatCount(Math.floor(minutes / 60))} h ${minutes % 60} min`;
}
