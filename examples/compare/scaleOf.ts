import type { Weighed } from './weighCases.js';

export interface Area {
  left: number;
  right: number;
  top: number;
  bottom: number;
}

export interface Tick {
  place: number;
  text: string;
}

const DECADES = [2, 3, 4, 5, 6, 7];

/** Where weights and shares are in an area: weights by their logarithm, as they lie between hundreds and hundreds of thousands. */
export const scaleOf = (weighed: Weighed[], { left, right, top, bottom }: Area) => {
  const logs = weighed.map(({ brotli }) => Math.log10(brotli));
  const from = Math.min(...logs) - 0.15;
  const to = Math.max(...logs) + 0.15;
  // By tens, and from the one below the lowest: from zero on they would lie on each other.
  const lowest = Math.min(...weighed.map(({ share }) => share));
  const least = Math.max(0, Math.floor(lowest * 10 - 0.01) / 10);
  const xOf = (bytes: number): number => left + ((Math.log10(bytes) - from) / (to - from)) * (right - left);
  const yOf = (share: number): number => bottom - ((share - least) / (1 - least)) * (bottom - top);
  const weights = DECADES.filter((decade) => decade >= from && decade <= to).map((decade) => 10 ** decade);
  const tens = Array.from({ length: Math.round((1 - least) * 10) + 1 }, (_, index) => least + index / 10);
  return {
    xOf,
    yOf,
    weightTicks: weights.map((bytes): Tick => ({ place: xOf(bytes), text: `${bytes.toLocaleString('en')} B` })),
    shareTicks: tens.map((share): Tick => ({ place: yOf(share), text: `${Math.round(share * 100)} %` })),
  };
};
