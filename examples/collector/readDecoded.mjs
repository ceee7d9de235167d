const TYPES = {
  page: 'string',
  title: 'string',
  referrer: 'string',
  source: 'string',
  name: 'string',
  duration: 'number',
  items: 'number',
};

/**
 * What a request says, without what is of another type than it should be: a request may have anything in any place.
 *
 * @param {{ meta?: unknown } & Record<string, unknown>} decoded
 * @returns {import('./readHit.mjs').Hit['decoded']}
 */
export function readDecoded({ meta, ...decoded }) {
  const isRight = ([field, value]) => typeof value === TYPES[field];
  return {
    ...Object.fromEntries(Object.entries(decoded).filter(isRight)),
    ...(typeof meta === 'object' && meta !== null && { meta }),
  };
}
