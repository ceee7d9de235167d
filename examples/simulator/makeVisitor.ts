import { browsers } from './browsers.js';

import type { Random } from './createRandom.js';

export interface Visitor {
  address: string;
  userAgent: string;
  width: number;
  height: number;
  language: string;
  timeZone: string;
}

const PLACES = [
  { language: 'en-US', timeZone: 'America/New_York', weight: 30 },
  { language: 'en-US', timeZone: 'America/Los_Angeles', weight: 12 },
  { language: 'en-GB', timeZone: 'Europe/London', weight: 14 },
  { language: 'de-DE', timeZone: 'Europe/Berlin', weight: 16 },
  { language: 'fr-FR', timeZone: 'Europe/Paris', weight: 8 },
  { language: 'pl-PL', timeZone: 'Europe/Warsaw', weight: 6 },
  { language: 'pt-BR', timeZone: 'America/Sao_Paulo', weight: 6 },
  { language: 'ja-JP', timeZone: 'Asia/Tokyo', weight: 5 },
];

/** Of the ranges for benchmarks (RFC 2544) and for documentation (RFC 3849): nobody has these. */
function makeAddress(random: Random): string {
  const part = () => random.integer(0, 65535).toString(16);
  if (random.chance(0.3)) return `2001:db8:${part()}:${part()}::${part()}`;
  return `198.${random.integer(18, 19)}.${random.integer(0, 255)}.${random.integer(1, 254)}`;
}

/** Somebody who comes to the site, once or again. */
export function makeVisitor(random: Random): Visitor {
  const { userAgent, screens } = random.pickWeighted(browsers);
  const [width, height] = random.pick(screens);
  const { language, timeZone } = random.pickWeighted(PLACES);
  return { address: makeAddress(random), userAgent, width, height, language, timeZone };
}
