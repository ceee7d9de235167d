import { formatCount } from '../shared/formatCount.js';

const short = (number: number) => number.toLocaleString('en', { maximumFractionDigits: 1 });

/** Seconds as people say them; a dash where no event had a duration. */
export function formatDuration(seconds: number | null): string {
  if (seconds === null) return '–';
  if (seconds < 59.95) return `${short(seconds)} s`;
  const whole = Math.round(seconds);
  const minutes = Math.floor(whole / 60);
  if (minutes < 60) return `${minutes} min ${whole % 60} s`;
  return `${formatCount(Math.floor(minutes / 60))} h ${minutes % 60} min`;
}
